"""How Explore's list and the text search grow with the atlas: 60 points, all of them, ten times as many."""
from __future__ import annotations

import gzip
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.matching.search import Search
from bodymap.web.components.muscle_list import muscle_list
from bodymap.web.components.plain import markup
from tests.bench.synthetic import SMALL, TIMES, sized

DATA = Path(__file__).parent.parent.parent / "data"
RUNS = 15
TYPED = ("upper trapezius", "shoulder blade", "peroneus", "levatr scapula", "buttock", "infra")


def atlases() -> dict[int, Atlas]:
    """Atlases by number of trigger points."""
    whole = len(Atlas(DATA).table("trigger_points"))
    return {points: sized(DATA, points) for points in (SMALL, whole, TIMES * whole)}


def list_html(atlas: Atlas) -> bytes:
    """The list of Explore, with one part of the body open, as it is sent."""
    return markup(muscle_list(atlas, opened="shoulder")).encode()


def list_growth(known: dict[int, Atlas]) -> dict[int, tuple[float, float]]:
    """Median milliseconds to make the list, and its kilobytes on the wire, by number of trigger points."""
    return {points: (timed(partial(list_html, atlas)), len(gzip.compress(list_html(atlas), 6)) / 1000)
            for points, atlas in known.items()}


def search_growth(known: dict[int, Atlas]) -> dict[int, tuple[float, float]]:
    """Median and longest milliseconds of a search that was typed, by number of trigger points."""
    found = {}
    for points, atlas in known.items():
        index = Search(atlas)
        index.find("warm")
        spent = [timed(partial(index.find, words)) for words in TYPED]
        found[points] = statistics.median(spent), max(spent)
    return found


def timed(work: Callable[[], object], runs: int = RUNS) -> float:
    """Median milliseconds of some work."""
    spent = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent)
