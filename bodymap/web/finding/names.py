"""Sources in words, and their keys."""
from __future__ import annotations

from bodymap.atlas.atlas import Atlas
from bodymap.web.wording import word

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
    return f"{atlas.point_name(point)}, {word('side', side)}"
