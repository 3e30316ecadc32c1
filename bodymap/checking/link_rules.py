"""Every id that a table names exists in the table that it means."""
from __future__ import annotations

import re
from collections.abc import Iterator

from bodymap.checking.problems import Problem
from bodymap.checking.registry import Project, rule, wrong
from bodymap.checking.schema import descriptor


@rule("every named id exists: muscles, parts, points, regions, sources, conditions, therapies")
def links(project: Project) -> Iterator[Problem]:
    for resource in descriptor(project)["resources"]:
        for key in resource["schema"].get("foreignKeys", []):
            target = key["reference"]
            known = project.ids(target["resource"], target["fields"])
            for row in project.rows(resource["name"]):
                for name in re.split(r"[;|]", row[key["fields"]]):
                    name = name.strip()
                    if name and name.split("@")[0] not in known:
                        yield wrong("links", row, key["fields"], f"an id of {target['resource']}.csv", name)


@rule("every muscle has a part and a trigger point, every part belongs to the muscle of its points")
def muscles_are_complete(project: Project) -> Iterator[Problem]:
    with_parts, with_points = project.ids("muscle_parts", "muscle"), project.ids("trigger_points", "muscle")
    for row in project.rows("muscles"):
        if row["id"] not in with_parts:
            yield wrong("muscles_are_complete", row, "id", "a row in muscle_parts.csv for this muscle")
        if row["id"] not in with_points:
            yield wrong("muscles_are_complete", row, "id", "a row in trigger_points.csv for this muscle")
    muscle_of = {row["id"]: row["muscle"] for row in project.rows("muscle_parts")}
    for row in project.rows("trigger_points"):
        for part in row.list("part"):
            if muscle_of.get(part) != row["muscle"]:
                yield wrong("muscles_are_complete", row, "part", f"parts of {row['muscle']}", part)


@rule("a point that gives pain has an essential zone; one that gives none has no zone and says its effect")
def zones_fit_effects(project: Project) -> Iterator[Problem]:
    essential = {row["point"] for row in project.rows("referral_zones") if row["kind"] == "essential"}
    any_zone = project.ids("referral_zones", "point")
    for row in project.rows("trigger_points"):
        if row["effect"] == "pain" and row["id"] not in essential:
            yield wrong("zones_fit_effects", row, "id", "an essential zone in referral_zones.csv")
        if row["effect"] != "pain" and row["id"] in any_zone:
            yield wrong("zones_fit_effects", row, "effect", "pain, since the point has a zone")
        if row["effect"] != "pain" and not row["effect_words"]:
            yield wrong("zones_fit_effects", row, "effect_words", "the effect in words")
