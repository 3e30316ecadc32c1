"""What a touch on the body means: a region to mark, or marks to take away."""
from __future__ import annotations

import math

import numpy as np

from bodymap.body.body import Body
from bodymap.body.region_map import Touch
from bodymap.web.finding.kept import KeptMark

MOST_TAPS = 40


def hits(body: Body, asked: object, kept: list[KeptMark]) -> list[dict]:
    """Answer each tap of a request by its number; broken ones hit nothing.

    Returns
    -------
    list of dict
        ``n``, and ``region`` (id with side; empty beside the body), or for the eraser ``keys`` of the marks that lie
        under the tap.
    """
    taps = asked.get("taps") if isinstance(asked, dict) else None
    return [hit(body, tap, kept) for tap in (taps[-MOST_TAPS:] if isinstance(taps, list) else [])
            if isinstance(tap, dict) and isinstance(tap.get("n"), int)]


def hit(body: Body, tap: dict, kept: list[KeptMark]) -> dict:
    """Answer one tap."""
    touch = touched(body, tap)
    if tap.get("erase"):
        return {"n": tap["n"], "keys": [one.key for one in kept if touch and lies_under(one, touch.vertex)]}
    return {"n": tap["n"], "region": touch.region if touch else ""}


def touched(body: Body, tap: dict) -> Touch | None:
    """What lies under a tap; None beside the body and for nonsense."""
    x, y = tap.get("x"), tap.get("y")
    numbers = all(isinstance(value, int | float) and math.isfinite(value) for value in (x, y))
    if not numbers or tap.get("view") not in body.views or tap.get("figure") not in body.figures:
        return None
    return body.touched(tap["view"], tap["figure"], float(x), float(y))


def lies_under(one: KeptMark, vertex: int) -> bool:
    """Whether a mark reaches a vertex."""
    if one.mark is None:
        return False
    field = one.mark.field
    place = np.searchsorted(field.vertices, vertex)
    return bool(place < len(field.vertices) and field.vertices[place] == vertex)
