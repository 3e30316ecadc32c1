"""What a panel says about self-care and needling: a short way in, not the whole page."""
from __future__ import annotations

from dash import html

from bodymap.drawing.dangers import dangers_of
from bodymap.web.components.notes import link, warning
from bodymap.web.components.sections import more, paragraph, section, sentence, steps, terms
from bodymap.web.library import Library
from bodymap.web.reading.links import chapter_link, condition_link, safety_link, therapy_link
from bodymap.web.voice import DEFAULT
from bodymap.web.wording import word


def self_care_section(library: Library, muscle: str) -> list:
    """One safe stretch or release, and one thing to change in daily life."""
    found = library.atlas.of("self_care", "muscle", muscle)
    if not found:
        return []
    entries = [more(one.title, steps(one.steps), paragraph(one.caution, "caution")) for one in found]
    change = next((one.daily_change for one in found if one.daily_change), "")
    return section("What you can do", *entries, paragraph(f"In daily life: {change}") if change else None)


def needling_section(library: Library, muscle: str, parts: tuple[str, ...], voice: str, shown=None) -> list:
    """Two calm sentences for patients; structures at risk, approach and safeguards for therapists.

    With the selection that Explore shows, therapists and students may paint the structures on the body.
    """
    rows = library.atlas.of("needling", "muscle", muscle)
    rows = [row for row in rows if row.part in parts] or [row for row in rows if not row.part] or rows
    if not rows:
        return []
    if voice == DEFAULT:
        return section("If it is needled", *(paragraph(words) for words in dict.fromkeys(r.plain_advice for r in rows)),
                       onward([("What needling is", chapter_link("what_it_is")), ("More on this muscle", safety_link(muscle))]))
    return section("Needling safety", risk_switch(library, muscle, shown), *(safety(row, voice) for row in rows),
                   onward([("Sources and structures", safety_link(muscle)), ("Side effects", chapter_link("side_effects"))]))


def risk_switch(library: Library, muscle: str, shown):
    """Shows or hides structures at risk on the body; None where none is painted."""
    if shown is None or not dangers_of(library.body, library.atlas, muscle):
        return None
    words = "Hide structures at risk" if shown.risk else "Show structures at risk"
    address = shown.link(view="", risk="" if shown.risk else "1")
    return html.P(link(words, address, className="button quiet danger-switch", **{"data-change": "risk view"}))


def onward(entries: list[tuple[str, str]]) -> html.Ul:
    """Links to the pages that say more."""
    return html.Ul([html.Li(link(words, address, keep=True)) for words, address in entries], className="inline-links")


def conditions_section(library: Library, muscle: str, voice: str) -> list:
    """Conditions in which the muscle is usually implicated."""
    atlas = library.atlas
    names = list(dict.fromkeys(one.condition for one in atlas.of("condition_muscles", "muscle", muscle)))
    found = [(atlas.conditions[name], condition_link(name)) for name in names if name in atlas.conditions]
    entries = [((one.everyday_names[0][:1].upper() + one.everyday_names[0][1:]) if voice == DEFAULT and one.everyday_names
                else one.name, address) for one, address in found]
    return section("Conditions it goes with", onward(entries)) if entries else []


def therapies_section(library: Library, muscle: str, voice: str) -> list:
    """Treatments beside needling that suit the muscle, for professionals each with its reason."""
    found = [one for one in library.atlas.of("therapy_links", "target", muscle)
             if one.target_kind == "muscle" and one.therapy in library.atlas.therapies]
    if voice == DEFAULT:
        names = [(library.atlas.therapies[one.therapy].name, therapy_link(one.therapy)) for one in found]
        return section("What else helps", onward(names)) if names else []
    rows = [html.Li([link(library.atlas.therapies[one.therapy].name, therapy_link(one.therapy), keep=True), " ", one.why])
            for one in found]
    return section("What else helps", html.Ul(rows, className="helps")) if rows else []


def safety(row, voice: str) -> html.Div:
    """One muscle's warning for therapists."""
    at_risk = ", ".join(row.structures_at_risk)
    told = terms(("Approach", row.approach), ("Safeguards", row.safeguards), ("Sources disagree", row.disagreement),
                 ("Doubt", row.doubt))
    title = word("risk", row.risk_grade, voice)
    if row.risk_grade == "low":
        return html.Div([html.P([html.Strong(f"{title}. "), sentence(at_risk) if at_risk else ""]), told])
    return warning(f"{title}: avoid {at_risk}" if at_risk else title, told)
