"""Needling safety of each muscle: structures at risk, approach, safeguards, doubt; for patients two calm sentences."""
from __future__ import annotations

from dash import html

from bodymap.atlas.anatomy import Muscle
from bodymap.atlas.care import Needling
from bodymap.matching.suitability import RISKS
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.components.sections import paragraph, terms
from bodymap.web.library import Library
from bodymap.web.reading.footing import footing
from bodymap.web.reading.links import chapter_link, condition_link, safety_link
from bodymap.web.reading.pieces import chapter, pills, print_button, way_back
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import word

INTRO = ("How near a needle comes to the lung, a nerve or a vessel, muscle by muscle.")
PRO_INTRO = ("Structures at risk, approach and safeguards, muscle by muscle. Teaching notes from published sources; they do "
             "not replace training or local rules. Where sources disagree, both are told.")


def safety_index(library: Library, voice: str) -> list:
    """All muscles by part of the body, each with its highest risk grade."""
    atlas = library.atlas
    groups = []
    for part in atlas.body_parts:
        found = [muscle for muscle in atlas.muscles.values()
                 if muscle.body_part == part and atlas.of("needling", "muscle", muscle.id)]
        if found:
            groups.append(html.Section([html.H2(word("body_part", part, voice)), html.Ul([entry(library, muscle, voice) for muscle in found],
                                                                className="index-list")], className="index-group"))
    return [html.Header([way_back("All treatments", "/treatments"), html.P(["Dry needling", print_button()], className="eyebrow"),
                         html.H1("Needling safety by muscle"), html.P(say(voice, INTRO, PRO_INTRO), className="lead")],
                        className="page-head"), html.Div(groups)]


def entry(library: Library, muscle: Muscle, voice: str) -> html.Li:
    """A muscle with its highest grade."""
    worst = max((row.risk_grade for row in library.atlas.of("needling", "muscle", muscle.id)), key=RISKS.index)
    return html.Li(html.A([html.Span(muscle.name, className="index-name"), risk(worst, voice)],
                          href=safety_link(muscle.id), **{"data-keep": "yes"}))


def risk(grade: str, voice: str) -> html.Span:
    """A risk grade in words."""
    return html.Span(word("risk", grade, voice), className=f"tag tag-risk-{grade}")


def safety_page(library: Library, muscle: Muscle, voice: str) -> list:
    """One muscle's safety, part by part."""
    atlas = library.atlas
    rows = atlas.of("needling", "muscle", muscle.id)
    conditions = [one.condition for one in atlas.of("condition_muscles", "muscle", muscle.id)]
    return [html.Header([way_back("Needling safety by muscle", safety_link()),
                         html.P(["Needling safety", print_button()], className="eyebrow"), html.H1(muscle.name),
                         html.P(muscle.latin_name, className="latin")], className="page-head"),
            html.P(link("Show it on the body" if voice == DEFAULT else "Show structures at risk on the body",
                        explore_link(muscle=muscle.id, risk="" if voice == DEFAULT else "1"), keep=True, className="button quiet")),
            *(part(library, row, voice) for row in rows),
            chapter("structures", "Structures at risk nearby", structures(library, muscle.id)) if voice != DEFAULT else None,
            chapter("see-also", "See also", pills([
                ("Side effects", chapter_link("side_effects")), ("When it is not done", chapter_link("when_not")),
                *((atlas.conditions[name].name, condition_link(name)) for name in conditions if name in atlas.conditions)]))]


def part(library: Library, row: Needling, voice: str) -> html.Section:
    """One part of the muscle: an amber panel where the risk is high."""
    name = library.atlas.parts[row.part].name if row.part in library.atlas.parts else "Whole muscle"
    head = html.H2([name[:1].upper() + name[1:], risk(row.risk_grade, voice)])
    serious = row.risk_grade in ("high", "specialist_only")
    icon = [html.Span(className="icon icon-warning", **{"aria-hidden": "true"})] if serious else []
    if voice == DEFAULT:
        body = [paragraph(row.plain_advice)]
    else:
        at_risk = ", ".join(row.structures_at_risk)
        body = [html.P([*icon, html.Strong("At risk: "), f"{at_risk}."], className="at-risk") if at_risk else None,
                terms(("Approach", row.approach), ("Safeguards", row.safeguards), ("Sources disagree", row.disagreement),
                      ("Doubt", row.doubt), ("To the patient", row.plain_advice))]
    return html.Section([head, *(one for one in body if one), footing(library.atlas, [row])],
                        className="safety serious" if serious and voice != DEFAULT else "safety")


def structures(library: Library, muscle: str):
    """Structures that the atlas paints near a muscle."""
    found = [danger for danger in library.atlas.table("dangers") if muscle in danger.muscles]
    if not found:
        return None
    return html.Div([html.Ul([html.Li([html.Strong(danger.name), html.Span(danger.words)]) for danger in found],
                             className="reasons"), footing(library.atlas, found)])
