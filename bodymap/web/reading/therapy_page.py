"""The page of a treatment beside needling."""
from __future__ import annotations

from dash import html

from bodymap.atlas.care import Therapy, TherapyLink
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.components.sections import more, paragraph
from bodymap.web.library import Library
from bodymap.web.reading.footing import footing
from bodymap.web.reading.forest import study_name
from bodymap.web.reading.links import condition_link, study_link
from bodymap.web.reading.pieces import chapter, contents, pills, print_button, way_back
from bodymap.web.voice import DEFAULT, say

FIRST_REASONS = 12


def therapy_page(library: Library, therapy: Therapy, voice: str) -> list:
    """What it is, when it suits, how it goes with needling, evidence, cautions, and where it is used."""
    links = [one for one in library.atlas.of("therapy_links", "therapy", therapy.id)]
    names = ", ".join(therapy.everyday_names)
    parts = [
        chapter("when", "When it suits", paragraph(say(voice, therapy.plain_when_it_suits, therapy.when_it_suits))),
        chapter("with-needling", "Together with needling", paragraph(say(voice, therapy.plain_with_needling, therapy.with_needling))),
        chapter("evidence", "How good the evidence is",
                paragraph(say(voice, therapy.plain_evidence_words, therapy.evidence_words)), studies(library, therapy)),
        chapter("conditions", "Conditions it is used for", reasons(library, links, "condition", voice)),
        chapter("muscles", "Muscles it is used for", reasons(library, links, "muscle", voice)),
    ]
    return [html.Header([way_back("All treatments", "/treatments"), html.P(["Treatment", print_button()], className="eyebrow"),
                         html.H1(therapy.name), html.P(f"Also: {names}", className="aside") if names else None],
                        className="page-head"),
            paragraph(say(voice, therapy.plain_summary, therapy.professional_summary), "lead"),
            html.P(link("Show on the body where it may help", explore_link(therapy=therapy.id), keep=True, className="button quiet")),
            html.Section([html.H2([html.Span(className="icon icon-warning", **{"aria-hidden": "true"}), "Take care"]),
                          paragraph(say(voice, therapy.plain_cautions, therapy.cautions))], className="redflags calm"),
            contents(part for part in parts), *(part for part in parts if part), footing(library.atlas, [therapy])]


def studies(library: Library, therapy: Therapy) -> html.Ul | None:
    """Studies that share a source with the treatment's record."""
    found = [study for study in library.atlas.studies.values() if set(study.source) & set(therapy.source)]
    return pills((study_name(library.atlas, study.id), study_link(study.id)) for study in found)


def reasons(library: Library, links: list[TherapyLink], kind: str, voice: str):
    """Conditions or muscles, for professionals with the reason; a long list opens on request."""
    atlas = library.atlas
    known, to = (atlas.conditions, condition_link) if kind == "condition" else (
        atlas.muscles, lambda name: explore_link(muscle=name))
    if voice == DEFAULT:
        return pills((known[one.target].name, to(one.target)) for one in links
                     if one.target_kind == kind and one.target in known)
    rows = [html.Li([link(known[one.target].name, to(one.target), keep=True), html.Span(one.why)])
            for one in links if one.target_kind == kind and one.target in known]
    if not rows:
        return None
    rest = more(f"{len(rows) - FIRST_REASONS} more", html.Ul(rows[FIRST_REASONS:], className="reasons")) \
        if len(rows) > FIRST_REASONS else None
    return html.Div([html.Ul(rows[:FIRST_REASONS], className="reasons"), *([rest] if rest else [])])
