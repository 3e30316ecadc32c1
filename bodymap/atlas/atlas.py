"""The atlas: all tables, read once, with the links between them."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol, TypeVar

from bodymap.atlas import anatomy, care, evidence, words
from bodymap.atlas.kinds import KINDS
from bodymap.atlas.records import read_records

Thing = TypeVar("Thing")


class HasId(Protocol):
    """A record that has a name of its own."""

    @property
    def id(self) -> str:
        """Its short name, the only one in its table."""


Named = TypeVar("Named", bound=HasId)

TABLES = {
    "landmarks": anatomy.Landmark, "regions": anatomy.Region, "place_names": anatomy.PlaceName,
    "body_parts": anatomy.BodyPart, "everyday_words": words.EverydayWord, "words": words.Word,
    "muscles": anatomy.Muscle,
    "muscle_parts": anatomy.MusclePart, "trigger_points": anatomy.TriggerPoint,
    "referral_zones": anatomy.ReferralZone, "sources": evidence.Source,
    "needling": care.Needling, "self_care": care.SelfCare, "conditions": care.Condition,
    "condition_muscles": care.ConditionMuscle, "condition_advice": care.ConditionAdvice,
    "look_alikes": care.LookAlike, "condition_look_alikes": care.ConditionLookAlike, "red_flags": care.RedFlag,
    "condition_regions": care.ConditionRegion, "condition_frequency": care.ConditionFrequency,
    "region_exceptions": care.RegionException, "not_needled": care.NotNeedled,
    "condition_red_flags": care.ConditionRedFlag, "needling_topics": care.NeedlingTopic,
    "adverse_events": care.AdverseEvent, "contraindications": care.Contraindication, "therapies": care.Therapy,
    "therapy_links": care.TherapyLink, "dangers": care.Danger, "studies": evidence.Study,
    "study_effects": evidence.StudyEffect,
    "evidence_gaps": evidence.EvidenceGap, "glossary": evidence.GlossaryTerm,
    "clinic_statements": evidence.ClinicStatement,
    **{kind.table: kind.record for kind in KINDS.values()},
}


def by_id(things: Iterable[Named]) -> dict[str, Named]:
    """Things by their id, in the order of their table."""
    return {thing.id: thing for thing in things}


class Groups(dict[str, list[Thing]]):
    """Things that share a key, in the order of their table; an unknown key has none.

    Asking for an unknown key adds nothing, unlike with a ``defaultdict``: requests share the groups, and some of them
    ask for whatever stands in an address.
    """

    def __missing__(self, key: str) -> list[Thing]:
        return []


def grouped(things: Iterable[Thing], key: Callable[[Thing], str]) -> Groups[Thing]:
    """Things by a key that they share."""
    groups: Groups[Thing] = Groups()
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups


class Atlas:
    """Everything that the tables say.

    Parameters
    ----------
    folder : Path
        The project's ``data`` folder.  A table is read when it is first asked for.
    """

    def __init__(self, folder: Path):
        self.folder = Path(folder)
        self._tables: dict[str, list] = {}
        self._links: dict[tuple[str, str], Groups] = {}

    def table(self, name: str) -> list:
        """All records of a table.

        Raises
        ------
        TableError
            When the table is missing, or for a cell that cannot be understood.
        """
        if name not in self._tables:
            self._tables[name] = read_records(TABLES[name], self.folder / f"{name}.csv")
        return self._tables[name]

    def structures(self, kind: str) -> dict[str, Any]:
        """Structures of one of ``KINDS`` by id."""
        return by_id(self.table(KINDS[kind].table))

    def refining(self, look_alike: str) -> list[tuple[str, Any]]:
        """Structures that tell more about a look-alike, each with its kind."""
        return [(kind, one) for kind in KINDS for one in self.of(KINDS[kind].table, "group", look_alike)]

    @cached_property
    def landmarks(self) -> dict[str, anatomy.Landmark]:
        """Landmarks by id."""
        return by_id(self.table("landmarks"))

    @cached_property
    def regions(self) -> dict[str, anatomy.Region]:
        """Regions by id, without side."""
        return by_id(self.table("regions"))

    @cached_property
    def body_parts(self) -> dict[str, anatomy.BodyPart]:
        """Parts of the body by id, in the order in which lists show them."""
        return by_id(self.table("body_parts"))

    @cached_property
    def words(self) -> words.Words:
        """What the keys of the vocabularies are called."""
        return words.Words(self.table("words"))

    @cached_property
    def muscles(self) -> dict[str, anatomy.Muscle]:
        """Muscles by id."""
        return by_id(self.table("muscles"))

    @cached_property
    def parts(self) -> dict[str, anatomy.MusclePart]:
        """Muscle parts by id."""
        return by_id(self.table("muscle_parts"))

    @cached_property
    def points(self) -> dict[str, anatomy.TriggerPoint]:
        """Trigger points by id."""
        return by_id(self.table("trigger_points"))

    @cached_property
    def zones(self) -> dict[str, anatomy.ReferralZone]:
        """Referral zones by id."""
        return by_id(self.table("referral_zones"))

    @cached_property
    def sources(self) -> dict[str, evidence.Source]:
        """Sources by id."""
        return by_id(self.table("sources"))

    @cached_property
    def conditions(self) -> dict[str, care.Condition]:
        """Conditions by id."""
        return by_id(self.table("conditions"))

    @cached_property
    def therapies(self) -> dict[str, care.Therapy]:
        """Therapies by id."""
        return by_id(self.table("therapies"))

    @cached_property
    def studies(self) -> dict[str, evidence.Study]:
        """Studies by id."""
        return by_id(self.table("studies"))

    @cached_property
    def look_alikes(self) -> dict[str, care.LookAlike]:
        """Look-alikes by id."""
        return by_id(self.table("look_alikes"))

    @cached_property
    def red_flags(self) -> dict[str, care.RedFlag]:
        """Red flags by id."""
        return by_id(self.table("red_flags"))

    @cached_property
    def zones_of_point(self) -> dict[str, list[anatomy.ReferralZone]]:
        """Referral zones by trigger point."""
        return grouped(self.table("referral_zones"), lambda zone: zone.point)

    @cached_property
    def points_of_muscle(self) -> dict[str, list[anatomy.TriggerPoint]]:
        """Trigger points by muscle."""
        return grouped(self.table("trigger_points"), lambda point: point.muscle)

    @cached_property
    def parts_of_muscle(self) -> dict[str, list[anatomy.MusclePart]]:
        """Muscle parts by muscle."""
        return grouped(self.table("muscle_parts"), lambda part: part.muscle)

    def of(self, table: str, column: str, key: str) -> list:
        """Records of a linking table whose ``column`` is ``key``, such as the red flags of a condition."""
        if (table, column) not in self._links:
            self._links[table, column] = grouped(self.table(table), lambda thing: getattr(thing, column))
        return self._links[table, column][key]

    def point_sides(self, point: str) -> tuple[str, ...]:
        """On which sides a trigger point is described: right, left, or midline."""
        sides = self.points[point].sides
        return ("right", "left") if sides == "both" else (sides,)

    def point_name(self, point: str) -> str:
        """A trigger point's full name: its muscle and its label."""
        found = self.points[point]
        return f"{self.muscles[found.muscle].name}, {found.label}"
