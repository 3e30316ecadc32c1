"""Sources in words, and their keys."""
from __future__ import annotations

from bodymap.atlas.atlas import Atlas
from bodymap.body.region_map import MIDLINE

COUNTS = ("none", "one", "two", "three", "four", "five")


def source_key(point: str, side: str) -> str:
    """A source as one word."""
    return f"{point}@{side}"


def source_of(atlas: Atlas, key: object) -> tuple[str, str] | None:
    """Point and side of a key; None for anything unknown."""
    point, _, side = key.partition("@") if isinstance(key, str) else ("", "", "")
    return (point, side) if point in atlas.points and side in atlas.point_sides(point) else None


def source_name(atlas: Atlas, point: str, side: str) -> str:
    """Muscle, label and side."""
    return ", ".join(part for part in (atlas.point_name(point), side_words(side)) if part)


def side_words(side: str) -> str:
    """A side in words; a point in the middle has none."""
    return "in the middle" if side == MIDLINE else f"{side} side"


def percent(share: float) -> str:
    """A share as a whole percentage; something is never nothing, and not quite all is not all."""
    whole = round(100 * share)
    if share > 0 and whole == 0:
        return "less than 1 %"
    return f"{99 if whole == 100 and share < .995 else whole} %"
