"""Time of one match against the whole atlas, and how it grows with the atlas."""
from __future__ import annotations

import statistics
import time
from pathlib import Path

import numpy as np
from scipy.sparse import vstack

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.matching.marks import region_mark
from bodymap.matching.match import Matcher
from bodymap.matching.overlap import SourceKey, Zones

DATA = Path(__file__).parent.parent.parent / "data"
RUNS = 60


def repeated(zones: Zones, times: int) -> Zones:
    """An atlas so many times as large, made of copies."""
    keys = [SourceKey(f"{key.point}#{k}", key.side) for k in range(times) for key in zones.keys]
    return Zones(keys, vstack([zones.essential] * times, format="csr"), vstack([zones.spillover] * times, format="csr"),
                 np.tile(zones.rarity, times))


def cut(zones: Zones, rows: int) -> Zones:
    """The first so many sources."""
    return Zones(zones.keys[:rows], zones.essential[:rows], zones.spillover[:rows], zones.rarity[:rows])


def match_times() -> dict[str, float]:
    """Median milliseconds of a match for marks on three regions, by number of trigger points."""
    matcher = Matcher(Body(DATA), Atlas(DATA))
    names = matcher.body.regions.ids
    marks = [region_mark(matcher.body, names[number]) for number in (3, len(names) // 2, len(names) - 5)]
    whole, found = matcher.zones, {}
    points = len(matcher.atlas.points)
    for label, zones in ((60, cut(whole, 120)), (points, whole), (points * 10, repeated(whole, 10))):
        matcher.__dict__["zones"] = zones
        matcher.__dict__.pop("_tie_order", None)
        found[str(label)] = statistics.median(_timed(matcher, marks) for _ in range(RUNS))
    return found


def _timed(matcher: Matcher, marks) -> float:
    start = time.perf_counter()
    matcher.match(marks, 10)
    return (time.perf_counter() - start) * 1000
