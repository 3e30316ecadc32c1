"""What a person marked: areas of skin with how strong and what kind the pain is."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bodymap.body.body import Body
from bodymap.body.fields import Field

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
    """

    field: Field
    strength: int = MIDDLING
    kind: str = "ache"


def membership(values: np.ndarray) -> np.ndarray:
    """How far inside paint is: 0 outside the border, 1 inside, with a narrow ramp between."""
    return np.clip((values - .4) / .2, 0, 1)


def region_mark(body: Body, region: str, strength: int = MIDDLING, kind: str = "ache") -> Mark:
    """A whole region, by its id with side, as a mark."""
    vertices = body.regions.vertices(region)
    return Mark(Field(vertices, np.ones(len(vertices))), strength, kind)


def marked(marks: list[Mark], n_vertices: int) -> np.ndarray:
    """How much each vertex is marked, 0 to 1, stronger pain counting for more; shape (n_vertices,)."""
    total = np.zeros(n_vertices)
    for mark in marks:
        weight = .5 + .5 * np.clip(mark.strength, 0, STRONGEST) / STRONGEST
        inside = membership(mark.field.values) * weight
        total[mark.field.vertices] = np.maximum(total[mark.field.vertices], inside)
    return total
