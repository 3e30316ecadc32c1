"""Red flags come before everything: which the marks raise, and which questions they make relevant."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import RedFlag
from bodymap.body.body import Body
from bodymap.matching.marks import Mark
from bodymap.matching.touched import touched_regions

URGENCY = ("emergency", "same_day", "soon")
PRESSING = URGENCY[:2]
AFTER_NEEDLING = "after_needling"


@dataclass(frozen=True)
class Screening:
    """What the marks and the answers so far say.

    Attributes
    ----------
    raised : tuple of RedFlag
        Most urgent first.
    questions : tuple of RedFlag
        Those whose question the marks make relevant, answered or not, most urgent first.
    """

    raised: tuple[RedFlag, ...]
    questions: tuple[RedFlag, ...]


def screened(body: Body, atlas: Atlas, marks: list[Mark], answers: dict[str, bool],
             needled: bool = False) -> Screening:
    """Screen marks and answers.

    Parameters
    ----------
    answers : dict of str to bool
        By red flag id; an unknown id is ignored.
    needled : bool
        Whether the person was needled in the last days: then the questions about needling come too.
    """
    if not marks:
        return Screening((), ())
    asked = [flag for flag in atlas.red_flags.values() if _in_context(flag, needled)]
    combinations = {flag.kinds for flag in asked}           # few, though the flags are many
    touched = {kinds: _touched(body, marks, kinds) for kinds in combinations}
    relevant = [flag for flag in asked if _in_place(flag, touched[flag.kinds])]
    relevant.sort(key=lambda flag: URGENCY.index(flag.urgency))
    raised = [flag for flag in relevant if flag.trigger == "marks_only" or answers.get(flag.id)]
    questions = [flag for flag in relevant if flag.trigger != "marks_only" and flag.question]
    return Screening(_without_included(raised, raised), _without_included(questions, relevant))


def _without_included(flags: list[RedFlag], beside: list[RedFlag]) -> tuple[RedFlag, ...]:
    """Flags but for those that a more urgent one beside them asks about or warns of too."""
    included = {name for flag in beside for name in flag.includes}
    return tuple(flag for flag in flags if flag.id not in included)


def flags_at(atlas: Atlas, regions: Iterable[str]) -> list[RedFlag]:
    """Red flags that belong to some regions (ids with side), the most urgent first; those for any place come last."""
    there = set(regions)
    own = [flag for flag in atlas.red_flags.values() if flag.contexts != AFTER_NEEDLING and _belongs(flag, there)]
    return sorted(own, key=lambda flag: (not flag.regions, URGENCY.index(flag.urgency)))


def _belongs(flag: RedFlag, regions: set[str]) -> bool:
    return not flag.regions or any(touches(name, regions) for place in flag.places() for name in place)


def most_telling(atlas: Atlas, flags: Iterable[RedFlag], regions: Iterable[str], most: int) -> list[RedFlag]:
    """The flags that belong most to some regions, a few of them, in the order in which they came.

    Those lead that the table lets lead there, then what cannot wait for days, then what is mostly about this part of
    the body.
    """
    flags, there = list(flags), set(regions)
    bases = (name.removesuffix("_left").removesuffix("_right") for name in there)
    parts = {atlas.regions[base].body_part for base in bases if base in atlas.regions}
    ranked = sorted(flags, key=lambda flag: (not any(touches(name, there) for name in flag.leads_at),
                                             not flag.regions or flag.urgency not in PRESSING,
                                             -_about(atlas, flag, parts)))
    return [flag for flag in flags if flag in ranked[:most]]


def _about(atlas: Atlas, flag: RedFlag, parts: set[str]) -> float:
    """Share of a flag's regions that lie in some parts of the body, 0 to 1."""
    names = {name.partition("@")[0] for place in flag.places() for name in place}
    return sum(atlas.regions[name].body_part in parts for name in names) / max(len(names), 1)


def _in_context(flag: RedFlag, needled: bool) -> bool:
    return flag.contexts != AFTER_NEEDLING or needled


def _touched(body: Body, marks: list[Mark], kinds: tuple[str, ...]) -> set[str] | None:
    """Regions that the marks of some kinds touch, of any kind when none is named; None without such marks."""
    own = [mark for mark in marks if not kinds or mark.kind in kinds]
    return set(touched_regions(body, own)) if own else None


def _in_place(flag: RedFlag, regions: set[str] | None) -> bool:
    """Whether regions are where the flag matters; no marks of its kinds are nowhere."""
    if regions is None:
        return False
    places = flag.places()
    if not places:
        return True
    hit = [any(touches(name, regions) for name in place) for place in places]
    return all(hit) if flag.needs_all_areas else any(hit)


def touches(name: str, regions: set[str]) -> bool:
    """Whether a region of a table (``breast`` or ``breast@left``) is among touched ones (ids with side)."""
    base, _, side = name.partition("@")
    return bool({base, f"{base}_{side}"} & regions) if side else bool({base, f"{base}_left", f"{base}_right"} & regions)
