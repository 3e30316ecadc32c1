"""Checks of the tables and of the paint, one named function for each rule."""
from __future__ import annotations

from pathlib import Path

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
    zone_rules,
)
from bodymap.checking.problems import Problem
from bodymap.checking.registry import RULES, STAGES, Project

__all__ = ["RULES", "Problem", "Project", "check"]

COUNTED = ("landmarks", "regions", "muscles", "muscle_parts", "trigger_points", "referral_zones", "sources",
           "conditions", "red_flags", "look_alikes", "therapies", "studies", "glossary")


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
        for rule in chosen:
            if rule.stage == stage:
                found[stage] += rule.problems(project)
                done += 1
    counts = {} if found["form"] else {name.replace("_", " "): len(project.rows(name)) for name in COUNTED}
    return [problem for problems in found.values() for problem in problems], {**counts, "rules run": done}
