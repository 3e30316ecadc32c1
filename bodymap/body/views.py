"""Views: orthographic cameras on a posed figure, and which triangle each picture point shows.

Cameras are data: ``data/views.csv`` says where they stand, what they frame and what they leave
out; ``data/body/cameras.json`` holds the frame's middle and scale, worked out for each figure.
"""
from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import numpy as np

from bodymap.body.arrays import opened, read_json
from bodymap.errors import BodymapError

VIEWS_TABLE = "views.csv"
CAMERAS = "body/cameras.json"
SEEN = "body/views.npz"
NOTHING = -1
FADED = .06             # of the longer side
NUMBERS = ("order", "preference", "azimuth", "elevation", "roll", "width_px", "height_px")
TEXTS = ("id", "name", "plain_name", "group", "facing", "pose", "only")
RENDER = "python -m tools.render_views"
KEPT = 32               # maps of seen triangles that stay in memory, 2 MB each


class BrokenView(BodymapError):
    """A row of the table of views that is no camera; the message names file, line, column and value."""


@dataclass(frozen=True, eq=False)
class View:
    """An orthographic camera; the same frame for all figures, each at its own scale.

    Attributes
    ----------
    id, name, plain_name, group : str
        ``group`` gathers views for a menu ("hands", "feet").
    order : int
        Place in menus.
    preference : float
        How gladly the view is chosen by itself, 0 to 1; views that are hard to read at a glance have less.
    facing : str
        What faces the viewer: front, back, left, right or below.
    pose : str
        The pose of the figure that is looked at.
    width, height : int
        Diagram size in pixels; the picture files hold twice as many each way.
    rotation : ndarray, shape (3, 3)
        Rows: to the right in the picture, up in the picture, towards the viewer.
    centre : dict of str to ndarray (3,)
        By figure, the point of the body in the middle of the frame, cm.
    scale : dict of str to float
        By figure, pixels per cm.
    only : tuple of str
        Parts of the body that are shown; empty for all.
    """

    id: str
    name: str
    plain_name: str
    group: str
    order: int
    preference: float
    facing: str
    pose: str
    width: int
    height: int
    rotation: np.ndarray
    centre: dict[str, np.ndarray]
    scale: dict[str, float]
    only: tuple[str, ...]

    def project(self, vertices: np.ndarray, figure: str) -> np.ndarray:
        """Where points of the posed figure lie in the diagram.

        Returns
        -------
        ndarray, shape (n, 3)
            x in pixels to the right, y in pixels down, depth in pixels, larger is nearer.
        """
        local = (np.asarray(vertices, float) - self.centre[figure]) @ self.rotation.T * self.scale[figure]
        return local * [1, -1, 1] + [self.width / 2, self.height / 2, 0]

    def is_well_inside(self, x: float, y: float) -> bool:
        """Whether a spot of the diagram (its pixels) is clear of the border, where cut limbs fade out."""
        border = FADED * max(self.width, self.height)
        return border <= x <= self.width - border and border <= y <= self.height - border

    def unproject(self, points: np.ndarray, figure: str) -> np.ndarray:
        """The reverse of `project`, shape (n, 3), cm."""
        local = (np.asarray(points, float) - [self.width / 2, self.height / 2, 0]) * [1, -1, 1]
        return local / self.scale[figure] @ self.rotation + self.centre[figure]


def camera_rotation(azimuth: float, elevation: float, roll: float) -> np.ndarray:
    """Rotation of a camera that looks at the body, angles in degrees.

    Parameters
    ----------
    azimuth : float
        Where the viewer stands: 0 in front, 90 at the person's left, 180 behind, -90 at the right.
    elevation : float
        How far above; -90 is straight from below.
    roll : float
        How far the picture is then turned, clockwise.

    Returns
    -------
    ndarray, shape (3, 3)
        Rows: right, up, towards the viewer.
    """
    a, e, r = np.deg2rad([azimuth, elevation, roll])
    towards = np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
    up = np.array([-np.sin(a) * np.sin(e), np.cos(e), -np.cos(a) * np.sin(e)])
    right = np.cross(up, towards)
    turned = np.array([np.cos(r) * right + np.sin(r) * up, np.cos(r) * up - np.sin(r) * right, towards])
    return np.round(turned, 12) + 0.0


def load_views(folder: Path) -> dict[str, View]:
    """All views by id, in menu order.

    Parameters
    ----------
    folder : Path
        The project's ``data`` folder.

    Raises
    ------
    BrokenView
        When the table cannot be read, a number is none, or a view has no camera yet.
    NotBuilt
        When the cameras are missing or damaged.
    """
    folder = Path(folder)
    cameras = read_json(folder / CAMERAS, RENDER)
    views = [_view(row, line, cameras) for line, row in _rows(folder / VIEWS_TABLE)]
    if not views:
        raise BrokenView(f"{VIEWS_TABLE}: expected at least one view")
    return {view.id: view for view in sorted(views, key=lambda view: view.order)}


def _rows(file: Path) -> list[tuple[int, dict[str, str]]]:
    """The rows of the table with their lines."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
        reader = csv.DictReader(StringIO(text, newline=""), strict=True)
        missing = next((name for name in TEXTS + NUMBERS if name not in (reader.fieldnames or ())), None)
        if missing:
            raise BrokenView(f"{VIEWS_TABLE} line 1, column {missing}: expected this column to be in the table")
        return list(enumerate(reader, 2))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BrokenView(f"{VIEWS_TABLE}: expected a table of UTF-8 text ({error})") from error


def _view(row: dict[str, str], line: int, cameras: dict[str, dict]) -> View:
    if None in row or None in row.values():
        raise BrokenView(f"{VIEWS_TABLE} line {line}: expected as many cells as in the heading")
    number = {column: _number(row, line, column) for column in NUMBERS}
    if row["id"] not in cameras:
        raise BrokenView(f"{VIEWS_TABLE} line {line}, column id, value {row['id']!r}: expected a view that "
                         "tools.render_views has made")
    centre, scale = _camera(row["id"], cameras[row["id"]])
    return View(id=row["id"], name=row["name"], plain_name=row["plain_name"], group=row["group"],
                order=int(number["order"]), preference=number["preference"], facing=row["facing"], pose=row["pose"],
                width=int(number["width_px"]), height=int(number["height_px"]),
                rotation=camera_rotation(number["azimuth"], number["elevation"], number["roll"]),
                centre=centre, scale=scale, only=tuple(row["only"].split(";")) if row["only"] else ())


def _camera(view: str, camera: dict[str, dict]) -> tuple[dict[str, np.ndarray], dict[str, float]]:
    """Centre and scale by figure."""
    try:
        return ({figure: np.array(found["centre"], float).reshape(3) for figure, found in camera.items()},
                {figure: float(found["scale"]) for figure, found in camera.items()})
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BrokenView(f"{CAMERAS}, view {view!r}: expected a centre and a scale for each figure; "
                         f"run: {RENDER}") from error


def _number(row: dict[str, str], line: int, column: str) -> float:
    try:
        number = float(row[column])
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise BrokenView(f"{VIEWS_TABLE} line {line}, column {column}, value {row[column]!r}: expected a number")
    return number


class SeenTriangles:
    """Which triangle of the surface each spot of a diagram shows; read when first asked for.

    Parameters
    ----------
    folder : Path
        The project's ``data`` folder.
    """

    def __init__(self, folder: Path):
        self._file = Path(folder) / SEEN
        self._maps: dict[tuple[str, str], np.ndarray] = {}

    def map(self, figure: str, view: str) -> np.ndarray:
        """Triangle ids, -1 where nothing is seen; int32, shape (rows, columns), read-only.

        Its pixels tile the diagram: row ``r`` of ``R`` spans y from ``r * height / R`` to ``(r + 1) * height / R``.
        """
        ids = self._maps.get((figure, view))
        if ids is None:
            with opened(self._file, RENDER) as arrays:
                triangles, turns = arrays[f"{figure}__{view}__triangles"], arrays[f"{figure}__{view}"]
            ids = np.where(turns == 0, NOTHING, triangles[turns.astype(np.int64) - 1]).astype(np.int32)
            ids.flags.writeable = False
            for oldest in list(self._maps)[:max(len(self._maps) + 1 - KEPT, 0)]:
                self._maps.pop(oldest, None)
            self._maps[figure, view] = ids
        return ids

    def at(self, figure: str, view: View, x: float, y: float) -> int:
        """Triangle seen at a point of the diagram, in its pixels; -1 off the body or off the diagram."""
        ids = self.map(figure, view.id)
        row, column = int(np.floor(y / view.height * ids.shape[0])), int(np.floor(x / view.width * ids.shape[1]))
        inside = 0 <= row < ids.shape[0] and 0 <= column < ids.shape[1]
        return int(ids[row, column]) if inside else NOTHING
