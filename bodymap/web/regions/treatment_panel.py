"""The panel of a treatment on the body: where it may help, and the conditions that it is used for, each with its picture."""
from __future__ import annotations

from dash import html

from bodymap.atlas.care import Therapy
from bodymap.matching.leads import NEEDLING
from bodymap.matching.suitability import VERDICTS, verdict
from bodymap.web.address import explore_link
from bodymap.web.components.badges import evidence_badge
from bodymap.web.components.notes import link
from bodymap.web.components.sections import more, paragraph, section
from bodymap.web.library import Library
from bodymap.web.reading.links import chapter_link, safety_link, therapy_link
from bodymap.web.reading.needling_chapter import after_flags
from bodymap.web.regions.care import VERDICT_WORDS
from bodymap.web.regions.pictures import condition_picture
from bodymap.web.selection import Selection
from bodymap.web.voice import DEFAULT, say

FIRST = 8
TAP = "Tap a place on the body to see what this can do there."


def treatment_panel(library: Library, shown: Selection, voice: str) -> list:
    """Needling by how suitable each muscle is, or a therapy by the conditions that it is linked to."""
    if shown.id == NEEDLING:
        return needling_panel(library, voice)
    therapy = library.atlas.therapies[shown.id]
    return [head(therapy.name, therapy_link(therapy.id)),
            html.Section([html.H2([html.Span(className="icon icon-warning", **{"aria-hidden": "true"}), "Take care"]),
                          paragraph(say(voice, therapy.plain_cautions, therapy.cautions))], className="redflags calm"),
            paragraph(say(voice, therapy.plain_summary, therapy.professional_summary), "lead"), html.P(TAP, className="aside"),
            *used_for(library, shown, therapy, voice),
            *section("How good the evidence is", paragraph(say(voice, therapy.plain_evidence_words, therapy.evidence_words)))]


def head(name: str, address: str) -> html.Header:
    """The name and the way to the whole page."""
    return html.Header([html.P("Treatment", className="eyebrow"), html.H1(name, className="title"),
                        html.P(link("Read all about it", address, keep=True, className="button quiet"))], className="panel-head")


def used_for(library: Library, shown: Selection, therapy: Therapy, voice: str) -> list:
    """Conditions that it is linked to, with pictures and grades."""
    links = [row for row in library.atlas.of("therapy_links", "therapy", therapy.id) if row.target_kind == "condition"]
    cards = [html.Li(html.A([condition_picture(library, row.target, shown.figure, shown.side),
                             html.Span([html.Span(library.atlas.conditions[row.target].called(voice != DEFAULT), className="card-title"),
                                        evidence_badge(row.grade),
                                        html.Span(row.why, className="card-words") if voice != DEFAULT else None],
                                       className="card-text")],
                            href=explore_link(condition=row.target, therapy=therapy.id), className="card pictured",
                            **{"data-keep": "yes"})) for row in links]
    if not cards:
        return []
    return section("What it is used for", html.Ul(cards[:FIRST], className="cards"),
                   more(f"{len(cards) - FIRST} more", html.Ul(cards[FIRST:], className="cards")) if cards[FIRST:] else None)


def needling_panel(library: Library, voice: str) -> list:
    """What to watch for, then all muscles by how suitable they are."""
    atlas = library.atlas
    groups = {name: [] for name in VERDICTS}
    for muscle in atlas.muscles.values():
        groups[verdict(atlas, muscle.id, set()).suitability].append(muscle)
    plain = 0 if voice == DEFAULT else 1
    lists = [more(f"{VERDICT_WORDS[name][plain]}: {len(muscles)} muscles",
                  html.Ul([html.Li(link(muscle.name, safety_link(muscle.id), keep=True)) for muscle in muscles],
                          className="inline-links")) for name, muscles in groups.items() if muscles]
    onward = [("What it is", "what_it_is"), ("Side effects", "side_effects"), ("When it is not done", "when_not"),
              ("Other care first", "other_care_first")]
    return [head("Dry needling", chapter_link("what_it_is")), after_flags(library, voice),
            html.P(say(voice, "The colours show how safe a needle is in the muscles under the skin, judged by the riskiest part of "
                       "each muscle.", "Muscles by the highest risk grade of their parts; deep and superficial muscles lie over "
                       "each other."), className="lead"), html.P(TAP, className="aside"),
            *section("Muscle by muscle", *lists),
            *section("Before a needle", html.Ul([html.Li(link(words, chapter_link(name), keep=True)) for words, name in onward],
                                                className="inline-links"))]
