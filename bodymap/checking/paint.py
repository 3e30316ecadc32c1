"""How much skin paint covers, worked out once for all rules about paint."""
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bodymap.atlas.tables import Row
from bodymap.body.body import Body
from bodymap.body.fields import Field
from bodymap.body.region_map import LEFT, MIDLINE, RIGHT, sided

SIDES = {"ipsilateral": (RIGHT,), "contralateral": (LEFT,), "midline": (RIGHT, LEFT), "bilateral": (RIGHT, LEFT)}
"""On which sides the zones of a right-sided point are painted."""


@dataclass(frozen=True)
class Told:
    """Paint that has words: their row, the column of the regions that they mean, who owns the strokes, its side."""

    row: Row
    column: str
    owner: str
    laterality: str


class Paint:
    """Skin areas of regions and of the paint in them.

    Parameters
    ----------
    body : Body
    regions : list of Row
        Rows of ``regions.csv``.
    """

    def __init__(self, body: Body, regions: list[Row]):
        self.body = body
        self._midline = {row["id"]: row["midline"] == "yes" for row in regions}
        self._painted: dict[str, dict[str, float]] = {}

    @cached_property
    def whole(self) -> dict[str, float]:
        """cm² of each region, by its id with side."""
        return dict(zip(self.body.regions.ids, self.body.region_areas, strict=True))

    def field(self, owner: str) -> Field:
        """The paint of a right-sided zone or structure."""
        return self.body.field(owner)

    def painted(self, owner: str) -> dict[str, float]:
        """cm² of paint in each region, by its id with side."""
        if owner not in self._painted:
            areas = self.body.area_in_regions(self.field(owner).inside)
            self._painted[owner] = dict(zip(self.body.regions.ids, areas, strict=True))
        return self._painted[owner]

    def named(self, told: Told) -> list[str]:
        """Regions, by id with side, that the words of right-sided paint mean."""
        names = []
        for text in told.row.list(told.column):
            name, _, side = text.partition("@")
            for one in (side,) if side else SIDES[told.laterality]:
                names.append(sided(name, MIDLINE if self._midline[name] else one))
        return list(dict.fromkeys(names))

    def share_on_left(self, field: Field) -> float:
        """Share of the painted skin that lies on the person's left."""
        area = self.body.areas[field.inside]
        left = self.body.surface.reference[field.inside, 0] > 1e-6
        return float(area[left].sum() / max(area.sum(), 1e-9))

    def is_mirror_image_of_itself(self, field: Field) -> bool:
        """Whether a field is exactly the same on both sides."""
        other = field.mirrored(self.body.surface.mirror)
        return np.array_equal(other.vertices, field.vertices) and np.array_equal(other.values, field.values)
