"""Checks of the tables and of the paint, one named function for each rule."""
from __future__ import annotations

from pathlib import Path

from bodymap.checking import care_rules, link_rules, paint_rules, path_rules, schema  # noqa: F401  (they register rules)
from bodymap.checking.problems import Problem
from bodymap.checking.registry import RULES, Project

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
        Those of the tables first; the paint is looked at only when the tables are sound.
    counts : dict of str to int
        Rows by table, and how many rules were run.
    """
    project, problems, done = Project(data), [], 0
    chosen = [found for name, found in RULES.items() if names is None or name in names]
    for needs_paint in (False, True):
        if needs_paint and problems:
            break
        for one in chosen:
            if one.needs_paint == needs_paint:
                problems += list(one.find(project))
                done += 1
        if any(problem.rule in ("schema", "tables_present") for problem in problems):
            break
    counts = {name.replace("_", " "): len(project.rows(name)) for name in COUNTED if (project.data / f"{name}.csv").exists()}
    return problems, {**counts, "rules run": done}
