"""Time of one match against the whole atlas, and how it grows with the atlas."""
from __future__ import annotations

import statistics
import time
from pathlib import Path

import numpy as np
from scipy.sparse import vstack

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.matching.marks import Mark, region_mark
from bodymap.matching.match import Matcher
from bodymap.matching.overlap import SourceKey, Zones
from tests.bench.synthetic import SMALL, TIMES

DATA = Path(__file__).parent.parent.parent / "data"
RUNS = 60
PLACES = ("temple_right", "back_outer_neck_right", "shoulder_top_right")


def repeated(zones: Zones, times: int) -> Zones:
    """An atlas so many times as large, made of copies."""
    keys = [SourceKey(f"{key.id}_{k}", key.side) for k in range(times) for key in zones.keys]
    return Zones(keys, vstack([zones.essential] * times, format="csr"), vstack([zones.spillover] * times, format="csr"),
                 np.tile(zones.rarity, times), vstack([zones.reach] * times, format="csr"))


def cut(zones: Zones, points: int) -> Zones:
    """The zones of the first so many trigger points."""
    kept = set(list(dict.fromkeys(key.id for key in zones.keys))[:points])
    rows = [row for row, key in enumerate(zones.keys) if key.id in kept]
    return Zones([zones.keys[row] for row in rows], zones.essential[rows], zones.spillover[rows], zones.rarity[rows],
                 zones.reach[rows])


def match_times() -> tuple[dict[int, float], float]:
    """Median milliseconds of a match for three marked places by number of points, and of gathering the zones."""
    matcher = Matcher(Body(DATA), Atlas(DATA))
    known = matcher.body.regions
    names = [name for name in PLACES if name in known.row] or known.ids[:3]
    marks = [region_mark(matcher.body, name) for name in names]
    _ = matcher.atlas.zones_of_point, matcher.body.fields, matcher.body.areas
    start = time.perf_counter()
    whole = matcher.zones
    gathered = (time.perf_counter() - start) * 1000
    points, found = len(matcher.atlas.points), {}
    for count, zones in ((SMALL, cut(whole, SMALL)), (points, whole), (points * TIMES, repeated(whole, TIMES))):
        found[count] = statistics.median(_timed(with_zones(matcher, zones), marks) for _ in range(RUNS))
    return found, gathered


def with_zones(matcher: Matcher, zones: Zones) -> Matcher:
    """A matcher over other zones."""
    other = Matcher(matcher.body, matcher.atlas)
    other.__dict__["zones"] = zones
    return other


def _timed(matcher: Matcher, marks: list[Mark]) -> float:
    start = time.perf_counter()
    matcher.match(marks, 10)
    return (time.perf_counter() - start) * 1000
