"""Safety: what could hurt a person if a row said it wrongly."""
from __future__ import annotations

import re
from collections.abc import Iterator

from bodymap.checking.problems import Problem
from bodymap.checking.registry import WORDS, Project, rule, wrong

PLEURA = re.compile(r"\b(pleura|lung)", re.IGNORECASE)
BREATH = re.compile(r"short of breath.*emergency help", re.DOTALL)
PLEURA_GRADES = ("high", "specialist_only")


@rule("where pleura or lung is in reach, needling is high risk, and patients are told of breathlessness", WORDS)
def pleura_means_high_and_breath(project: Project) -> Iterator[Problem]:
    """One rule for every muscle over the lung, whatever a source grades it."""
    for row in project.rows("needling"):
        if PLEURA.search(row["structures_at_risk"]):
            if row["risk_grade"] not in PLEURA_GRADES:
                yield wrong(row, "risk_grade", f"{' or '.join(PLEURA_GRADES)}, since pleura or lung is in reach")
            if not BREATH.search(row["plain_advice"]):
                yield wrong(row, "plain_advice", "when short of breath, get emergency help: pleura or lung is in reach")
