"""Glossary: the words of the field, plainly and exactly."""
from __future__ import annotations

from itertools import groupby

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html

from bodymap.atlas.evidence import GlossaryTerm
from bodymap.web import voice
from bodymap.web.library import library
from bodymap.web.reading.footing import footing
from bodymap.web.reading.links import asked_for, term_link
from bodymap.web.reading.pieces import page_filter, print_button, unknown
from bodymap.web.voice import DEFAULT

PATH, TITLE, NAV = "/glossary", "Glossary", ("Glossary", "glossary")
REREAD = True
INTRO = "The words that clinics and studies use, and what they mean."


def layout(search: str) -> list:
    """All words, one of them shown first when it is asked for, or a friendly word about an unknown one."""
    books, asked, chosen = library(), asked_for(search), voice.of(search)
    terms = {one.id: one for one in books.atlas.table("glossary")}
    name = asked.get("term", "")
    if name and name not in terms:
        known = {one.id: one.term for one in terms.values()}
        return [html.Div(unknown("word", name, known, term_link, PATH), className="reading")]
    return [html.Div([html.Header([html.P([f"{len(terms)} words", print_button()], className="eyebrow"), html.H1("Glossary"),
                                   html.P(INTRO, className="lead")], className="page-head"),
                      page_filter("glossary-filter", "Find a word", "Such as taut band"),
                      html.Div(entries(chosen, marked=name), id="glossary-list", **{"aria-live": "polite"}),
                      dcc.Store(id="glossary-spot", data=f"term-{name}" if name else "")], className="reading glossary")]


def entries(chosen: str, text: str = "", marked: str = "") -> list:
    """Words under their letters, with an alphabet to jump by; or those that a text finds."""
    books = library()
    terms = {one.id: one for one in books.atlas.table("glossary")}
    if text.strip():
        found = [terms[hit.id] for hit in books.search.find(text, kinds=("term",), limit=15)]
        if not found:
            return [html.P(f"The glossary has no word like “{text.strip()[:40]}”.", className="empty")]
        return [html.Dl([part for one in found for part in entry(one, chosen, False)], className="words")]
    ordered = sorted(terms.values(), key=lambda one: one.term.lower())
    letters = [(letter, list(group)) for letter, group in groupby(ordered, key=lambda one: one.term[0].upper())]
    alphabet = html.Nav(html.Ul([html.Li(html.A(letter, href=f"#letter-{letter}")) for letter, _ in letters]),
                        className="alphabet", **{"aria-label": "Alphabet"})
    return [alphabet, *(html.Section([html.H2(letter, id=f"letter-{letter}"),
                                      html.Dl([part for one in group for part in entry(one, chosen, one.id == marked)],
                                              className="words")]) for letter, group in letters)]


def entry(term: GlossaryTerm, chosen: str, marked: bool) -> list:
    """A word with its meaning; professionals read both meanings."""
    also = [html.Span(f"also {', '.join(term.synonyms)}", className="aside")] if term.synonyms else []
    exact = [html.P(term.professional_meaning, className="exact")] if chosen != DEFAULT and term.professional_meaning else []
    return [html.Dt([html.A(term.term, href=term_link(term.id), **{"data-stay": "yes"}), *also], id=f"term-{term.id}",
                    tabIndex=-1, className="marked" if marked else None),
            html.Dd([html.P(term.plain_meaning), *exact, footing(library().atlas, [term])])]


def title_of(search: str) -> str:
    """What the browser's tab says."""
    name = asked_for(search).get("term", "")
    return next((one.term for one in library().atlas.table("glossary") if one.id == name), TITLE)


def register(app: Dash) -> None:
    """The filter, and the word that was asked for."""
    app.clientside_callback(ClientsideFunction("reading", "spot"), Input("glossary-spot", "data"))

    @app.callback(Output("glossary-list", "children"), Input("glossary-filter", "value"), State("url", "search"),
                  State("kept-voice", "data"), prevent_initial_call=True)
    def filtered(text, search, kept):
        """Words that the text finds."""
        return entries(voice.of(search, kept), text if isinstance(text, str) else "")
