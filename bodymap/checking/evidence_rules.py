"""Claims, dates and numbers: each claim has its source and grade, each number makes sense."""
from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bodymap.checking.problems import Problem
from bodymap.checking.registry import WORDS, Project, rule, wrong

UNCLAIMING = ("landmarks", "regions", "place_names", "body_parts", "everyday_words", "words",
              "region_seeds", "strokes", "views", "figures", "unreached_regions",
              "sources", "referral_zones", "condition_red_flags", "clinic_statements")
"""Tables of names, geometry and links; a zone's claim has the source and grade of its point."""
GRADE_IS = {"studies": "strength"}
UNSHOWN = "reported as not significant"
NO_EFFECT = {"RR": 1.0}         # the number that means no difference; 0 for every other measure


@rule("every claim has a source and a grade", WORDS)
def claims_have_source_and_grade(project: Project) -> Iterator[Problem]:
    """Every table that says something about bodies or treatments, row by row."""
    for resource in project.resources:
        if resource["name"] not in UNCLAIMING:
            for row in project.rows(resource["name"]):
                for column in ("source", GRADE_IS.get(resource["name"], "grade")):
                    if not row.cells.get(column):
                        yield wrong(row, column, f"a {column}, since the row makes a claim")


@rule("no source is from the future, and a study in print names its year", WORDS)
def years_are_past(project: Project) -> Iterator[Problem]:
    """Years of sources.  A number for an article without its year is a slip."""
    for row in project.rows("sources"):
        if row["year"] and int(row["year"]) > date.today().year:
            yield wrong(row, "year", f"a year up to {date.today().year}")
        if not row["year"] and (row["doi"] or row["pmid"]):
            yield wrong(row, "year", "a year, since the source has a doi or a pmid")


@rule("an effect has a number, its interval holds it, and a null result favours no side", WORDS)
def effects_are_coherent(project: Project) -> Iterator[Problem]:
    """What a single row can say against itself."""
    for row in project.rows("study_effects"):
        numbers = [float(row[column]) for column in ("low", "estimate", "high") if row[column]]
        if not numbers:
            yield wrong(row, "estimate", "a number here, or in low and high")
        if numbers != sorted(numbers):
            yield wrong(row, "estimate", "low, estimate and high in rising order")
        if row["favours"] != "n/a" and (row["favours"] == "none") != (row["is_null"] == "yes"):
            yield wrong(row, "favours", "none for a null result, and only for one")


@rule("a null flag agrees with its interval: null where it spans no effect, and only there", WORDS)
def null_flags_agree_with_intervals(project: Project) -> Iterator[Problem]:
    """A null result whose interval is not known says in its note that the study reported no difference."""
    for row in project.rows("study_effects"):
        null = row["is_null"] == "yes"
        if row["favours"] != "n/a" and row["low"] and row["high"]:
            if null != (float(row["low"]) <= NO_EFFECT.get(row["measure"], 0) <= float(row["high"])):
                yield wrong(row, "is_null", "yes where the interval spans no effect, no elsewhere")
        elif null and UNSHOWN not in row["note"]:
            yield wrong(row, "note", f"an interval in low and high, or the words {UNSHOWN!r}, since the result is null")


@rule("every condition has a study, or is on the list of gaps", WORDS)
def conditions_have_evidence(project: Project) -> Iterator[Problem]:
    """Nothing is passed over in silence."""
    studied = {name for row in project.rows("studies") for name in row.list("conditions")}
    for row in project.rows("conditions"):
        if row["id"] not in studied | project.ids("evidence_gaps", "condition"):
            yield wrong(row, "id", "a study, or a row in evidence_gaps.csv")
