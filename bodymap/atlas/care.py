"""What is done about it: conditions, warnings, needling, self-care and other therapies."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Needling:
    """Safety of dry needling a muscle, or one of its parts."""

    muscle: str
    part: str
    structures_at_risk: tuple[str, ...]
    approach: str
    safeguards: str
    risk_grade: str
    disagreement: str
    plain_advice: str
    source: tuple[str, ...]
    grade: str
    doubt: str


@dataclass(frozen=True)
class SelfCare:
    """One safe stretch or release for a muscle; ``steps`` are parted by `` | ``.

    ``no_pressing`` tells that the caution forbids to press where the muscle's trigger points lie.
    """

    muscle: str
    kind: str
    title: str
    steps: str
    caution: str
    no_pressing: bool
    daily_change: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class Condition:
    """A condition with which trigger points are commonly linked."""

    id: str
    name: str
    everyday_names: tuple[str, ...]
    body_part: str
    icd10: str
    icd11: str
    plain_summary: str
    professional_summary: str
    source: tuple[str, ...]
    grade: str
    doubt: str

    def called(self, professional: bool = False) -> str:
        """The field's name, or the first everyday one, with a capital."""
        name = self.name if professional or not self.everyday_names else self.everyday_names[0]
        return name[:1].upper() + name[1:]


@dataclass(frozen=True)
class ConditionMuscle:
    """A muscle that is usually implicated in a condition, and what that rests on.

    ``basis`` is zone_overlap, study or habit; ``basis_note`` tells professionals what ``zone_words`` alone do not.
    """

    condition: str
    muscle: str
    part_words: str
    rank: int
    basis: str
    zone_words: str
    basis_note: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class ConditionAdvice:
    """What helps, what needling may add, the course, or self-care; in one voice."""

    condition: str
    kind: str
    voice: str
    text: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class LookAlike:
    """Something other than a muscle that feels alike.

    ``regions`` are leaf regions without side; ``nature`` the kinds of pain that are typical.
    """

    id: str
    name: str
    plain_name: str
    kind: str
    how_it_differs: str
    plain_how_it_differs: str
    what_to_do: str
    plain_what_to_do: str
    urgency: str
    areas: str
    regions: tuple[str, ...]
    nature: tuple[str, ...]
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class ConditionLookAlike:
    """How to tell a condition from one of its look-alikes."""

    condition: str
    look_alike: str
    how_to_tell_apart: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class RedFlag:
    """A warning that comes before any muscle is named.

    ``regions`` are places parted by ``|``, each of them leaf regions parted by ``;``, with
    ``@left`` or ``@right`` where the side matters; empty for any place; at those in ``leads_at`` it
    is told before others.  ``trigger`` says
    whether marks alone raise it or a yes to the question is needed.  ``includes`` names flags
    whose question this one asks too, more urgently; they are not asked beside it.
    """

    id: str
    title: str
    plain_title: str
    areas: str
    regions: str
    leads_at: tuple[str, ...]
    needs_all_areas: bool
    kinds: tuple[str, ...]
    question: str
    question_help: str
    trigger: str
    action: str
    plain_action: str
    urgency: str
    contexts: str
    includes: tuple[str, ...]
    source: tuple[str, ...]
    grade: str

    def places(self) -> list[list[str]]:
        """The places that matter, each a list of regions."""
        return [[name.strip() for name in place.split(";") if name.strip()] for place in self.regions.split("|")
                if place.strip()]


@dataclass(frozen=True)
class ConditionRedFlag:
    """A red flag that belongs to a condition's page."""

    condition: str
    red_flag: str


@dataclass(frozen=True)
class ConditionRegion:
    """Where people with a condition commonly say that it hurts.

    ``how`` is main (where it is mostly felt) or also (where it often spreads); ``regions`` are leaf regions without
    side, with ``@left`` or ``@right`` where only that side is meant.
    """

    condition: str
    how: str
    regions: tuple[str, ...]
    words: str
    plain_words: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class ConditionFrequency:
    """How common a condition is among adults: very_common, common, less_common or uncommon."""

    condition: str
    how_common: str
    words: str
    plain_words: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class RegionException:
    """What the rules link wrongly to a region: ``drop`` a target, or ``none`` where nothing fits, each with its reason.

    ``link`` is condition, therapy or needling; ``target`` the id of a condition, therapy or muscle, empty for ``none``.
    """

    region: str
    link: str
    action: str
    target: str
    reason: str
    plain_reason: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class NotNeedled:
    """A muscle, or one of its parts, that is not needled in routine care, and why."""

    muscle: str
    part: str
    reason: str
    plain_reason: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class NeedlingTopic:
    """One thing to know about dry needling, in three voices, with its standing."""

    id: str
    section: str
    title: str
    order: int
    patient_text: str
    professional_text: str
    student_text: str
    source: tuple[str, ...]
    grade: str
    standing: str


@dataclass(frozen=True)
class AdverseEvent:
    """A side effect of needling with its published rate."""

    id: str
    name: str
    plain_name: str
    rate_percent: float | None
    rate_words: str
    denominator: str
    per: str
    severity: str
    study_note: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class Contraindication:
    """When needling must not be done, or only with care."""

    id: str
    kind: str
    name: str
    plain_name: str
    why: str
    advice: str
    plain_advice: str
    source: tuple[str, ...]
    grade: str
    doubt: str


@dataclass(frozen=True)
class Therapy:
    """A treatment beside needling."""

    id: str
    name: str
    everyday_names: tuple[str, ...]
    plain_summary: str
    professional_summary: str
    when_it_suits: str
    plain_when_it_suits: str
    with_needling: str
    plain_with_needling: str
    evidence_words: str
    plain_evidence_words: str
    cautions: str
    plain_cautions: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class TherapyLink:
    """Why a therapy suits a condition or a muscle."""

    therapy: str
    target_kind: str
    target: str
    why: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class Danger:
    """A structure under the skin that a needle must not meet; its course is painted as ``danger:<id>``.

    ``sides`` says where it lies: ``both`` alike, ``right`` or ``left`` alone (painted on the right all the same), or
    ``midline`` for one that crosses the midline and is painted once, as it lies.
    """

    id: str
    name: str
    plain_name: str
    kind: str
    sides: str
    no_pressing: bool
    words: str
    plain_words: str
    muscles: tuple[str, ...]
    source: tuple[str, ...]
    grade: str
