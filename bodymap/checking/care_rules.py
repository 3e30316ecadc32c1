"""Conditions, needling and therapies: nothing without its warning, its alternatives and its self-care."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bodymap.checking.problems import Problem
from bodymap.checking.registry import WORDS, Project, rule, wrong

ADVICE_KINDS = ("first_line", "needling", "course", "self_care")
VOICES = ("patient", "professional")
FEWEST_LOOK_ALIKES = 2
PARTS_OF_CONDITION = ("condition_muscles", "condition_regions", "condition_frequency", "condition_red_flags")


@rule("no condition without muscles, regions, red flags, two look-alikes, a therapy and how common it is", WORDS)
def conditions_are_complete(project: Project) -> Iterator[Problem]:
    """What each condition's page must hold."""
    there = {table: project.ids(table, "condition") for table in PARTS_OF_CONDITION}
    there["therapy_links"] = therapy_targets(project, "condition")
    alike = Counter(row["condition"] for row in project.rows("condition_look_alikes"))
    for row in project.rows("conditions"):
        for table, conditions in there.items():
            if row["id"] not in conditions:
                yield wrong(row, "id", f"a row in {table}.csv for this condition")
        if alike[row["id"]] < FEWEST_LOOK_ALIKES:
            yield wrong(row, "id", f"{FEWEST_LOOK_ALIKES} rows in condition_look_alikes.csv for this condition")


@rule("each condition has advice of every kind in both voices", WORDS)
def conditions_have_advice(project: Project) -> Iterator[Problem]:
    """First line, needling, course and self-care, for patients and for professionals."""
    advice = {(row["condition"], row["kind"], row["voice"]) for row in project.rows("condition_advice")}
    for row in project.rows("conditions"):
        for kind in ADVICE_KINDS:
            for voice in VOICES:
                if (row["id"], kind, voice) not in advice:
                    yield wrong(row, "id", f"a row in condition_advice.csv, kind {kind}, voice {voice}")


@rule("no muscle without needling advice, self-care and a therapy", WORDS)
def muscles_have_care(project: Project) -> Iterator[Problem]:
    """Advice for the whole muscle, or for each of its parts."""
    whole = {row["muscle"] for row in project.rows("needling") if not row["part"]}
    advised = {part for row in project.rows("needling") for part in row.list("part")}
    for row in project.rows("muscle_parts"):
        if row["muscle"] not in whole and row["id"] not in advised:
            yield wrong(row, "id", "a row in needling.csv for this part, or for its whole muscle")
    for table, muscles in (("needling", project.ids("needling", "muscle")),
                           ("self_care", project.ids("self_care", "muscle")),
                           ("therapy_links", therapy_targets(project, "muscle"))):
        for row in project.rows("muscles"):
            if row["id"] not in muscles:
                yield wrong(row, "id", f"a row in {table}.csv for this muscle")


@rule("a muscle of a condition says its overlapping zone, and in words whatever else the link rests on", WORDS)
def bases_are_told(project: Project) -> Iterator[Problem]:
    """Patients read the zone unless the link is mere habit; professionals read the note unless the zone is all."""
    for row in project.rows("condition_muscles"):
        if not row["zone_words"] and row["basis"] != "habit":
            yield wrong(row, "zone_words", f"the part of the zone that overlaps, since the basis is {row['basis']}")
        if not row["basis_note"] and row["basis"] != "zone_overlap":
            yield wrong(row, "basis_note", f"what the link rests on, since the basis is {row['basis']}")


@rule("red flags and look-alikes say where they are felt, and a red flag can be raised", WORDS)
def warnings_can_be_raised(project: Project) -> Iterator[Problem]:
    """Words about areas come with regions; what marks alone do not raise asks a question."""
    for table in ("red_flags", "look_alikes"):
        for row in project.rows(table):
            if row["areas"] and not row["regions"]:
                yield wrong(row, "regions", "the regions that the areas mean")
    for row in project.rows("red_flags"):
        if stray := set(row.list("leads_at")) - set(re.findall(r"[a-z0-9_]+", row["regions"])):
            yield wrong(row, "leads_at", "regions of its own", sorted(stray)[0])
        if row["trigger"] != "answer_yes" and not row["regions"]:
            yield wrong(row, "regions", f"regions, since the trigger is {row['trigger']}")
        if row["trigger"] != "marks_only" and not row["question"]:
            yield wrong(row, "question", "a question that can be answered yes or no")
        if row["needs_all_areas"] == "yes" and "|" not in row["regions"]:
            yield wrong(row, "regions", "two places or more, separated by |, since all of them are needed")


def therapy_targets(project: Project, kind: str) -> set[str]:
    """Conditions or muscles to which a therapy is linked."""
    return {row["target"] for row in project.rows("therapy_links") if row["target_kind"] == kind}
