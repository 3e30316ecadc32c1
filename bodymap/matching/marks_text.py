"""Marks as text, for a link or a file: nothing about the person but where, how strong and what kind.

``r.temple_left.6.ache`` is a whole region; ``d.head_left.female.6.sharp.120_340-130_352-...``
a freely drawn line in a view, in diagram pixels.  Marks are parted by ``~``.
"""
from __future__ import annotations

import re
from dataclasses import dataclass

from bodymap.body.body import Body
from bodymap.body.lasso import NotDrawable, circled
from bodymap.matching.marks import KINDS, MIDDLING, STRONGEST, Mark, region_mark

MOST_MARKS = 60
MOST_POINTS = 80
POINT, STRENGTH = re.compile(r"([0-9]{1,4})_([0-9]{1,4})"), re.compile(r"-?[0-9]{1,2}")
"""No diagram is wider than four digits; ``assets/entrance.js`` says the same."""


@dataclass(frozen=True)
class MarkText:
    """One mark as it is kept in the session.

    ``region`` is an id with side; a drawn mark has ``view``, ``figure`` and ``line`` instead.
    """

    strength: int = MIDDLING
    kind: str = KINDS[0]
    region: str = ""
    view: str = ""
    figure: str = ""
    line: tuple[tuple[int, int], ...] = ()


def write_marks(marks: list[MarkText]) -> str:
    """Marks as one word that needs no escaping in an address."""
    return "~".join(_write(mark) for mark in marks)


def _write(mark: MarkText) -> str:
    if mark.region:
        return f"r.{mark.region}.{mark.strength}.{mark.kind}"
    points = "-".join(f"{x}_{y}" for x, y in mark.line)
    return f"d.{mark.view}.{mark.figure}.{mark.strength}.{mark.kind}.{points}"


def read_marks(body: Body, text: str) -> list[MarkText]:
    """Marks from a link or a file; parts that make no sense are left out."""
    found = [_read(body, word) for word in (text or "").split("~")[:MOST_MARKS]]
    return [mark for mark in found if mark]


def _read(body: Body, word: str) -> MarkText | None:
    parts = word.split(".")
    try:
        if parts[0] == "r" and parts[1] in body.regions.row and parts[3] in KINDS:
            return MarkText(_strength(parts[2]), parts[3], region=parts[1])
        if parts[0] == "d" and parts[1] in body.views and parts[2] in body.figures and parts[4] in KINDS:
            line = tuple(_point(point) for point in parts[5].split("-")[:MOST_POINTS])
            return MarkText(_strength(parts[3]), parts[4], view=parts[1], figure=parts[2], line=line)
    except (IndexError, ValueError):
        pass
    return None


def _strength(text: str) -> int:
    if not STRENGTH.fullmatch(text):
        raise ValueError("no strength")
    return min(max(int(text), 0), STRONGEST)


def _point(text: str) -> tuple[int, int]:
    found = POINT.fullmatch(text)
    if not found:
        raise ValueError("no point of a diagram")
    return int(found[1]), int(found[2])


def thinned_line(line: list[tuple[float, float]]) -> tuple[tuple[int, int], ...]:
    """A drawn line in whole pixels with at most ``MOST_POINTS`` points."""
    step = max(-(-len(line) // MOST_POINTS), 1)
    return tuple((max(round(x), 0), max(round(y), 0)) for x, y in line[::step])


def as_mark(body: Body, text: MarkText) -> Mark | None:
    """A kept mark as an area of skin; None when it lies off the body."""
    if text.region:
        return region_mark(body, text.region, text.strength, text.kind)
    try:
        field = circled(body.surface, body.seen, text.figure, body.views[text.view], list(text.line))
    except NotDrawable:
        return None
    return Mark(field, text.strength, text.kind) if len(field.vertices) else None
