"""Conditions that are felt in a place, each with its picture, how far its pattern covers the place, how common it is."""
from __future__ import annotations

from dash import html

from bodymap.matching.felt import ANYWHERE, Felt
from bodymap.matching.leads import Leads
from bodymap.shares import percent
from bodymap.web.components.notes import link
from bodymap.web.components.sections import bar, more, section
from bodymap.web.library import Library
from bodymap.web.regions.pictures import condition_picture
from bodymap.web.selection import Selection
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import language, word

FIRST = 7
CHANGE = {"data-change": "condition therapy view"}     # what a tap writes into the address; all else stays as it is


def conditions_section(library: Library, shown: Selection, found: Leads, voice: str) -> list:
    """Cards of the conditions felt in the place, the likeliest places first; why there is none when there is none."""
    title = say(voice, "What is often felt here", "Conditions felt here")
    if not found.conditions:
        reasons = [row for row in found.reasons if row.link == "condition"]
        return section(title, *(html.P(say(voice, row.plain_reason, row.reason)) for row in reasons),
                       None if reasons else html.P("The atlas holds no condition for this place alone. Try the larger area."), jump="Felt here")
    cards = [card(library, shown, one, voice) for one in found.conditions if one.how != ANYWHERE]
    whole = [html.Li(link(named(one, voice), shown.link(condition=one.condition.id, therapy="", view=""), title=one.why(library.atlas.words, language()),
                          **CHANGE))
             for one in found.conditions if one.how == ANYWHERE]
    return section(title, html.Ul(cards[:FIRST], className="cards") if cards else None,
                   html.Div([html.H3(word("felt", ANYWHERE, voice)),
                             html.Ul(whole, className="inline-links")]) if whole else None,
                   more(f"{len(cards) - FIRST} more", html.Ul(cards[FIRST:], className="cards")) if cards[FIRST:] else None, jump="Felt here")


def card(library: Library, shown: Selection, one: Felt, voice: str) -> html.Li:
    """One condition: a tap keeps the place and adds the condition."""
    words = [html.Span([named(one, voice), html.Span(word("how_common", one.frequency.how_common, voice), className="card-label")],
                       className="card-title"), html.Span(word("felt", one.how, voice), className="card-words")]
    return html.Li(html.A([condition_picture(library, one.condition.id, shown.figure, shown.side),
                           html.Span([*words, reach(one, voice)], className="card-text")],
                          href=shown.link(condition=one.condition.id, therapy="", view=""), className="card pictured",
                          title=one.why(library.atlas.words, language()), **CHANGE))


def named(one: Felt, voice: str) -> str:
    """The name of a condition: the everyday one for patients."""
    names = one.condition.everyday_names
    name = names[0] if voice == DEFAULT and names else one.condition.name
    return name[:1].upper() + name[1:]


def reach(one: Felt, voice: str) -> html.Span:
    """How many of its muscles send pain to the place, and how much of the place their zones cover."""
    if not one.muscles:
        return html.Span(say(voice, "No muscle pattern reaches this spot", f"None of its {one.of} muscles refers here"),
                         className="card-share")
    count = f"{len(one.muscles)} of its {one.of} muscles"
    told = say(voice, f"{count} can send pain here, over {percent(one.covers)} of this area",
               f"{count} refer here; zones cover {percent(one.covers)}")
    return html.Span([bar(one.covers), told], className="card-share")
