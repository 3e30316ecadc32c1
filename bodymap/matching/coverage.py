"""Which regions each referral zone and each muscle covers, read in both directions."""
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.region_map import LEFT

KINDS = ("essential", "spillover")
WORTH_NAMING = 0.05         # share of a region below which a zone merely brushes it
LIES_HERE = 0.15            # share of a region above which a muscle is said to lie there


@dataclass(frozen=True)
class Referral:
    """A trigger point on one side whose zone of a kind covers ``share`` (0 to 1) of a region."""

    point: str
    side: str
    kind: str
    share: float


@dataclass(frozen=True)
class Lying:
    """A muscle whose outline covers ``share`` (0 to 1) of a region."""

    muscle: str
    share: float


class Coverage:
    """Shares of regions that paint covers; worked out when first asked for.

    Parameters
    ----------
    body : Body
    atlas : Atlas
    """

    def __init__(self, body: Body, atlas: Atlas):
        self.body, self.atlas = body, atlas

    @cached_property
    def _across(self) -> np.ndarray:
        """For each region the row of its mirror image."""
        regions = self.body.regions
        return np.array([regions.row[regions.mirrored(name)] for name in regions.ids])

    def _shares(self, owners: list[str]) -> np.ndarray:
        """Share of each region inside any of some fields, for the right side; shape (n_regions,)."""
        inside = [self.body.fields[owner].inside for owner in owners if owner in self.body.fields]
        return self.body.shares_of_regions(np.unique(np.concatenate(inside)) if inside else np.zeros(0, int))

    @cached_property
    def _of_points(self) -> dict[tuple[str, str], np.ndarray]:
        """Shares by trigger point and kind, for the right side."""
        return {(point, kind): self._shares([f"zone:{zone.id}" for zone in self.atlas.zones_of_point[point]
                                             if zone.kind == kind])
                for point in self.atlas.points for kind in KINDS}

    @cached_property
    def _of_muscles(self) -> dict[str, np.ndarray]:
        """Shares by muscle, for the right side."""
        return {muscle: self._shares([f"outline:{part.id}" for part in self.atlas.parts_of_muscle[muscle]])
                for muscle in self.atlas.muscles}

    def _sided(self, shares: np.ndarray, side: str) -> np.ndarray:
        """Shares for the right side as they are on a side."""
        return shares[self._across] if side == LEFT else shares

    def referring(self, region: str, least: float = WORTH_NAMING) -> list[Referral]:
        """Trigger points commonly described as referring to a region, by its id with side.

        Returns
        -------
        list of Referral
            Essential before spillover, the larger share first; each point and side once.
        """
        row, found = self.body.regions.row[region], {}
        for kind in KINDS:
            for point in self.atlas.points:
                for side in self.atlas.point_sides(point):
                    share = float(self._sided(self._of_points[point, kind], side)[row])
                    if share >= least and (point, side) not in found:
                        found[point, side] = Referral(point, side, kind, share)
        return sorted(found.values(), key=lambda one: (KINDS.index(one.kind), -one.share, one.point, one.side))

    def lying(self, region: str, least: float = LIES_HERE) -> list[Lying]:
        """Muscles whose outline covers a good part of a region, the largest share first."""
        row = self.body.regions.row[region]
        mirrored = self._across[row]
        found = [Lying(muscle, float(max(shares[row], shares[mirrored])))
                 for muscle, shares in self._of_muscles.items()]
        return sorted((one for one in found if one.share >= least), key=lambda one: (-one.share, one.muscle))

    def points_in(self, region: str) -> list[tuple[str, str]]:
        """Trigger points, with side, that lie in a region."""
        regions, row = self.body.regions, self.body.regions.row[region]
        return [(point, side) for point in self.atlas.points for side in self.atlas.point_sides(point)
                if regions.of_vertex[self.body.point_vertex(point, side)] == row]

    def regions_of(self, point: str, side: str, kind: str) -> dict[str, float]:
        """Regions with side that a point's zones of a kind cover, each with its share (0 to 1), largest first."""
        shares = self._sided(self._of_points[point, kind], side)
        ids = self.body.regions.ids
        return {ids[row]: float(shares[row]) for row in np.argsort(-shares) if shares[row] >= WORTH_NAMING}
