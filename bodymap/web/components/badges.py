"""How sure: one plain badge, and its explanation one tap away."""
from __future__ import annotations

from dash import html

from bodymap.atlas import anatomy, evidence

POINT_GRADES = {
    "seen_in_a_study": (4, "Seen in a study", ("A study saw pain in this area when the spot was irritated or "
                                               "treated. Its name stands below, with what it did.")),
    "cross_checked": (3, "Described by clinicians, second source found",
                      "The pattern stands in the textbook, and we found the same in a second source."),
    "partly_checked": (2, "Described by clinicians, partly checked",
                       "The pattern stands in the textbook; a second source bears out a part of it."),
    "recalled": (1, "Recalled, not checked", ("We know this pattern from the textbook and have not found it in a "
                                              "second source.")),
}
SHORT = {"seen_in_a_study": "seen in a study", "cross_checked": "second source found",
         "partly_checked": "partly checked", "recalled": "recalled, not checked"}
STEPS = 4


def dots(strength: int) -> html.Span:
    """Filled and empty dots; the words beside them say the same."""
    return html.Span([html.Span(className="dot full" if step < strength else "dot") for step in range(STEPS)],
                     className="dots", **{"aria-hidden": "true"})


def grade_badge(grade: str) -> html.Details:
    """How sure the pattern of a trigger point is; opens to say what that means."""
    strength, words, meaning = POINT_GRADES.get(grade, (0, anatomy.GRADES.get(grade, grade.replace("_", " ")), ""))
    return html.Details([html.Summary([dots(strength), words]), html.P(meaning)], className="badge")


def short_grade(grade: str) -> html.Span:
    """How sure, in two or three words, for lists."""
    return html.Span([dots(POINT_GRADES.get(grade, (0,))[0]), SHORT.get(grade, grade.replace("_", " "))],
                     className="card-grade")


def evidence_badge(grade: str) -> html.Span:
    """How well a statement is supported, in a few words."""
    return html.Span(evidence.GRADES.get(grade, grade.replace("_", " ")), className=f"grade grade-{grade}")
