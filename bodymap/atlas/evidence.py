"""What is known and how well: sources, studies, effect sizes, gaps, the glossary."""
from __future__ import annotations

from dataclasses import dataclass

GRADES = ("strong", "moderate", "weak", "very_weak", "clinical", "recalled")
"""How well a statement is supported, best first."""


@dataclass(frozen=True)
class Source:
    """Where a statement comes from; ``checked`` says how far we read it ourselves."""

    id: str
    kind: str
    citation: str
    year: str
    doi: str
    pmid: str
    other_identifier: str
    checked: str
    note: str


@dataclass(frozen=True)
class Study:
    """A trial, review, guideline or critique."""

    id: str
    conditions: tuple[str, ...]
    intervention: str
    comparison: str
    design: str
    participants: int | None
    participants_note: str
    main_finding: str
    plain_finding: str
    result: str
    strength: str
    cited_by_clinics: bool
    limits: str
    source: tuple[str, ...]
    checked: str
    check_note: str


@dataclass(frozen=True)
class StudyEffect:
    """One effect size with its confidence interval, in the unit that the study printed."""

    study: str
    outcome: str
    measure: str
    unit: str
    timepoint: str
    estimate: float | None
    low: float | None
    high: float | None
    better: str
    favours: str
    is_null: bool
    comparison: str
    note: str
    plain_note: str
    check_note: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class EvidenceGap:
    """A question for which no solid trial was found."""

    condition: str
    statement: str
    plain_statement: str
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class GlossaryTerm:
    """A word of the field, in everyday and in professional words."""

    term: str
    id: str
    plain_meaning: str
    professional_meaning: str
    synonyms: tuple[str, ...]
    source: tuple[str, ...]
    grade: str


@dataclass(frozen=True)
class ClinicStatement:
    """What one of the five clinics' pages says, and where and how the product says it."""

    id: str
    page: str
    clinic: str
    statement: str
    verdict: str
    where_kind: str
    where_id: str
    how_we_say_it: str
