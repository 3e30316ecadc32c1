"""From marked skin to an ordered, explained list of commonly described sources.

A match says how well zones and marks agree; it is never a probability and never a diagnosis.
"""
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.region_map import LEFT, MIDLINE, RIGHT
from bodymap.matching.marks import Mark, marked
from bodymap.matching.overlap import SPILLOVER_COUNTS, Overlap, SourceKey, Zones, overlap, together
from bodymap.matching.scorers import SCORERS, scores
from bodymap.shares import percent

LEAST = .02             # share of the marked area below which a source is not listed
ENOUGH = .95            # share of the marked area at which the pattern is explained
WORTHWHILE = .06        # share that one more source must add to the pattern
MOST_TOGETHER = 4
NEXT_POINT = .3         # how much lower each further point of a muscle stands, as a share of its score
MOST_TAKEN = .9         # largest such share
SIGNS = {RIGHT: -1, MIDLINE: 0, LEFT: 1}        # as x runs


@dataclass(frozen=True)
class Match:
    """One source and why it stands where it does.

    Attributes
    ----------
    source : SourceKey
    score : float
        0 to 1: the weighted sum of the scorers less ``deduction``.
    covers, of_zone, essential : float
        Share of the marked area that its zones cover; share of its zones that was marked; share of the marked area
        in its essential zone.
    parts : dict of str to float
        Each scorer's value by key.
    deduction : float
        What is taken off because other points of the same muscle stand higher, so that one muscle does not fill the
        list.
    """

    source: SourceKey
    score: float
    covers: float
    of_zone: float
    essential: float
    parts: dict[str, float]
    deduction: float = 0.0

    def reasons(self) -> list[str]:
        """Why, in numbers that a person can check."""
        words = [f"its zones cover {percent(self.covers)} of what was marked",
                 f"{percent(self.of_zone)} of its zones was marked"]
        if self.essential > 0:
            words.insert(1, f"{percent(self.essential)} of what was marked lies in its essential zone")
        if self.deduction > 0:
            words.append("another point of this muscle stands higher")
        return words


@dataclass(frozen=True)
class Pattern:
    """The smallest set of sources that accounts for the marks, with the share that they account for together."""

    sources: tuple[SourceKey, ...]
    accounts_for: float


class Matcher:
    """Compares marks with the whole atlas.

    Parameters
    ----------
    body : Body
    atlas : Atlas
    """

    def __init__(self, body: Body, atlas: Atlas):
        self.body, self.atlas = body, atlas

    @cached_property
    def zones(self) -> Zones:
        """The zones of every source."""
        return Zones.of(self.body, self.atlas)

    @cached_property
    def _across(self) -> np.ndarray:
        """Skin area of each vertex, negative on the right, 0 on the midline; shape (n_vertices,), cm²."""
        return np.sign(self.body.surface.reference[:, 0]) * self.body.areas

    @cached_property
    def _sides(self) -> np.ndarray:
        """Side of each source: -1 right, 0 midline, 1 left; shape (n_sources,)."""
        return np.array([SIGNS[key.side] for key in self.zones.keys])

    def overlap(self, marks: list[Mark]) -> Overlap:
        """How the marks and every source meet."""
        return overlap(self.zones, self.body.areas, marks)

    def match(self, marks: list[Mark], top: int | None = None) -> list[Match]:
        """Sources by score, best first; empty without marks.

        Ties go to the larger essential share, then to the side that bears more of the marks, then to the order of the
        tables.
        """
        if not marks or not len(self.zones.keys):
            return []
        found = self.overlap(marks)
        total, parts = scores(found, self.zones)
        away = self._away(marks)
        deduction = self._deductions(total, found, away)
        order = self._order(total - deduction, found, away)
        listed = [row for row in order if found.covers[row] >= LEAST][:top]
        return [self._row(row, total, deduction, parts, found) for row in listed]

    def _away(self, marks: list[Mark]) -> np.ndarray:
        """1 for sources on the side that bears less of the marks, -1 on the other, 0 where neither leads.

        The zones of a point and of its partner on the other side are one and the same where they are two-sided.
        """
        lean = round(float(self._across @ marked(marks, self.body.surface.n_vertices)), 6)
        return -np.sign(lean) * self._sides

    def _order(self, total: np.ndarray, found: Overlap, away: np.ndarray) -> np.ndarray:
        """Rows by score, essential skin and side; what is equal in all keeps the order of the tables."""
        return np.lexsort((away, -np.round(found.essential, 6), -np.round(total, 9)))

    def _deductions(self, total: np.ndarray, found: Overlap, away: np.ndarray) -> np.ndarray:
        """What each further point of a muscle gives up, so that one muscle does not fill the list."""
        taken = np.zeros(len(total))
        count: dict[tuple[str, str], int] = {}
        for row in self._order(total, found, away):
            if total[row] <= 0:
                break
            key = self.zones.keys[row]
            muscle = (self._muscle_of.get(key.id, key.id), key.side)
            taken[row] = total[row] * min(NEXT_POINT * count.get(muscle, 0), MOST_TAKEN)
            count[muscle] = count.get(muscle, 0) + 1
        return taken

    @cached_property
    def _muscle_of(self) -> dict[str, str]:
        return {point.id: point.muscle for point in self.atlas.points.values()}

    def _row(self, row: int, total: np.ndarray, deduction: np.ndarray, parts: np.ndarray, found: Overlap) -> Match:
        values = {scorer.key: float(parts[row, k]) for k, scorer in enumerate(SCORERS)}
        return Match(self.zones.keys[row], float(total[row] - deduction[row]), float(found.covers[row]),
                     float(found.of_zone[row]), float(found.essential[row] / max(found.marked_area, 1e-9)), values,
                     float(deduction[row]))

    def pattern(self, marks: list[Mark]) -> Pattern:
        """The smallest set of sources that explains the marks, found greedily.

        Each step takes the source that adds most marked skin, essential skin first and weighed by how well the
        source matches as a whole, until little is left or little is added.
        """
        if not marks or not len(self.zones.keys):
            return Pattern((), 0.0)
        found = self.overlap(marks)
        total, _ = scores(found, self.zones)
        away = self._away(marks)
        left = marked(marks, self.body.surface.n_vertices)
        chosen: list[int] = []
        explained = 0.0
        while len(chosen) < MOST_TOGETHER and explained < ENOUGH:
            essential, spillover = self.zones.essential @ left, self.zones.spillover @ left
            worth = (essential + SPILLOVER_COUNTS * spillover) * np.sqrt(np.maximum(total, 0))
            row = int(np.lexsort((away, -np.round(worth, 9)))[0])
            gain = (self.zones.reach[[row]] @ left)[0] / max(found.marked_area, 1e-9)
            if gain < WORTHWHILE:
                break
            chosen.append(row)
            explained += gain
            left = left * (1 - self._inside(row))
        return Pattern(tuple(self.zones.keys[row] for row in chosen), min(explained, 1.0))

    def _inside(self, row: int) -> np.ndarray:
        inside = together(self.zones, [row], self.body.surface.n_vertices)
        return inside.dense(self.body.surface.n_vertices)

    def often_also(self, source: SourceKey, marks: list[Mark], least: float = .3) -> list[str]:
        """Regions that the source's essential zone reaches but that were not marked, largest part first.

        Returns
        -------
        list of str
            Ids with side.
        """
        row = self.zones.keys.index(source)
        zone = np.asarray(self.zones.essential[[row]].todense()).ravel()
        touched = marked(marks, self.body.surface.n_vertices) > 0
        regions, names = self.body.regions.of_vertex, self.body.regions.ids
        painted = np.bincount(regions, zone, len(names))
        marked_too = np.bincount(regions, zone * touched, len(names))
        share = painted / np.maximum(self.body.region_areas, 1e-9)
        unmarked = (share >= least) & (marked_too < .2 * painted)
        return [names[number] for number in np.argsort(-painted) if unmarked[number]]
