"""Which region each spot of a picture shows, as a small table, so that a browser can tell by itself what was tapped."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bodymap.body.body import Body
from bodymap.body.views import NOTHING

CELL = 2                # diagram pixels across a cell of the table
BESIDE = 0              # the cell's number where no body is


@dataclass(frozen=True)
class RegionTable:
    """What each cell of a diagram shows.

    Attributes
    ----------
    width, height : int
        Of the diagram, in its pixels.
    places : list of tuple of str
        Region's id with side, and the side that a tap there means: left, right, or midline.
    cells : ndarray of int, shape (rows, columns)
        1 + place in ``places``; ``BESIDE`` off the body.  They tile the diagram, and each tells what its middle shows.
    """

    width: int
    height: int
    places: list[tuple[str, str]]
    cells: np.ndarray


def region_table(body: Body, view: str, figure: str) -> RegionTable:
    """The table of a view of a figure; its cells tell the same as :meth:`Body.touched` does at their middles."""
    camera = body.views[view]
    x, y = middles(camera.width, camera.height)
    vertices = vertices_at(body, view, figure, x, y)
    kinds, number = np.unique(kind_of_vertex(body)[vertices[vertices != NOTHING]], return_inverse=True)
    cells = np.full(vertices.shape, BESIDE)
    cells[vertices != NOTHING] = number + 1
    places = [(body.regions.ids[kind // 3], body.regions.SIDES[kind % 3]) for kind in kinds]
    return RegionTable(camera.width, camera.height, places, cells)


def middles(width: int, height: int) -> tuple[np.ndarray, ...]:
    """x and y, in diagram pixels, of the middles of the table's cells, each of shape (rows, columns)."""
    rows, columns = round(height / CELL), round(width / CELL)
    return tuple(np.meshgrid((np.arange(columns) + .5) * width / columns, (np.arange(rows) + .5) * height / rows))


def vertices_at(body: Body, view: str, figure: str, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The vertex that lies under each spot of a diagram, -1 off the body; int, the shape of ``x`` and ``y``."""
    camera, seen = body.views[view], body.seen.map(figure, view)
    triangles = seen[(y / camera.height * seen.shape[0]).astype(int), (x / camera.width * seen.shape[1]).astype(int)]
    on = triangles != NOTHING
    corners = body.surface.faces[triangles[on]]
    flat = camera.project(body.surface.shape(figure, camera.pose), figure)[:, :2]
    far = ((flat[corners] - np.stack([x[on], y[on]], 1)[:, None]) ** 2).sum(axis=2)
    found = np.full(triangles.shape, NOTHING)
    found[on] = corners[np.arange(len(corners)), far.argmin(axis=1)]
    return found


def kind_of_vertex(body: Body) -> np.ndarray:
    """Region and side of each vertex as one number: ``3 * region + side``; int, shape (n_vertices,)."""
    return 3 * body.regions.of_vertex + body.regions.side_of_vertex


def packed(table: RegionTable) -> dict:
    """The table for the wire: its cells row by row as runs, each its number and how many cells it is long."""
    flat = table.cells.ravel()
    starts = np.r_[0, np.flatnonzero(np.diff(flat)) + 1]
    runs = np.stack([flat[starts], np.diff(np.r_[starts, flat.size])], 1)
    rows, columns = table.cells.shape
    return {"width": table.width, "height": table.height, "rows": rows, "columns": columns,
            "places": [list(place) for place in table.places], "runs": runs.ravel().tolist()}
