"""How sure: one plain badge, and its explanation one tap away."""
from __future__ import annotations

from dash import html

from bodymap.atlas.anatomy import GRADES
from bodymap.atlas.words import MEANING, SHORT
from bodymap.web.voice import DEFAULT
from bodymap.web.wording import word

STEPS = len(GRADES)


def dots(strength: int) -> html.Span:
    """Filled and empty dots; the words beside them say the same."""
    return html.Span([html.Span(className="dot full" if step < strength else "dot") for step in range(STEPS)],
                     className="dots", **{"aria-hidden": "true"})


def strength(grade: str) -> int:
    """How many dots a grade has: one for the weakest."""
    return STEPS - GRADES.index(grade)


def grade_badge(grade: str, voice: str = DEFAULT) -> html.Details:
    """How sure the pattern of a trigger point is; opens to say what that means."""
    return html.Details([html.Summary([dots(strength(grade)), word("point_grade", grade, voice)]),
                         html.P(word("point_grade", grade, voice, MEANING))], className="badge")


def short_grade(grade: str, voice: str = DEFAULT) -> html.Span:
    """How sure, in two or three words, for lists."""
    return html.Span([dots(strength(grade)), word("point_grade", grade, voice, SHORT)], className="card-grade")


def evidence_badge(grade: str, voice: str = DEFAULT) -> html.Span:
    """How well a statement is supported, in a few words."""
    return html.Span(word("evidence_grade", grade, voice), className=f"grade grade-{grade}")
