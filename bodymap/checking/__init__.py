"""Checks of the tables and of the paint, one named function for each rule."""
from __future__ import annotations

from pathlib import Path

from bodymap.atlas.kinds import KINDS
from bodymap.checking import (  # noqa: F401  (importing a module registers its rules)
    care_rules,
    evidence_rules,
    form_rules,
    lead_rules,
    link_rules,
    paint_rules,
    path_rules,
    point_rules,
    safety_rules,
    words_rules,
    zone_rules,
)
from bodymap.checking.problems import BrokenTables, Problem, broken_off
from bodymap.checking.registry import BUILD, PAINT, RULES, STAGES, Project
from bodymap.errors import BodymapError

__all__ = ["RULES", "BrokenTables", "Problem", "Project", "check", "refuse_broken_tables"]

COUNTED = ("landmarks", "regions", "muscles", "muscle_parts", "trigger_points", "referral_zones", "sources",
           "conditions", "red_flags", "look_alikes", *(kind.table for kind in KINDS.values()), "therapies", "studies",
           "glossary")
NOT_AT_START = ("years_are_past",)      # a machine whose clock is wrong may still help people


def check(data: Path, names: list[str] | None = None) -> tuple[list[Problem], dict[str, int]]:
    """Run the checks.

    Parameters
    ----------
    data : Path
        Folder of the tables.
    names : list of str, optional
        Only these rules.

    Returns
    -------
    problems : list of Problem
        A stage is left out when one that it builds on found a problem: the paint, say, is looked at only when the
        tables are sound and the body is compiled.
    counts : dict of str to int
        Rows by table, and how many rules were run.

    Raises
    ------
    KeyError
        For an unknown rule.
    """
    project, done = Project(data), 0
    found: dict[str, list[Problem]] = {stage: [] for stage in STAGES}
    chosen = list(RULES.values()) if names is None else [RULES[name] for name in names]
    for stage, grounds in STAGES.items():
        if any(found[ground] for ground in grounds):
            continue
        for rule in (rule for rule in chosen if rule.stage == stage):
            done += 1
            try:
                found[stage] += rule.problems(project)
            except BodymapError as error:           # a file that this rule and those after it build on
                found[stage].append(broken_off(error, rule.name))
                break
    counts = {} if found["form"] else {name.replace("_", " "): len(project.rows(name)) for name in COUNTED}
    return [problem for problems in found.values() for problem in problems], {**counts, "rules run": done}


def refuse_broken_tables(data: Path) -> None:
    """Run the checks that are quick, all but those of the paint, before the app starts.

    Raises
    ------
    BrokenTables
        With the first problem.
    BodymapError
        When a file is missing or damaged on which the checks build.
    """
    project = Project(data)
    quick = [rule for rule in RULES.values() if rule.stage not in (BUILD, PAINT) and rule.name not in NOT_AT_START]
    for stage in STAGES:
        problems = [problem for rule in quick if rule.stage == stage for problem in rule.problems(project)]
        if problems:
            raise BrokenTables(problems)
