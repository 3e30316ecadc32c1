"""Explore: the body, everything that is painted on it, and what is known about it."""
from __future__ import annotations

from dataclasses import replace
from html import escape

from dash import ClientsideFunction, Dash, Input, Output, State, html, set_props

from bodymap.atlas.anatomy import GRADES
from bodymap.atlas.words import SHORT
from bodymap.drawing.diagram import picture_address
from bodymap.web import mantine as dmc
from bodymap.web import voice
from bodymap.web.address import place_of, read, stamp
from bodymap.web.choosing import chosen, layers_of, muscle_of, name_of
from bodymap.web.components import search_box
from bodymap.web.components.explore_stage import caption, controls, explore_stage, figure_of, strip
from bodymap.web.components.legend import legend
from bodymap.web.components.muscle_list import muscle_list
from bodymap.web.components.panel import panel
from bodymap.web.components.plain import markup, plain
from bodymap.web.library import Library, library
from bodymap.web.selection import Selection
from bodymap.web.wording import capital, word

PATH, TITLE, NAV = "/", "Explore", ("Explore", "body")
FOLLOWS = "explore-asked"


def layout(search: str) -> list:
    """List, stage and panel for an address."""
    books, asked = library(), read(search)
    shown = chosen(books, asked)
    grade, spoken = asked.grade if asked.grade in GRADES else "", voice.of(search)
    return [html.Div(className="explore", children=[
        html.Div(id="explore-asked", hidden=True, **{"data-search": search, "data-voice": spoken}),
        browser(books, shown, grade),
        explore_stage(books, shown, place_of(PATH, search)),
        html.Article(panel(books, shown, spoken), id="explore-panel", className="panel", tabIndex=-1,
                     **{"aria-label": "About the selection", "data-for": stamp(PATH, search, spoken)}),
    ])]


def title_of(search: str) -> str:
    """What the browser's tab says: what is selected, or the page's name."""
    shown = chosen(library(), read(search))
    return name_of(library(), shown) if shown.kind and not shown.example else TITLE


def opening(search: str) -> str:
    """The body alone, shown until the scripts have loaded."""
    shown = chosen(library(), read(search))
    view = library().body.views[shown.view]
    return (f'<img src="{escape(picture_address(shown.figure, view.id))}" alt="" fetchpriority="high" '
            f'width="{view.width}" height="{view.height}">')


def browser(books: Library, shown: Selection, grade: str) -> html.Aside:
    """Search, filter and list; on small screens the list opens on request."""
    opened = part_of(books, shown)
    return html.Aside(className="browser", **{"aria-label": "Search and list"}, children=[
        html.Div(search_box.field("explore-search", "Search muscles, areas and conditions"), role="search"),
        html.A("Skip the list", href="#explore-panel", className="skip skip-list"),
        html.Details(className="browse", **{"data-menu": "small"}, open=False, children=[
            html.Summary(["Browse", html.Span(" all muscles", className="roomy")]),
            html.Div(className="browse-sheet", children=[
                dmc.Select(id="explore-grade", data=grades(), value=grade, allowDeselect=False, size="sm",
                           className="grade-choice", **{"aria-label": "Show only points that are known this well"}),
                plain(html.Nav, muscle_list(books.atlas, grade, opened), id="explore-list", className="list",
                      **{"aria-label": "Muscles and trigger points"}),
            ])]),
        html.Div(id="explore-hits", className="hits-sheet"),
    ])


def grades() -> list[dict[str, str]]:
    """Choices of how sure the points in the list must be, from any to the surest."""
    surest, *others, _ = GRADES
    least = [{"value": grade, "label": f"{capital(word('point_grade', grade, use=SHORT))} or surer"} for grade in reversed(others)]
    return [{"value": "", "label": "However sure"}, *least, {"value": surest, "label": word("point_grade", surest)}]


def part_of(books: Library, shown: Selection) -> str:
    """The part of the body, or the kind of structure, under which the list shows a selection."""
    muscle = muscle_of(books, shown)
    return books.atlas.muscles[muscle].body_part if muscle else shown.kind


def register(app: Dash) -> None:
    """Callbacks of Explore: ``explore-asked`` bears what is asked for, and each part what it shows."""
    register_stage(app)
    register_panel(app)
    register_browser(app)


def clientside(app: Dash, name: str, *parts) -> None:
    """A callback that runs in the browser."""
    app.clientside_callback(ClientsideFunction("explore", name), *parts, prevent_initial_call=True)


def register_stage(app: Dash) -> None:
    """The painted body, what stands round it, and taps on it; the paint waits for nothing else."""
    @app.callback(Output("explore-graph", "figure"), Output("explore-stage", "data-for"),
                  Input("explore-asked", "data-search"), prevent_initial_call=True)
    def paint(search):
        """The body."""
        books = library()
        return figure_of(books, chosen(books, read(search))), place_of(PATH, search_of(search))

    @app.callback(Output("explore-controls", "children"), Output("explore-thumbs", "children"),
                  Output("explore-legend", "children"), Output("explore-caption", "children"),
                  Output("explore-thumbs", "data-for"), Input("explore-asked", "data-search"), prevent_initial_call=True)
    def frame(search):
        """Controls, thumbnails, legend and caption."""
        books = library()
        shown = chosen(books, read(search))
        return (controls(books, shown), strip(books, shown), legend(shown.kind, layers_of(books, shown)),
                caption(books, shown), place_of(PATH, search_of(search)))

    clientside(app, "tapped", Output("explore-graph", "clickData"), Input("explore-graph", "clickData"))
    clientside(app, "came", Output("explore-panel", "data-seen"), Input("explore-stage", "data-for"),
               Input("explore-thumbs", "data-for"))


def register_panel(app: Dash) -> None:
    """The panel, what a screen reader hears, and the tab's title."""
    @app.callback(Output("explore-panel", "children"), Output("explore-panel", "data-heard"),
                  Output("explore-panel", "data-title"), Output("explore-panel", "data-for"),
                  Input("explore-asked", "data-search"), Input("explore-asked", "data-voice"), prevent_initial_call=True)
    def tell(search, spoken):
        """All that is told of the selection."""
        books, spoken, asked = library(), voice.known(spoken), read(search)
        shown = chosen(books, replace(asked, voice=asked.voice and spoken))
        return (panel(books, shown, spoken), heard(books, shown), title_of(search), stamp(PATH, search_of(search), spoken))

    clientside(app, "told", Output("explore-panel", "data-said"), Input("explore-panel", "data-for"),
               State("explore-panel", "data-heard"), State("explore-panel", "data-title"))


def search_of(search: object) -> str:
    """A query string; empty for anything else."""
    return search if isinstance(search, str) else ""


def register_browser(app: Dash) -> None:
    """Search and list."""
    @app.callback(Output("explore-hits", "children"), Input("explore-search", "value"), prevent_initial_call=True)
    def find(text):
        """What the search finds, while one types."""
        if not (isinstance(text, str) and text.strip()):
            return []
        shown = search_box.results(library(), text)
        set_props("live", {"children": search_box.heard(shown)})
        return shown

    @app.callback(Output("explore-list", "data-html"), Input("explore-grade", "value"), State("explore-asked", "data-search"),
                  prevent_initial_call=True)
    def filtered(grade, search):
        """The list with only the points that are known this well."""
        books = library()
        grade = grade if grade in GRADES else ""
        return markup(muscle_list(books.atlas, grade, part_of(books, chosen(books, read(search)))))

    clientside(app, "keepGrade", Output("explore-list", "data-grade"), Input("explore-grade", "value"))


def heard(books: Library, shown: Selection) -> str:
    """What a screen reader hears after a change."""
    words = [name_of(books, shown), f"{capital(word('side', shown.side))}, {books.body.figures[shown.figure].plain_name.lower()} figure",
             books.body.views[shown.view].plain_name]
    if shown.kind == "region":
        count = len(books.coverage.referring(*books.gazetteer.place(shown.id).regions))
        words.append(f"{count} trigger points are commonly described as referring here")
    return ". ".join(word.rstrip(".") for word in [*words, *shown.notices]) + "."


