"""Which regions each referral zone, muscle and condition covers, read in both directions."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import Danger
from bodymap.atlas.implicated import implicated
from bodymap.body.body import Body
from bodymap.body.region_map import LEFT, RIGHT

KINDS = ("essential", "spillover")
WORTH_NAMING = 0.05         # share of a region below which a zone merely brushes it
LIES_HERE = 0.15            # share of a region above which a muscle is said to lie there
BOTH = "both"
USUAL = "usual"
WHOLE = ""                  # key of all muscles of a condition together


@dataclass(frozen=True)
class Referral:
    """A trigger point on one side whose zone of a kind covers ``share`` (0 to 1) of a region.

    ``rare`` says that only zones which are described now and then, or rarely, reach it.
    """

    point: str
    side: str
    kind: str
    share: float
    rare: bool = False


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
    def _usual(self) -> dict[str, np.ndarray]:
        """For points with a zone that is not usual, shares of the usual ones, for the right side."""
        rare = {zone.point for zone in self.atlas.zones.values() if zone.frequency != USUAL}
        return {point: self._shares([f"zone:{zone.id}" for zone in self.atlas.zones_of_point[point]
                                     if zone.frequency == USUAL]) for point in rare}

    @cached_property
    def _of_muscles(self) -> dict[str, np.ndarray]:
        """Shares by muscle, for the right side."""
        return {muscle: self._shares([f"outline:{part.id}" for part in self.atlas.parts_of_muscle[muscle]])
                for muscle in self.atlas.muscles}

    def _sided(self, shares: np.ndarray, side: str) -> np.ndarray:
        """Shares for the right side as they are on a side."""
        return shares[self._across] if side == LEFT else shares

    @cached_property
    def _of_dangers(self) -> dict[str, np.ndarray]:
        """Shares by structure at risk, for the right side."""
        return {danger.id: self._shares([f"danger:{danger.id}"]) for danger in self.atlas.table("dangers")}

    @cached_property
    def _of_conditions(self) -> dict[str, dict[str, np.ndarray]]:
        """Shares by condition and usual muscle, for points of both sides; the whole pattern under ``""``."""
        found = {}
        for condition in self.atlas.conditions:
            points = {entry.muscle: [point.id for point in points]
                      for entry, points in implicated(self.atlas, condition)}
            found[condition] = {muscle: self._of_both_sides(own) for muscle, own in points.items()}
            found[condition][WHOLE] = self._of_both_sides([one for own in points.values() for one in own])
        return found

    def _of_both_sides(self, points: list[str]) -> np.ndarray:
        """Share of each region inside any zone of some points, the zones of both sides together."""
        zones = [f"zone:{zone.id}" for point in points for zone in self.atlas.zones_of_point[point]]
        fields = [self.body.fields[zone].inside for zone in zones if zone in self.body.fields]
        if not fields:
            return np.zeros(len(self.body.regions.ids))
        inside = np.unique(np.concatenate(fields))
        return self.body.shares_of_regions(np.union1d(inside, self.body.surface.mirror[inside]))

    def _of_place(self, regions: Iterable[str]) -> np.ndarray:
        """How much of a place each region makes up; shape (n_regions,), 1 in all."""
        weights = np.zeros(len(self.body.regions.ids))
        rows = [self.body.regions.row[name] for name in regions]
        weights[rows] = np.maximum(self.body.region_areas[rows], 1e-9)
        return weights / weights.sum()

    def parts_of(self, regions: Sequence[str]) -> np.ndarray:
        """Share of a place's skin that each of its regions makes up, in their order; 1 in all."""
        return self._of_place(regions)[[self.body.regions.row[name] for name in regions]]

    def referring(self, *regions: str, least: float = WORTH_NAMING) -> list[Referral]:
        """Trigger points commonly described as referring to a place, given by its regions with side.

        Returns
        -------
        list of Referral
            Essential before spillover, the larger share first, rare patterns last; each point and side once.
        """
        place, found = self._of_place(regions), {}
        for kind in KINDS:
            for point in self.atlas.points:
                for side in self.atlas.point_sides(point):
                    share = float(self._sided(self._of_points[point, kind], side) @ place)
                    if share >= least and (point, side) not in found:
                        rare = point in self._usual and float(self._sided(self._usual[point], side) @ place) < least
                        found[point, side] = Referral(point, side, kind, share, rare)
        return sorted(found.values(),
                      key=lambda one: (one.rare, KINDS.index(one.kind), -one.share, one.point, one.side))

    def lying(self, *regions: str, least: float = LIES_HERE) -> list[Lying]:
        """Muscles whose outline covers a good part of a place, the largest share first."""
        place = self._of_place(regions)
        found = [Lying(muscle, self._of_either_side(shares, place)) for muscle, shares in self._of_muscles.items()]
        return sorted((one for one in found if one.share >= least), key=lambda one: (-one.share, one.muscle))

    def _of_either_side(self, shares: np.ndarray, place: np.ndarray) -> float:
        return float(np.maximum(shares, shares[self._across]) @ place)

    def dangers_under(self, *regions: str, least: float = WORTH_NAMING) -> dict[str, float]:
        """Structures at risk that run under the skin of a place, each with the share (0 to 1) of it, largest first."""
        place = self._of_place(regions)
        found = {danger.id: float(self._on_its_sides(danger) @ place) for danger in self.atlas.table("dangers")}
        return {danger: share for danger, share in sorted(found.items(), key=lambda one: -one[1]) if share >= least}

    def _on_its_sides(self, danger: Danger) -> np.ndarray:
        """Shares of a structure at risk on the sides on which it lies; one that is drawn once is taken as it is."""
        shares = self._of_dangers[danger.id]
        mirrored = shares[self._across]
        return {LEFT: mirrored, BOTH: np.maximum(shares, mirrored)}.get(danger.sides, shares)

    def pattern_of(self, condition: str, *regions: str) -> tuple[float, dict[str, float]]:
        """How much of a place (0 to 1) a condition's muscles send pain to: together, and each muscle by itself."""
        place = self._of_place(regions)
        shares = {muscle: float(own @ place) for muscle, own in self._of_conditions[condition].items()}
        return shares.pop(WHOLE), shares

    def points_in(self, region: str) -> list[tuple[str, str]]:
        """Trigger points, with side, that lie in a region."""
        regions, row = self.body.regions, self.body.regions.row[region]
        return [(point, side) for point in self.atlas.points for side in self.atlas.point_sides(point)
                if regions.of_vertex[self.body.point_vertex(point, side)] == row]

    def region_of(self, point: str, side: str = RIGHT) -> str:
        """The region, by its id with side, in which a trigger point lies."""
        regions = self.body.regions
        return regions.ids[regions.of_vertex[self.body.point_vertex(point, side)]]

    def areas_of(self, regions: Iterable[str]) -> tuple[str, ...]:
        """Areas of the skin, without side, that hold some regions, each given by its id with side."""
        of_body = self.body.regions
        return tuple(dict.fromkeys(self.atlas.regions[of_body.base[of_body.row[name]]].area for name in regions))

    def regions_of(self, point: str, side: str, kind: str) -> dict[str, float]:
        """Regions with side that a point's zones of a kind cover, each with its share (0 to 1), largest first."""
        shares = self._sided(self._of_points[point, kind], side)
        ids = self.body.regions.ids
        return {ids[row]: float(shares[row]) for row in np.argsort(-shares) if shares[row] >= WORTH_NAMING}
