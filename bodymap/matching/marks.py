"""What a person marked: areas of skin with how strong and what kind the pain is."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bodymap.body.body import Body
from bodymap.body.fields import BORDER, OUTSIDE, Field
from bodymap.body.region_map import LEFT, MIDLINE, RIGHT, sided

KINDS = ("ache", "sharp", "burning", "numb_or_tingling", "cramp")
STRONGEST = 10
MIDDLING = 5


@dataclass(frozen=True)
class Mark:
    """One marked area.

    Attributes
    ----------
    field : Field
        Where, on its own side of the body.
    strength : int
        0 to 10, as the person rates it.
    kind : str
        One of ``KINDS``.
    drawn : Field, optional
        The same area with a border that draws more smoothly.
    """

    field: Field
    strength: int = MIDDLING
    kind: str = "ache"
    drawn: Field | None = None

    @property
    def outline(self) -> Field:
        """The field to draw."""
        return self.drawn or self.field


def membership(values: np.ndarray) -> np.ndarray:
    """How far inside paint is: 0 in its soft rim, .5 on its border, 1 inside; as many numbers as ``values``."""
    return np.clip((values - OUTSIDE) / (2 * (BORDER - OUTSIDE)), 0, 1)


def region_mark(body: Body, region: str, strength: int = MIDDLING, kind: str = "ache") -> Mark:
    """A whole region, by its id with side, as a mark.

    The midline itself belongs to neither side, so that a mark on the right answers with no source on the left, and
    left is the exact mirror image of right; it is painted as a rim, up to which a picture closes.

    Raises
    ------
    KeyError
        For an unknown region.
    """
    surface, regions = body.surface, body.regions
    base, side = regions.base[regions.row[region]], regions.sides[regions.row[region]]
    vertices = regions.vertices(region if side == MIDLINE else sided(base, RIGHT))
    values = np.ones(len(vertices))
    if side != MIDLINE:
        values[surface.mirror[vertices] == vertices] = OUTSIDE
    field = Field(vertices, values)
    return Mark(field.mirrored(surface.mirror) if side == LEFT else field, strength, kind, body.region_field(region))


def marked(marks: list[Mark], n_vertices: int) -> np.ndarray:
    """How much each vertex is marked, 0 to 1, stronger pain counting for more; shape (n_vertices,)."""
    total = np.zeros(n_vertices)
    for mark in marks:
        weight = .5 + .5 * np.clip(mark.strength, 0, STRONGEST) / STRONGEST
        inside = membership(mark.field.values) * weight
        total[mark.field.vertices] = np.maximum(total[mark.field.vertices], inside)
    return total
