"""How many expected sources come first, over the clinical vignettes, by part of the body."""
from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.matching.answers import answer
from bodymap.matching.match import Matcher
from bodymap.matching.naming import Places

DATA = Path(__file__).parent.parent.parent / "data"
FOLDER = Path(__file__).parent.parent / "matching"
TUNED, UNSEEN = FOLDER / "vignettes.csv", FOLDER / "unseen_vignettes.csv"
TITLES = {TUNED: "cases that the weights were chosen on", UNSEEN: "cases written without sight of the tables"}
FIRST = (3, 5, 10)


@dataclass(frozen=True)
class Vignette:
    """An area that was marked, the muscles expected for it, and where that expectation is from."""

    id: str
    body_part: str
    places: tuple[str, ...]
    expected: tuple[str, ...]
    origin: str


def vignettes(file: Path) -> list[Vignette]:
    """All cases; ``places`` and ``expected`` (muscle ids) are parted by ``;``."""
    with file.open(newline="", encoding="utf-8") as lines:
        return [Vignette(row["id"], row["body_part"], split(row["places"]), split(row["expected"]), row["origin"])
                for row in csv.DictReader(lines)]


def split(text: str) -> tuple[str, ...]:
    """Values parted by ``;``."""
    return tuple(part.strip() for part in text.split(";") if part.strip())


def muscles_in_order(matcher: Matcher, places: Places, case: Vignette) -> list[str]:
    """Muscle ids of the answer, each once, best first."""
    rows = answer(matcher, places, list(case.places), top=200)["sources"]
    return list(dict.fromkeys(matcher.atlas.points[row["point"]].muscle for row in rows))


def found_shares(case: Vignette, muscles: list[str]) -> list[float]:
    """Share of the expected muscles among the first 3, 5 and 10; more cannot be asked than there are places."""
    return [len(set(case.expected) & set(muscles[:n])) / min(len(case.expected), n) for n in FIRST]


def report() -> str:
    """For each file of cases a table by part of the body, and the cases whose expectation is missed most."""
    atlas = Atlas(DATA)
    matcher, places = Matcher(Body(DATA), atlas), Places(atlas)
    return "\n\n".join(f"{title}\n{table(matcher, places, vignettes(file))}" for file, title in TITLES.items())


def means(rows: list[list[float]]) -> list[float]:
    """The mean of each column."""
    return [sum(column) / len(rows) for column in zip(*rows, strict=True)]


def table(matcher: Matcher, places: Places, cases: list[Vignette]) -> str:
    """How the cases of one file fare."""
    by_part, missed = defaultdict(list), []
    for case in cases:
        muscles = muscles_in_order(matcher, places, case)
        shares = found_shares(case, muscles)
        by_part[case.body_part].append(shares)
        by_part["all"].append(shares)
        late = [muscle for muscle in case.expected if muscle not in muscles[:10]]
        if late:
            missed.append(f"  {case.id}: not in the first 10: {', '.join(late)}")
    lines = [f"{'expected muscles found':24} {'cases':>5} " + " ".join(f"first {n:>2}" for n in FIRST)]
    for part, rows in sorted(by_part.items(), key=lambda entry: entry[0] == "all"):
        lines.append(f"{part:24} {len(rows):5} " + " ".join(f"{mean:8.0%}" for mean in means(rows)))
    return "\n".join(lines + missed)
