"""Nerves that leave the spine: where their irritation is felt, what it weakens, and how it is tested."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NerveRoot:
    """A nerve root; its skin and its pain are painted as ``root:<id>.dermatome`` and ``root:<id>.pain``.

    ``group`` is the look-alike that it tells more about.  Each layer of paint has words, the regions that the words
    mean, sources and a grade of its own; ``source`` and ``grade`` are those of what is weak and of the reflex.
    """

    id: str
    level: str
    name: str
    plain_name: str
    everyday_names: tuple[str, ...]
    group: str
    condition: str
    red_flags: tuple[str, ...]
    dermatome_words: str
    plain_dermatome_words: str
    dermatome_regions: tuple[str, ...]
    dermatome_source: tuple[str, ...]
    dermatome_grade: str
    pain_words: str
    plain_pain_words: str
    pain_regions: tuple[str, ...]
    pain_source: tuple[str, ...]
    pain_grade: str
    weak_words: str
    plain_weak_words: str
    weak_muscles: tuple[str, ...]
    reflex: str
    plain_reflex: str
    source: tuple[str, ...]
    grade: str
    test: str
    plain_test: str
    test_source: tuple[str, ...]
    test_grade: str
    note: str
    plain_note: str
    note_source: tuple[str, ...]
    note_grade: str
