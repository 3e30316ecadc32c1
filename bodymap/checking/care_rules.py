"""Conditions, needling, therapies and evidence: nothing without its warning, its source and its way back."""
from __future__ import annotations

from collections.abc import Iterator

from bodymap.checking.problems import Problem
from bodymap.checking.registry import Project, rule, wrong

ADVICE_KINDS = ("first_line", "needling", "course", "self_care")
VOICES = ("patient", "professional")
WHERE = {"needling_topic": "needling_topics", "condition": "conditions", "muscle": "muscles", "therapy": "therapies",
         "study": "studies", "contraindication": "contraindications", "adverse_event": "adverse_events",
         "glossary": "glossary", "red_flag": "red_flags"}


@rule("no condition without muscles, red flags, two look-alikes, a therapy, and advice of every kind in both voices")
def conditions_are_complete(project: Project) -> Iterator[Problem]:
    name = "conditions_are_complete"
    muscles, flags = project.ids("condition_muscles", "condition"), project.ids("condition_red_flags", "condition")
    treated = {row["target"] for row in project.rows("therapy_links") if row["target_kind"] == "condition"}
    alike = [row["condition"] for row in project.rows("condition_look_alikes")]
    advice = {(row["condition"], row["kind"], row["voice"]) for row in project.rows("condition_advice")}
    for row in project.rows("conditions"):
        for there, table in ((muscles, "condition_muscles"), (flags, "condition_red_flags"), (treated, "therapy_links")):
            if row["id"] not in there:
                yield wrong(name, row, "id", f"a row in {table}.csv for this condition")
        if alike.count(row["id"]) < 2:
            yield wrong(name, row, "id", "two rows in condition_look_alikes.csv for this condition")
        for kind in ADVICE_KINDS:
            for voice in VOICES:
                if (row["id"], kind, voice) not in advice:
                    yield wrong(name, row, "id", f"a row in condition_advice.csv, kind {kind}, voice {voice}")


@rule("no muscle without needling advice, self-care and a therapy")
def muscles_have_care(project: Project) -> Iterator[Problem]:
    treated = {row["target"] for row in project.rows("therapy_links") if row["target_kind"] == "muscle"}
    for there, table in ((project.ids("needling", "muscle"), "needling"), (project.ids("self_care", "muscle"), "self_care"),
                         (treated, "therapy_links")):
        for row in project.rows("muscles"):
            if row["id"] not in there:
                yield wrong("muscles_have_care", row, "id", f"a row in {table}.csv for this muscle")


@rule("links lead back: every look-alike, red flag of a condition and therapy is used, every target exists")
def links_lead_back(project: Project) -> Iterator[Problem]:
    targets = {"condition": project.ids("conditions"), "muscle": project.ids("muscles")}
    for row in project.rows("therapy_links"):
        if row["target"] not in targets.get(row["target_kind"], ()):
            yield wrong("links_lead_back", row, "target", f"an id of the {row['target_kind']} table")
    for row in project.rows("therapies"):
        if row["id"] not in project.ids("therapy_links", "therapy"):
            yield wrong("links_lead_back", row, "id", "a row in therapy_links.csv for this therapy")


@rule("an effect's confidence interval holds its estimate, and a null result's interval does not exclude no effect")
def effects_are_coherent(project: Project) -> Iterator[Problem]:
    for row in project.rows("study_effects"):
        numbers = [float(row[column]) for column in ("low", "estimate", "high") if row[column]]
        if numbers != sorted(numbers):
            yield wrong("effects_are_coherent", row, "estimate", "low, estimate and high in rising order")


@rule("every statement of the clinics' pages says where the product answers it, and that place exists")
def clinic_statements_are_answered(project: Project) -> Iterator[Problem]:
    for row in project.rows("clinic_statements"):
        known = (project.ids("self_care", "muscle") if row["where_kind"] == "self_care"
                 else project.ids(WHERE.get(row["where_kind"], "muscles")))
        if row["where_id"] not in known:
            yield wrong("clinic_statements_are_answered", row, "where_id", f"an id of kind {row['where_kind']}")


@rule("red flags that marks alone raise name where; the others ask a question")
def red_flags_can_be_raised(project: Project) -> Iterator[Problem]:
    for row in project.rows("red_flags"):
        if row["trigger"] == "marks_only" and not row["regions"]:
            yield wrong("red_flags_can_be_raised", row, "regions", "regions, since marks alone raise it")
        if row["trigger"] != "marks_only" and not row["question"]:
            yield wrong("red_flags_can_be_raised", row, "question", "a question that can be answered yes or no")
