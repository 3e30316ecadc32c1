"""How sure: one plain badge, and its explanation one tap away."""
from __future__ import annotations

from dash import html

from bodymap.atlas import anatomy, evidence

POINT_GRADES = {
    "seen_in_volunteers": (4, "Seen in volunteers", "When this spot was irritated in volunteers, for example with salt "
                              "water, they felt pain in this pattern. That is the best support such a map has."),
    "cross_checked": (3, "Described by clinicians, second source found",
                      "The pattern stands in the textbook, and we found the same in a second source."),
    "partly_checked": (2, "Described by clinicians, partly checked",
                       "The pattern stands in the textbook; a second source bears out a part of it."),
    "recalled": (1, "Recalled, not checked", "We know this pattern from the textbook and have not yet compared it with a "
                                             "second source."),
}
SHORT = {"seen_in_volunteers": "seen in volunteers", "cross_checked": "second source found",
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
