"""Larger and smaller atlases for measuring growth: copies of the real points under new names."""
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bodymap.atlas.atlas import Atlas

SMALL, TIMES = 60, 10


def sized(data: Path, points: int) -> Atlas:
    """An atlas of so many trigger points: the first of the real one, or all of them and copies.

    Copies have their own muscles, parts and names, so that lists and indices grow as they would with real ones.
    """
    atlas = Atlas(data)
    for table in ("muscles", "muscle_parts", "trigger_points", "referral_zones"):
        atlas.table(table)
    real = list(atlas.points.values())
    copies = -(-points // len(real))
    chosen = [_copied(point, number) for number in range(copies) for point in real][:points]
    kept = {point.muscle for point in chosen}
    muscles = [_renamed(muscle, number) for number in range(copies) for muscle in atlas.muscles.values()]
    parts = [replace(part, id=_name(part.id, number), muscle=_name(part.muscle, number))
             for number in range(copies) for part in atlas.parts.values()]
    grown = Atlas(data)
    grown._tables["muscles"] = [muscle for muscle in muscles if muscle.id in kept]
    grown._tables["muscle_parts"] = [part for part in parts if part.muscle in kept]
    grown._tables["trigger_points"] = chosen
    return grown


def _name(word: str, number: int) -> str:
    return f"{word}_{number}" if number else word


def _renamed(muscle, number: int):
    """A copy of a muscle with names of its own."""
    if not number:
        return muscle
    return replace(muscle, id=_name(muscle.id, number), name=f"{muscle.name} {number}",
                   latin_name=f"{muscle.latin_name} {number}")


def _copied(point, number: int):
    return replace(point, id=_name(point.id, number), muscle=_name(point.muscle, number),
                   part=tuple(_name(part, number) for part in point.part)) if number else point
