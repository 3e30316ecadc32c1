"""Safety: what could hurt a person if a row said it wrongly."""
from __future__ import annotations

import re
from collections.abc import Iterator

from bodymap.checking.problems import Problem
from bodymap.checking.registry import PAINT, WORDS, Project, rule, wrong

PLEURA = re.compile(r"\b(pleura|lung)", re.IGNORECASE)
BREATH = re.compile(r"short of breath.*emergency help", re.DOTALL)
PLEURA_GRADES = ("high", "specialist_only")
INSTRUCTION = re.compile(r"(?:^|[.:;,] |and )(?:press|pinch|roll|hook|push|rub|tap|slide|slip|pick|find|feel for)\b",
                         re.IGNORECASE)
"""What tells people to do it themselves: a verb that opens a sentence or follows on."""
LEFT_TO_OTHERS = re.compile(r"\b(therapist|trained|too deep to feel)\b")
MOSTLY = .75            # share of the paint of a one-sided danger that must lie on the side on which it is authored


@rule("where pleura or lung is in reach, needling is high risk, and patients are told of breathlessness", WORDS)
def pleura_means_high_and_breath(project: Project) -> Iterator[Problem]:
    """One rule for every muscle over the lung, whatever a source grades it."""
    for row in project.rows("needling"):
        if PLEURA.search(row["structures_at_risk"]):
            if row["risk_grade"] not in PLEURA_GRADES:
                yield wrong(row, "risk_grade", f"{' or '.join(PLEURA_GRADES)}, since pleura or lung is in reach")
            if not BREATH.search(row["plain_advice"]):
                yield wrong(row, "plain_advice", "when short of breath, get emergency help: pleura or lung is in reach")


@rule("words for patients tell them to press only where the point says so; elsewhere it is left to a therapist", WORDS)
def self_palpation_is_told_as_flagged(project: Project) -> Iterator[Problem]:
    """So that the flag, which is held against vessels and nerves, cannot say other than the words."""
    for row in project.rows("trigger_points"):
        if row["self_palpation"] == "no":
            if INSTRUCTION.search(row["plain_how_felt"]):
                yield wrong(row, "plain_how_felt", "no instruction to press, since self_palpation is no")
            if not LEFT_TO_OTHERS.search(row["plain_how_felt"]):
                yield wrong(row, "plain_how_felt", "who feels for it, since self_palpation is no")


@rule("nobody is told to press where a caution forbids it, or over a vessel, nerve or organ that bears no pressing",
      PAINT)
def no_self_palpation_over_danger(project: Project) -> Iterator[Problem]:
    """Against the cautions of ``self_care.csv`` and against the paint of ``dangers.csv``."""
    forbidden = {row["muscle"] for row in project.rows("self_care") if row["no_pressing"] == "yes"}
    dangers = [row["id"] for row in project.rows("dangers") if row["no_pressing"] == "yes"]
    for row in (row for row in project.rows("trigger_points") if row["self_palpation"] == "yes"):
        if row["muscle"] in forbidden:
            yield wrong(row, "self_palpation", f"no, since self_care.csv forbids to press on {row['muscle']}")
        vertex = project.body.point_vertex(row["id"])
        for danger in dangers:
            if vertex in project.body.field(f"danger:{danger}").inside:
                yield wrong(row, "self_palpation", f"no, since the point lies over {danger}")


@rule("a danger of one side is painted on the right, and one that is drawn once is no mirror image of itself", PAINT)
def dangers_keep_their_side(project: Project) -> Iterator[Problem]:
    """Heart, liver and spleen lie where they are, and nowhere else."""
    for row in project.rows("dangers"):
        field = project.body.field(f"danger:{row['id']}")
        if row["sides"] in ("right", "left") and project.paint.share_on_left(field) > 1 - MOSTLY:
            yield wrong(row, "sides", "midline, since much of its paint lies on the person's left")
        if row["sides"] == "midline" and (share := project.paint.share_on_left(field)) in (0, .5):
            yield wrong(row, "sides", f"both, right or left: {share:.0%} of its paint lie on the person's left")
