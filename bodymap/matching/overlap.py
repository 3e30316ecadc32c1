"""How marked skin and the zones of all sources overlap: one sparse product for the whole atlas."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bodymap.atlas.anatomy import ReferralZone
from bodymap.atlas.atlas import Atlas
from bodymap.atlas.kinds import KINDS, Kind
from bodymap.body.body import Body
from bodymap.body.fields import Field, joined
from bodymap.body.region_map import LEFT, RIGHT
from bodymap.matching.marks import Mark, marked, membership

if TYPE_CHECKING:           # SciPy is slow to import, so it is left until somebody marks something
    from scipy.sparse import csr_matrix

POINT = "point"
SPILLOVER_COUNTS = .5
FREQUENCY = {"usual": 1.0, "occasional": .5, "rare": .2}


@dataclass(frozen=True)
class SourceKey:
    """A source on one side: a trigger point, or a structure of one of ``KINDS``.

    Attributes
    ----------
    id, side : str
    kind : str
        ``point``, or a key of ``bodymap.atlas.kinds.KINDS``.
    """

    id: str
    side: str
    kind: str = POINT


@dataclass(frozen=True, eq=False)
class Source:
    """Where a source is felt, each field telling how far inside the skin is, 0 to 1.

    ``reach`` is both zones together, however rare; ``rarity`` is 1 for what is usually described.
    """

    key: SourceKey
    essential: Field
    spillover: Field
    reach: Field
    rarity: float = 1.0


class Zones:
    """The zones of every source as sparse rows over the skin, weighted by skin area.

    Attributes
    ----------
    keys : list of SourceKey
    essential, spillover : csr_matrix, shape (n_sources, n_vertices)
        cm² of each vertex inside the zone.  Skin in both counts as essential only.
    essential_area, spillover_area, reach_area : ndarray, shape (n_sources,)
        cm².
    rarity : ndarray, shape (n_sources,)
        1 for zones that are usually described, less for occasional or rare ones.
    reach : csr_matrix, shape (n_sources, n_vertices)
        cm² of each vertex inside either zone, however often the zone is described: for the numbers that a person can
        check.  ``essential`` and ``spillover`` are for the ranking, in which rarer zones count for less.
    """

    def __init__(self, keys: list[SourceKey], essential: csr_matrix, spillover: csr_matrix, rarity: np.ndarray,
                 reach: csr_matrix | None = None):
        self.keys, self.essential, self.spillover, self.rarity = keys, essential, spillover, rarity
        self.reach = essential + spillover if reach is None else reach
        self.reach_area = np.asarray(self.reach.sum(axis=1)).ravel()
        self.essential_area = np.asarray(essential.sum(axis=1)).ravel()
        self.spillover_area = np.asarray(spillover.sum(axis=1)).ravel()

    @classmethod
    def of(cls, body: Body, atlas: Atlas, kinds: Iterable[str] = (POINT,)) -> Zones:
        """Gather the zones of all sources of some kinds, both sides; of trigger points unless others are named."""
        found = [one for kind in kinds for one in sources_of(body, atlas, kind)]
        essential, spillover, reach = (_stacked([getattr(one, part) for one in found], body.areas)
                                       for part in ("essential", "spillover", "reach"))
        return cls([one.key for one in found], essential, spillover, np.array([one.rarity for one in found]), reach)


def sources_of(body: Body, atlas: Atlas, kind: str) -> Iterator[Source]:
    """All sources of a kind, on each side on which they are described."""
    return points(body, atlas) if kind == POINT else structures(body, atlas, KINDS[kind])


def points(body: Body, atlas: Atlas) -> Iterator[Source]:
    """Trigger points that have zones."""
    for point in atlas.points.values():
        zones = atlas.zones_of_point[point.id]
        for side in atlas.point_sides(point.id) if zones else ():
            essential = _inside(body, zones, "essential", side)
            spillover = _without(_inside(body, zones, "spillover", side), essential)
            yield Source(SourceKey(point.id, side), essential, spillover, _inside(body, zones, "", side),
                         max(FREQUENCY[zone.frequency] for zone in zones))


def structures(body: Body, atlas: Atlas, kind: Kind) -> Iterator[Source]:
    """Structures of a kind: its first layer, where pain is felt, counts as essential, the others as spillover."""
    for thing in atlas.structures(kind.kind):
        for side in (RIGHT, LEFT):
            first, *others = (_sure(body.field(owner, side)) for _, owner in kind.paints(thing))
            whole = joined([first, *others])
            yield Source(SourceKey(thing, side, kind.kind), first, _without(whole, first), whole)


def _sure(field: Field, weight: float = 1.0) -> Field:
    """How far inside a field the skin is, where it is inside at all."""
    inside = membership(field.values) * weight
    return Field(field.vertices[inside > 0], inside[inside > 0])


def _inside(body: Body, zones: Iterable[ReferralZone], kind: str, side: str) -> Field:
    """How far inside the zones of a kind the skin is, rarer zones counting for less; of all kinds alike when empty."""
    parts = [Field(np.zeros(0, int), np.zeros(0))]
    for zone in zones:
        if kind in ("", zone.kind):
            parts.append(_sure(body.field(f"zone:{zone.id}", side), FREQUENCY[zone.frequency] ** .5 if kind else 1))
    return joined(parts)


def _without(field: Field, other: Field) -> Field:
    """A field less another one, where something is left."""
    _, own, others = np.intersect1d(field.vertices, other.vertices, assume_unique=True, return_indices=True)
    values = field.values.copy()
    values[own] -= other.values[others]
    return Field(field.vertices[values > 0], values[values > 0])


def _stacked(fields: list[Field], areas: np.ndarray) -> csr_matrix:
    """One row a field, its values weighted by skin area."""
    from scipy.sparse import csr_matrix
    first = np.cumsum([0] + [len(field.vertices) for field in fields])
    vertices = np.concatenate([np.zeros(0, int), *(field.vertices for field in fields)])
    values = np.concatenate([np.zeros(0), *(field.values for field in fields)]) * areas[vertices]
    return csr_matrix((values, vertices, first), shape=(len(fields), len(areas)))


@dataclass(frozen=True)
class Overlap:
    """How each source's zones and the marks meet; every array has one number a source, in cm² or shares.

    Attributes
    ----------
    marked_area : float
        cm², weighted by strength.
    essential, spillover : ndarray
        Marked skin inside the zone, cm²; a zone called occasional or rare counts for less, here and in ``per_mark``.
    covers : ndarray
        Share of the marked skin that both zones cover.
    of_zone : ndarray
        Share of both zones that was marked.
    of_essential : ndarray
        Share of the essential zone that was marked.
    per_mark : ndarray, shape (n_sources, n_marks)
        Share of each single mark that the zones cover, spillover counting by ``SPILLOVER_COUNTS``.
    """

    marked_area: float
    essential: np.ndarray
    spillover: np.ndarray
    covers: np.ndarray
    of_zone: np.ndarray
    of_essential: np.ndarray
    per_mark: np.ndarray


def overlap(zones: Zones, areas: np.ndarray, marks: list[Mark]) -> Overlap:
    """Compare the marks with every source at once.

    Parameters
    ----------
    areas : ndarray, shape (n_vertices,)
        Skin area of each vertex, cm².
    """
    n = len(areas)
    whole = marked(marks, n)
    touched = whole > 0
    essential, spillover = zones.essential @ whole, zones.spillover @ whole
    seen = touched.astype(float)
    marked_area = float((areas * whole).sum())
    single = np.zeros((len(zones.keys), len(marks)))
    for number, mark in enumerate(marks):
        one = marked([mark], n)
        area = (areas * one).sum()
        if area:
            single[:, number] = (zones.essential @ one + SPILLOVER_COUNTS * (zones.spillover @ one)) / area
    return Overlap(marked_area, essential, spillover,
                   zones.reach @ whole / max(marked_area, 1e-9),
                   zones.reach @ seen / np.maximum(zones.reach_area, 1e-9),
                   zones.essential @ seen / np.maximum(zones.essential_area, 1e-9), single)


def together(zones: Zones, rows: list[int], n_vertices: int) -> Field:
    """The joined zones of several sources as a field."""
    inside = np.zeros(n_vertices)
    for row in rows:
        for matrix in (zones.essential, zones.spillover):
            inside[matrix.indices[matrix.indptr[row]:matrix.indptr[row + 1]]] = 1
    return Field.from_dense(inside)
