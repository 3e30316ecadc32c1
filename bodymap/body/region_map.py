"""Which region each spot of the skin belongs to, and what a touch on a picture means."""
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from bodymap.body.arrays import opened
from bodymap.body.surface import Surface
from bodymap.body.views import NOTHING, SeenTriangles, View

RIGHT, LEFT, MIDLINE = "right", "left", "midline"


def sided(region: str, side: str) -> str:
    """Id of a region on one side: ``temple_left``; a midline region keeps its own id."""
    return region if side == MIDLINE else f"{region}_{side}"


@dataclass(frozen=True)
class Touch:
    """What lies under a point of a picture: a vertex, its region's id with side, and the side."""

    vertex: int
    region: str
    side: str


class RegionMap:
    """The tiling of the skin.

    Attributes
    ----------
    ids : list of str
        Ids with sides, such as ``temple_right``; a midline region has its bare id.
    of_vertex : ndarray of int, shape (n_vertices,)
        Row in ``ids`` of each vertex.
    """

    SIDES = (MIDLINE, RIGHT, LEFT)

    def __init__(self, surface: Surface, names: list[str], midline: np.ndarray, owner: np.ndarray):
        self.surface = surface
        self.ids: list[str] = []
        self.sides: list[str] = []
        self.base: list[str] = []
        row: dict[tuple[int, str], int] = {}
        for number, name in enumerate(names):
            for side in ((MIDLINE,) if midline[number] else (RIGHT, LEFT)):
                row[number, side] = len(self.ids)
                self.ids.append(sided(name, side))
                self.sides.append(side)
                self.base.append(name)
        right = np.array([row.get((n, RIGHT), row.get((n, MIDLINE))) for n in range(len(names))])
        left = np.array([row.get((n, LEFT), row.get((n, MIDLINE))) for n in range(len(names))])
        self.of_vertex = np.where(surface.on_right(), right[owner], left[owner])

    @classmethod
    def load(cls, surface: Surface, file: Path) -> RegionMap:
        """Read the tiling that the build wrote.

        Raises
        ------
        NotBuilt
            When the file is missing or damaged.
        """
        with opened(file, "python -m bodymap build") as arrays:
            return cls(surface, [str(name) for name in arrays["ids"]], arrays["midline"], arrays["owner"].astype(int))

    @cached_property
    def row(self) -> dict[str, int]:
        """Row of each id."""
        return {name: number for number, name in enumerate(self.ids)}

    @cached_property
    def side_of_vertex(self) -> np.ndarray:
        """The side that a touch of each vertex means, as its place in ``SIDES``; int, shape (n_vertices,).

        It is the region's own; in a midline region the one on which the vertex lies.
        """
        own = np.array([self.SIDES.index(side) for side in self.sides])[self.of_vertex]
        across = self.surface.reference[:, 0]
        lies = np.where(across > 1e-6, self.SIDES.index(LEFT), np.where(across < -1e-6, self.SIDES.index(RIGHT), 0))
        return np.where(own == self.SIDES.index(MIDLINE), lies, own)

    def vertices(self, region: str) -> np.ndarray:
        """Vertices of a region, by its id with side.

        Raises
        ------
        KeyError
            For an unknown region.
        """
        return np.flatnonzero(self.of_vertex == self.row[region])

    def mirrored(self, region: str) -> str:
        """Id of the region on the other side; a midline region is its own mirror image."""
        number = self.row[region]
        side = {RIGHT: LEFT, LEFT: RIGHT}.get(self.sides[number], MIDLINE)
        return sided(self.base[number], side)

    def touched(self, seen: SeenTriangles, figure: str, view: View, x: float, y: float) -> Touch | None:
        """What lies under a point of a diagram (its pixels, y down); None off the body."""
        triangle = seen.at(figure, view, x, y)
        if triangle == NOTHING:
            return None
        corners = self.surface.faces[triangle]
        flat = view.project(self.surface.shape(figure, view.pose)[corners], figure)[:, :2]
        vertex = int(corners[np.argmin(((flat - [x, y]) ** 2).sum(axis=1))])
        return Touch(vertex, self.ids[self.of_vertex[vertex]], self.SIDES[self.side_of_vertex[vertex]])
