"""Conditions: what they are, what to rule out first, which muscles are usually involved, what helps."""
from __future__ import annotations

from dash import Dash, Input, Output, State, html

from bodymap.web import voice
from bodymap.web.library import library
from bodymap.web.reading import heat_plate
from bodymap.web.reading.condition_index import index
from bodymap.web.reading.condition_page import condition_page
from bodymap.web.reading.links import asked_for, condition_link
from bodymap.web.reading.pieces import page_filter, unknown

PATH, TITLE, NAV = "/conditions", "Conditions", ("Conditions", "conditions")
REREAD = True
INTRO = ("Each page starts with the warning signs. Then it tells what the trouble is, which muscles are often involved, "
         "what else it could be, and what helps.")


def layout(search: str) -> list:
    """The index, a condition, or a friendly word about an unknown one."""
    books, asked, chosen = library(), asked_for(search), voice.of(search)
    name = asked.get("condition", "")
    if not name:
        return [html.Div(opening_page(chosen), className="reading wide index-page")]
    if name not in books.atlas.conditions:
        known = {one.id: one.name for one in books.atlas.conditions.values()}
        return [html.Div(unknown("condition", name, known, condition_link, condition_link()), className="reading")]
    return [html.Div(condition_page(books, books.atlas.conditions[name], asked, chosen), className="reading wide")]


def opening_page(chosen: str) -> list:
    """Heading, filter and list."""
    books = library()
    return [html.Header([html.H1(f"{len(books.atlas.conditions)} conditions"), html.P(INTRO, className="lead")],
                        className="page-head"),
            page_filter("conditions-filter", "Find a condition", "Such as tennis elbow, or knee"),
            html.Div(index(books, chosen), id="conditions-list", **{"aria-live": "polite"})]


def title_of(search: str) -> str:
    """What the browser's tab says."""
    condition = library().atlas.conditions.get(asked_for(search).get("condition", ""))
    return condition.name if condition else TITLE


def register(app: Dash) -> None:
    """The filter, and the pictures."""
    app.server.register_blueprint(heat_plate.blueprint)

    @app.callback(Output("conditions-list", "children"), Input("conditions-filter", "value"), State("url", "search"),
                  State("kept-voice", "data"), prevent_initial_call=True)
    def filtered(text, search, kept):
        """Conditions that the text finds."""
        return index(library(), voice.of(search, kept), text if isinstance(text, str) else "")
