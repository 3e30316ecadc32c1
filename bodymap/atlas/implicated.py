"""Which trigger points are meant when a condition names a muscle, or a part of one."""
from __future__ import annotations

import re

from bodymap.atlas.anatomy import TriggerPoint
from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import ConditionMuscle

EMPTY_WORDS = {"and", "part", "parts", "point", "points", "head", "belly", "both", "fibres", "division", "divisions"}
SAME = {"inner": "medial", "outer": "lateral", "back": "posterior", "front": "anterior"}


def implicated_points(atlas: Atlas, entry: ConditionMuscle) -> list[TriggerPoint]:
    """Trigger points of the muscle; only those of the part, when the entry names one that fits.

    "middle and lower trapezius" means the points of either part; words that fit no point mean all of them.
    """
    points = atlas.points_of_muscle[entry.muscle]
    muscle = atlas.muscles[entry.muscle]
    wanted = words(entry.part_words) - words(muscle.name) - EMPTY_WORDS
    wanted |= {SAME[word] for word in wanted if word in SAME}
    fits = [len(wanted & words(described(atlas, point))) for point in points]
    best = max(fits, default=0)
    return [point for point, fit in zip(points, fits, strict=True) if fit == best]


def described(atlas: Atlas, point: TriggerPoint) -> str:
    """A point's label with the names of its parts."""
    return " ".join([point.label, *(atlas.parts[part].name for part in point.part if part in atlas.parts)])


def words(text: str) -> set[str]:
    """The words of a text in lower case."""
    return set(re.findall(r"[a-z]+", text.lower()))


def implicated(atlas: Atlas, condition: str) -> list[tuple[ConditionMuscle, list[TriggerPoint]]]:
    """Muscles that are usually implicated in a condition, in their order, each with its points."""
    entries = sorted(atlas.of("condition_muscles", "condition", condition), key=lambda entry: entry.rank)
    return [(entry, implicated_points(atlas, entry)) for entry in entries if entry.muscle in atlas.muscles]
