"""Which muscles are easily confused with a structure: those whose zones share most skin with its own."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bodymap.atlas.atlas import Atlas
from bodymap.matching.overlap import POINT, SourceKey, Zones

LEAST = .05             # share of skin in common below which nobody would confuse the two


@dataclass(frozen=True)
class Alike:
    """A muscle, the point of it that is most alike, and the share, 0 to 1, of the skin of both that both reach."""

    muscle: str
    point: str
    shared: float


def muscles_alike(zones: Zones, atlas: Atlas, key: SourceKey, limit: int = 6) -> list[Alike]:
    """Muscles by how much skin their zones share with those of a source on the same side, the most first.

    Parameters
    ----------
    zones : Zones
        They hold the source and all trigger points.
    """
    shared = common(zones, zones.keys.index(key))
    best: dict[str, Alike] = {}
    for row in np.argsort(-shared, kind="stable"):
        one = zones.keys[row]
        if shared[row] >= LEAST and one.kind == POINT and one.side == key.side:
            muscle = atlas.points[one.id].muscle
            best.setdefault(muscle, Alike(muscle, one.id, float(shared[row])))
    return list(best.values())[:limit]


def common(zones: Zones, row: int) -> np.ndarray:
    """Skin that a source and each other one reach, as a share of the skin that either reaches; shape (n_sources,)."""
    own = np.asarray(zones.reach[[row]].todense()).ravel()
    both = zones.reach @ (own > 0).astype(float)
    return both / np.maximum(zones.reach_area + zones.reach_area[row] - both, 1e-9)
