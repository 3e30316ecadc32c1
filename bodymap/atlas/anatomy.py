"""What lies where: landmarks, regions, muscles, trigger points and their referral zones."""
from __future__ import annotations

from dataclasses import dataclass

GRADES = {
    "seen_in_a_study": "seen in a study",
    "cross_checked": "described by clinicians, found in a second source",
    "partly_checked": "described by clinicians, partly found in a second source",
    "recalled": "recalled, not checked",
}
DEPTHS = {"superficial": "just under the skin", "intermediate": "in the middle layer", "deep": "deep",
          "internal": "inside the body"}


@dataclass(frozen=True)
class Landmark:
    """A named spot that a clinician palpates; ``vertex`` is on the right side or the midline."""

    id: str
    name: str
    plain_name: str
    body_part: str
    vertex: int
    midline: bool
    how_found: str


@dataclass(frozen=True)
class Region:
    """A named part of the skin, the same on both sides; a midline region lies on both.

    ``choir_left`` and ``choir_right`` are the areas of the CHOIR body map (101-136 front,
    201-238 back) in which it nests; ``muscle_belly`` says whether the belly of a muscle lies under it, or only tendons,
    bone or an organ.
    """

    id: str
    name: str
    plain_name: str
    midline: bool
    area: str
    body_part: str
    muscle_belly: bool
    choir_left: str
    choir_right: str
    note: str


@dataclass(frozen=True)
class PlaceName:
    """A name that people use for a place, and the regions that it means."""

    name: str
    regions: tuple[str, ...]


@dataclass(frozen=True)
class Muscle:
    """A muscle, or a group that clinicians treat as one; ``tendon_in`` are body parts where only its tendon runs."""

    id: str
    name: str
    latin_name: str
    synonyms: tuple[str, ...]
    everyday_names: tuple[str, ...]
    body_part: str
    depth: str
    tendon_in: tuple[str, ...]
    origin: str
    insertion: str
    action: str
    plain_action: str
    nerve: str
    roots: str
    neighbours: tuple[str, ...]
    how_told_apart: str
    fma_id: str
    uberon_id: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class MusclePart:
    """What a trigger point lies in: a head, belly or layer of a muscle."""

    id: str
    muscle: str
    name: str
    latin_name: str
    depth: str
    origin: str
    insertion: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class TriggerPoint:
    """A spot in a muscle part, as commonly described.

    ``position`` is a path point on the right side; ``sides`` says on which sides the
    point is described (both, right, left, midline).  ``self_palpation`` says whether
    ``plain_how_felt`` tells people to feel for it themselves.
    """

    id: str
    muscle: str
    part: tuple[str, ...]
    label: str
    number: str
    sides: str
    position: str
    location: str
    plain_location: str
    how_felt: str
    plain_how_felt: str
    self_palpation: bool
    effect: str
    effect_words: str
    plain_pain: str
    confidence: str
    grade: str
    source: str
    source_detail: str
    second_source: tuple[str, ...]
    check_note: str
    experimental_support: str
    note: str


@dataclass(frozen=True)
class ReferralZone:
    """Where the pain of a trigger point is felt: the essential or a spillover zone."""

    id: str
    point: str
    kind: str
    laterality: str
    frequency: str
    words: str
    plain_words: str
    regions: tuple[str, ...]
