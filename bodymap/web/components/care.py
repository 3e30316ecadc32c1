"""What a panel says about self-care and needling: a short way in, not the whole page."""
from __future__ import annotations

from dash import html

from bodymap.web.components.notes import warning
from bodymap.web.components.sections import more, paragraph, section, sentence, steps, terms
from bodymap.web.library import Library
from bodymap.web.voice import DEFAULT

RISKS = {"low": "Low risk", "moderate": "Moderate risk", "high": "High risk", "specialist_only": "Specialists only",
         "very_high": "Very high risk"}


def self_care_section(library: Library, muscle: str) -> list:
    """One safe stretch or release, and one thing to change in daily life."""
    found = library.atlas.of("self_care", "muscle", muscle)
    if not found:
        return []
    entries = [more(one.title, steps(one.steps), paragraph(one.caution, "caution")) for one in found]
    change = next((one.daily_change for one in found if one.daily_change), "")
    return section("What you can do", *entries, paragraph(f"In daily life: {change}") if change else None)


def needling_section(library: Library, muscle: str, parts: tuple[str, ...], voice: str) -> list:
    """Two calm sentences for patients; structures at risk, approach and safeguards for therapists."""
    rows = library.atlas.of("needling", "muscle", muscle)
    rows = [row for row in rows if row.part in parts] or [row for row in rows if not row.part] or rows
    if not rows:
        return []
    if voice == DEFAULT:
        return section("If it is needled", *(paragraph(words) for words in dict.fromkeys(r.plain_advice for r in rows)))
    return section("Needling safety", *(safety(row) for row in rows))


def safety(row) -> html.Div:
    """One muscle's warning for therapists."""
    at_risk = ", ".join(row.structures_at_risk)
    told = terms(("Approach", row.approach), ("Safeguards", row.safeguards), ("Sources disagree", row.disagreement),
                 ("Doubt", row.doubt))
    title = RISKS.get(row.risk_grade, row.risk_grade.replace("_", " ").capitalize())
    if row.risk_grade in ("low", ""):
        return html.Div([html.P([html.Strong(f"{title}. "), sentence(at_risk) if at_risk else ""]), told])
    return warning(f"{title}: avoid {at_risk}" if at_risk else title, told)
