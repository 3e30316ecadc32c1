"""Small named scorers that sum to a source's place in the list, so that every result explains itself."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bodymap.matching.overlap import SPILLOVER_COUNTS, Overlap, Zones

A_FAIR_SHARE = .2        # share of the marks above which a zone's own fit counts in full


@dataclass(frozen=True)
class Scorer:
    """One reason why a source stands where it does.

    Attributes
    ----------
    key : str
    description : str
        What it measures, in plain words.
    weight : float
        Its share of the whole score.
    score : callable (Overlap, Zones) -> ndarray, shape (n_sources,)
        0 to 1.
    """

    key: str
    description: str
    weight: float
    score: Callable[[Overlap, Zones], np.ndarray]


def covered(found: Overlap, _zones: Zones) -> np.ndarray:
    """Share of the marked skin in the essential zone, and part of that in the spillover zone."""
    return (found.essential + SPILLOVER_COUNTS * found.spillover) / max(found.marked_area, 1e-9)


def each_place(found: Overlap, zones: Zones) -> np.ndarray:
    """Mean share of each single mark, so that a small place counts as much as a large one."""
    return found.per_mark.mean(axis=1) if found.per_mark.shape[1] else np.zeros(len(zones.keys))


def fits(found: Overlap, _zones: Zones) -> np.ndarray:
    """Share of the essential zone that was marked; a small zone that explains little of the pain counts less."""
    return found.of_essential * _weight(found)


def specific(found: Overlap, _zones: Zones) -> np.ndarray:
    """How much of both zones was marked; a small zone that explains little of the pain counts less."""
    return found.of_zone * _weight(found)


def _weight(found: Overlap) -> np.ndarray:
    return np.sqrt(np.clip(found.covers / A_FAIR_SHARE, 0, 1))


def usual(found: Overlap, zones: Zones) -> np.ndarray:
    """1 where the zone is usually described, less where it is called occasional or rare."""
    return zones.rarity * (found.covers > 0)


SCORERS = (
    Scorer("covers", "how much of the marked area its zones cover, essential before spillover", .50, covered),
    Scorer("each_place", "how much of each marked place it covers, small places counting as much as large ones",
           .20, each_place),
    Scorer("fits", "how much of its essential zone was marked", .15, fits),
    Scorer("specific", "how much of both its zones was marked", .10, specific),
    Scorer("usual", "whether the pattern is usually described, or only now and then", .05, usual),
)


def scores(found: Overlap, zones: Zones) -> tuple[np.ndarray, np.ndarray]:
    """All scorers together.

    Returns
    -------
    total : ndarray, shape (n_sources,)
        Weighted sum, 0 to 1; 0 where nothing marked is covered.
    parts : ndarray, shape (n_sources, n_scorers)
        Each scorer's unweighted value.
    """
    parts = np.stack([scorer.score(found, zones) for scorer in SCORERS], axis=1)
    weights = np.array([scorer.weight for scorer in SCORERS])
    return np.where(found.covers > 0, np.clip(parts, 0, 1) @ weights, 0), parts
