"""Every id that a table names exists in the table that it means, and links lead back."""
from __future__ import annotations

from collections.abc import Iterator

from bodymap.checking.problems import Problem
from bodymap.checking.registry import LINKS, WORDS, Project, rule, wrong
from bodymap.checking.schema import references

SIDED = ("regions",)            # tables whose ids may be followed by @left or @right
WHERE = {"needling_topic": "needling_topics", "condition": "conditions", "muscle": "muscles", "therapy": "therapies",
         "study": "studies", "contraindication": "contraindications", "adverse_event": "adverse_events",
         "glossary": "glossary", "red_flag": "red_flags"}


@rule("every named id exists: muscles, parts, points, regions, sources, conditions, therapies, studies", LINKS)
def links(project: Project) -> Iterator[Problem]:
    """Follow the references of ``datapackage.json``; a cell may hold several names."""
    for resource in project.resources:
        for link in references(resource):
            known = project.ids(link.table, link.table_column)
            for row in project.rows(resource["name"]):
                for name in link.names(row[link.column]):
                    base = name.split("@")[0] if link.table in SIDED else name
                    if base not in known:
                        yield wrong(row, link.column, f"an id of {link.table}.csv", name)


@rule("therapies are linked to conditions and muscles that exist", LINKS)
def therapies_have_targets(project: Project) -> Iterator[Problem]:
    """The table that ``target`` means depends on ``target_kind``."""
    for row in project.rows("therapy_links"):
        table = {"condition": "conditions", "muscle": "muscles"}[row["target_kind"]]
        if row["target"] not in project.ids(table):
            yield wrong(row, "target", f"an id of {table}.csv")


@rule("every statement of the clinics' pages says where the product answers it, and that place exists", LINKS)
def clinic_statements_are_answered(project: Project) -> Iterator[Problem]:
    """The table that ``where_id`` means depends on ``where_kind``."""
    for row in project.rows("clinic_statements"):
        kind = row["where_kind"]
        known = project.ids("self_care", "muscle") if kind == "self_care" else project.ids(WHERE[kind])
        if row["where_id"] not in known:
            yield wrong(row, "where_id", f"an id of kind {kind}")


@rule("links lead back: every look-alike, red flag, therapy, study and source is used somewhere", WORDS)
def links_lead_back(project: Project) -> Iterator[Problem]:
    """Nothing in a table can be reached from nowhere."""
    used = {"look_alikes": project.ids("condition_look_alikes", "look_alike"),
            "red_flags": project.ids("condition_red_flags", "red_flag"),
            "therapies": project.ids("therapy_links", "therapy"), "sources": cited(project)}
    for table, names in used.items():
        for row in project.rows(table):
            if row["id"] not in names:
                yield wrong(row, "id", "a row of another table that names it")
    elsewhere = cited(project, but=("studies", "study_effects"))
    for row in project.rows("studies"):
        if not row["conditions"] and row["id"] not in elsewhere:
            yield wrong(row, "conditions", "a condition, or a row of another table that cites the study")


def cited(project: Project, but: tuple[str, ...] = ()) -> set[str]:
    """All sources that any table names, but for some tables."""
    names = set()
    for resource in project.resources:
        if resource["name"] not in but:
            for link in references(resource):
                if link.table == "sources":
                    names |= {name for row in project.rows(resource["name"]) for name in link.names(row[link.column])}
    return names
