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
MOST_POINTS = 80        # of a drawn line
BETWEEN = "~"
NAME, HOW, POINT = "([a-z0-9_]+)", rf"([0-9]{{1,2}})\.({'|'.join(KINDS)})", "[0-9]{1,4}_[0-9]{1,4}"
REGION_MARK = rf"r\.{NAME}\.{HOW}"
DRAWN_MARK = rf"d\.{NAME}\.{NAME}\.{HOW}\.({POINT}(?:-{POINT}){{0,{MOST_POINTS - 1}}})"
"""The grammar of a mark, for Python and for the browser (see ``bodymap/web/agreed.py``): region, strength and kind;
view, figure, strength, kind and line.  No diagram is wider than four digits."""


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
    return BETWEEN.join(_write(mark) for mark in marks)


def _write(mark: MarkText) -> str:
    if mark.region:
        return f"r.{mark.region}.{how(mark)}"
    points = "-".join(f"{x}_{y}" for x, y in mark.line)
    return f"d.{mark.view}.{mark.figure}.{how(mark)}.{points}"


def how(mark: MarkText) -> str:
    """How strong a mark is and of what kind, as it ends a region's text: ``5.ache``."""
    return f"{mark.strength}.{mark.kind}"


def read_marks(body: Body, text: str) -> list[MarkText]:
    """Marks from a link or a file; parts that make no sense are left out."""
    found = [_read(body, word) for word in (text or "").split(BETWEEN)[:MOST_MARKS]]
    return [mark for mark in found if mark]


def _read(body: Body, word: str) -> MarkText | None:
    if found := re.fullmatch(REGION_MARK, word):
        region, strength, kind = found.groups()
        return MarkText(_strength(strength), kind, region=region) if region in body.regions.row else None
    if found := re.fullmatch(DRAWN_MARK, word):
        view, figure, strength, kind, line = found.groups()
        known = view in body.views and figure in body.figures
        return MarkText(_strength(strength), kind, view=view, figure=figure, line=_line(line)) if known else None
    return None


def _strength(text: str) -> int:
    return min(int(text), STRONGEST)


def _line(text: str) -> tuple[tuple[int, int], ...]:
    points = (point.split("_") for point in text.split("-"))
    return tuple((int(x), int(y)) for x, y in points)


def as_mark(body: Body, text: MarkText) -> Mark | None:
    """A kept mark as an area of skin; None when it lies off the body."""
    if text.region:
        return region_mark(body, text.region, text.strength, text.kind)
    try:
        field = circled(body.surface, body.seen, text.figure, body.views[text.view], list(text.line))
    except NotDrawable:
        return None
    return Mark(field, text.strength, text.kind) if len(field.vertices) else None
