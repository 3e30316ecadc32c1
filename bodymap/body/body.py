"""The body as the app needs it: everything that the build compiled, each part read when first asked for."""
from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np

from bodymap.body.arrays import read_json
from bodymap.body.fields import Field, FieldStore
from bodymap.body.figures import Figure, load_figures
from bodymap.body.outlines import Outliner
from bodymap.body.region_map import LEFT, MIDLINE, RegionMap, Touch
from bodymap.body.sight import Sight
from bodymap.body.surface import Surface, load_surface, vertex_areas
from bodymap.body.views import SeenTriangles, View, load_views
from bodymap.errors import NotBuilt

COMPILED = "compiled"
BUILD = "python -m bodymap build"


class Body:
    """Surface, views, regions and fields.

    Parameters
    ----------
    folder : Path
        The project's ``data`` folder.
    """

    def __init__(self, folder: Path):
        self.folder = Path(folder)

    @cached_property
    def surface(self) -> Surface:
        """The skin."""
        return load_surface(self.folder / "body")

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Figures by id, in menu order."""
        return load_figures(self.folder)

    @cached_property
    def views(self) -> dict[str, View]:
        """Views by id, in menu order."""
        return load_views(self.folder)

    @cached_property
    def seen(self) -> SeenTriangles:
        """Which triangle each spot of a diagram shows."""
        return SeenTriangles(self.folder)

    @cached_property
    def sight(self) -> Sight:
        """How much of the skin each view shows."""
        return Sight.load(self.surface, self.views, self.folder / COMPILED / "sight.npz")

    @cached_property
    def fields(self) -> FieldStore:
        """Fields of zones, outlines, dangers and regions, for the right side."""
        return FieldStore.load(self.folder / COMPILED / "fields.npz")

    @cached_property
    def regions(self) -> RegionMap:
        """The tiling of the skin."""
        return RegionMap.load(self.surface, self.folder / COMPILED / "regions.npz")

    @cached_property
    def outliner(self) -> Outliner:
        """Draws round fields."""
        return Outliner(self.surface, self.seen)

    @cached_property
    def areas(self) -> np.ndarray:
        """Skin area of each vertex of the reference body, cm², shape (n_vertices,); 0 where no view shows it.

        So the inside of the mouth and of the eye sockets, which no one can mark, counts for nothing.
        """
        return vertex_areas(self.surface.reference, self.surface.faces) * self.sight.shown_anywhere

    def field(self, owner: str, side: str = "right") -> Field:
        """A compiled field on one side.

        Raises
        ------
        NotBuilt
            When nothing is painted for this owner.
        """
        if owner not in self.fields:
            raise NotBuilt(f"{owner} has no paint; run: {BUILD}")
        field = self.fields[owner]
        return field.mirrored(self.surface.mirror) if side == LEFT else field

    @cached_property
    def point_vertices(self) -> dict[str, int]:
        """Vertex of each trigger point, right side or midline."""
        return read_json(self.folder / COMPILED / "points.json", BUILD)

    def point_vertex(self, point: str, side: str = "right") -> int:
        """Vertex of a trigger point on one side.

        Raises
        ------
        NotBuilt
            When the point was not there when the body was compiled.
        """
        if point not in self.point_vertices:
            raise NotBuilt(f"{point} has no place on the body; run: {BUILD}")
        vertex = self.point_vertices[point]
        return int(self.surface.mirror[vertex]) if side == LEFT else vertex

    def spot(self, vertex: int, view: str, figure: str) -> tuple[float, float] | None:
        """Where a vertex lies in a diagram (its pixels, y down); None where it is hidden or outside."""
        camera = self.views[view]
        if not self.sight.shows(vertex, figure, view):
            return None
        x, y, _ = camera.project(self.surface.shape(figure, camera.pose)[[vertex]], figure)[0]
        return (float(x), float(y)) if 0 <= x < camera.width and 0 <= y < camera.height else None

    def views_showing(self, vertex: int, figure: str) -> set[str]:
        """Views in which a vertex is plain to see: not hidden, and not in the faded border."""
        found = set()
        for view in self.views.values():
            spot = self.spot(vertex, view.id, figure)
            if spot and view.is_well_inside(*spot):
                found.add(view.id)
        return found

    @cached_property
    def region_areas(self) -> np.ndarray:
        """Skin area of each region in the order of ``regions.ids``, cm², shape (n_regions,)."""
        return self.area_in_regions(np.arange(self.surface.n_vertices))

    def area_in_regions(self, vertices: np.ndarray) -> np.ndarray:
        """How much skin of each region belongs to some vertices.

        Parameters
        ----------
        vertices : ndarray of int, shape (n,)
            Each once.

        Returns
        -------
        ndarray, shape (n_regions,)
            cm², in the order of ``regions.ids``.
        """
        return np.bincount(self.regions.of_vertex[vertices], self.areas[vertices], len(self.regions.ids))

    def shares_of_regions(self, vertices: np.ndarray) -> np.ndarray:
        """Share of each region's skin, 0 to 1, that belongs to some vertices; as :meth:`area_in_regions`."""
        return self.area_in_regions(vertices) / np.maximum(self.region_areas, 1e-9)

    def region_field(self, region: str) -> Field:
        """The field of a region, by its id with side."""
        number = self.regions.row[region]
        side = self.regions.sides[number]
        return self.field(f"region:{self.regions.base[number]}", "right" if side == MIDLINE else side)

    def touched(self, view: str, figure: str, x: float, y: float) -> Touch | None:
        """What lies under a point of a diagram (its pixels, y down); None off the body."""
        return self.regions.touched(self.seen, figure, self.views[view], x, y)
