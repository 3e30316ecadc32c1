"""Muscles, parts, trigger points and zones as words: complete, and of one mind with each other."""
from __future__ import annotations

from collections.abc import Iterator

from bodymap.checking.problems import Problem
from bodymap.checking.registry import LINKS, WORDS, Project, rule, wrong

BOTH_SIDES = ("midline", "bilateral")
CHECKED = ("cross_checked", "partly_checked")


@rule("every muscle has a part and a trigger point, and is not its own neighbour", WORDS)
def muscles_are_complete(project: Project) -> Iterator[Problem]:
    """No muscle is an empty page."""
    for row in project.rows("muscles"):
        for table in ("muscle_parts", "trigger_points"):
            if row["id"] not in project.ids(table, "muscle"):
                yield wrong(row, "id", f"a row in {table}.csv for this muscle")
        if row["id"] in row.list("neighbours"):
            yield wrong(row, "neighbours", "other muscles", row["id"])


@rule("a part that a point or a needling row names belongs to the muscle of that row", LINKS)
def parts_belong_to_their_muscles(project: Project) -> Iterator[Problem]:
    """Compare the muscle of the part with the muscle of the row."""
    muscle_of = {row["id"]: row["muscle"] for row in project.rows("muscle_parts")}
    for table in ("trigger_points", "needling"):
        for row in project.rows(table):
            for part in row.list("part"):
                if muscle_of.get(part) != row["muscle"]:
                    yield wrong(row, "part", f"parts of {row['muscle']}", part)


@rule("points of one muscle can be told apart by their labels", WORDS)
def points_can_be_told_apart(project: Project) -> Iterator[Problem]:
    """A label is what a person sees in the list."""
    seen = {}
    for row in project.rows("trigger_points"):
        key = row["muscle"], row["label"]
        if key in seen:
            yield wrong(row, "label", f"another label than line {seen[key]} of the same muscle")
        seen.setdefault(key, row.line)


@rule("a point that gives pain has an essential zone; one that gives none has no zone and says its effect", WORDS)
def zones_fit_effects(project: Project) -> Iterator[Problem]:
    """Points without pain are kept and shown as what they are."""
    essential = {row["point"] for row in project.rows("referral_zones") if row["kind"] == "essential"}
    for row in project.rows("trigger_points"):
        if row["effect"] == "pain" and row["id"] not in essential:
            yield wrong(row, "id", "an essential zone in referral_zones.csv")
        if row["effect"] != "pain" and row["id"] in project.ids("referral_zones", "point"):
            yield wrong(row, "effect", "pain, since the point has a zone")
        if row["effect"] != "pain" and not row["effect_words"]:
            yield wrong(row, "effect_words", "the effect in words")


@rule("a zone's id says its point and its kind", WORDS)
def zone_ids_name_point_and_kind(project: Project) -> Iterator[Problem]:
    """``trapezius_upper_1.essential``."""
    for row in project.rows("referral_zones"):
        if not row["id"].startswith(f"{row['point']}.{row['kind']}"):
            yield wrong(row, "id", f"{row['point']}.{row['kind']}, perhaps with an ending")


@rule("a point on the midline has zones on both sides", WORDS)
def midline_points_have_two_sided_zones(project: Project) -> Iterator[Problem]:
    """Ipsilateral means nothing for a point on the midline."""
    midline = {row["id"] for row in project.rows("trigger_points") if row["sides"] == "midline"}
    for row in project.rows("referral_zones"):
        if row["point"] in midline and row["laterality"] not in BOTH_SIDES:
            yield wrong(row, "laterality", "midline or bilateral, since the point lies on the midline")


@rule("a grade names its grounds: the second source, or the experiment", WORDS)
def grades_name_their_grounds(project: Project) -> Iterator[Problem]:
    """A point is no surer than what it rests on."""
    for row in project.rows("trigger_points"):
        if row["grade"] == "seen_in_a_study" and not row["experimental_support"]:
            yield wrong(row, "experimental_support", "the experiment, since the grade is seen_in_a_study")
        if row["grade"] in CHECKED and not row["second_source"]:
            yield wrong(row, "second_source", f"a second source, since the grade is {row['grade']}")
