"""From the marks on to what goes with their places: conditions felt there, needling, other care."""
from __future__ import annotations

from dash import html

from bodymap.matching.felt import ANYWHERE, felt_in
from bodymap.matching.marks import Mark
from bodymap.matching.touched import touched_regions
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.library import Library
from bodymap.web.regions.conditions import named, reach
from bodymap.web.regions.pictures import condition_picture
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import capital, language

MOST_PLACES, MOST_CONDITIONS = 4, 4


def places_section(library: Library, marks: list[Mark], figure: str, voice: str) -> list:
    """Conditions that are felt where it is marked, and the way on from each of the largest places."""
    regions = list(touched_regions(library.body, marks))
    if not regions:
        return []
    place = library.gazetteer.named("what you marked", regions)
    cards = [card(library, one, regions[0], figure, voice) for one in felt_in(library.coverage, place)
             if one.how != ANYWHERE][:MOST_CONDITIONS]
    onward = [html.Li(link(capital(library.gazetteer.place(name).said(voice != DEFAULT)), explore_link(region=name), keep=True))
              for name in regions[:MOST_PLACES]]
    return [html.Section(className="marked-places", **{"aria-labelledby": "find-felt"}, children=[
        html.H2(say(voice, "What is often felt there", "Conditions felt there"), id="find-felt"),
        html.Ul(cards, className="cards") if cards else None,
        html.P("Warning signs, what may help and how good the evidence is, place by place:"),
        html.Ul(onward, className="inline-links")])]


def card(library: Library, one, region: str, figure: str, voice: str) -> html.Li:
    """One condition, which leads to the place with the condition in mind."""
    return html.Li(html.A([condition_picture(library, one.condition.id, figure),
                           html.Span([html.Span(named(one, voice), className="card-title"), reach(one, voice)], className="card-text")],
                          href=explore_link(region=region, condition=one.condition.id), className="card pictured",
                          title=one.why(library.atlas.words, language()), **{"data-keep": "yes"}))
