"""Evidence: the studies as a table and as pictures, null results and critiques as plainly as the others."""
from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, html

from bodymap.web import voice
from bodymap.web.library import library
from bodymap.web.reading.evidence_parts import by_condition, doubts, filters, gaps, results, sources
from bodymap.web.reading.forest import study_name
from bodymap.web.reading.links import asked_for, evidence_link, study_link
from bodymap.web.reading.pieces import contents, print_button, unknown
from bodymap.web.reading.study_page import study_page

PATH, TITLE, NAV = "/evidence", "Evidence", ("Evidence", "evidence")
REREAD = True
INTRO = ("Studies of needles and other care for sore muscles. Many are small, and few look beyond three months. Results "
         "that found no difference stand here as plainly as the others.")
FILTERS = ("condition", "result", "strength", "cited")


def layout(search: str) -> list:
    """The table, a study, or a friendly word about an unknown one."""
    books, asked, chosen = library(), asked_for(search), voice.of(search)
    name = asked.get("study", "")
    if name and name in books.atlas.studies:
        return [html.Div(study_page(books, books.atlas.studies[name], chosen), className="reading")]
    if name:
        known = {one: study_name(books.atlas, one) for one in books.atlas.studies}
        return [html.Div(unknown("study", name, known, study_link, evidence_link()), className="reading")]
    plots = by_condition(books)
    chapters = [part for part in (doubts(books, chosen), gaps(books, chosen), sources(books)) if part]
    bare = not any(asked.get(name) for name in FILTERS)
    return [html.Div([html.Header([html.P(["Where it stands", print_button()], className="eyebrow"), html.H1("Evidence"),
                                   html.P(INTRO, className="lead")], className="page-head"),
                      *([contents([plots, *chapters]), plots] if bare else []), filters(books, asked),
                      html.Div(results(books, asked, chosen), className="evidence-results"), *(chapters if bare else [])],
                     className="reading wide evidence")]


def title_of(search: str) -> str:
    """What the browser's tab says."""
    books, name = library(), asked_for(search).get("study", "")
    return study_name(books.atlas, name) if name in books.atlas.studies else TITLE


def register(app: Dash) -> None:
    """The filters stand in the address."""
    app.clientside_callback(ClientsideFunction("reading", "keep"), *(Input(f"evidence-{name}", "value") for name in FILTERS),
                            prevent_initial_call=True)
