"""Explore: the body, everything that is painted on it, and what is known about it."""
from __future__ import annotations

from dataclasses import replace
from html import escape

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, no_update, set_props

from bodymap.atlas.anatomy import GRADES
from bodymap.atlas.words import SHORT
from bodymap.drawing.diagram import picture_address
from bodymap.web import mantine as dmc
from bodymap.web import voice
from bodymap.web.address import read, search_part
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
THREAD = ("condition", "therapy")   # what a tapped place is looked at for, when one of them was shown
REACH = .03                 # how near a tap must come to a cross, as a share of the picture's longer side


def layout(search: str) -> list:
    """List, stage and panel for an address."""
    books, asked = library(), read(search)
    shown = chosen(books, asked)
    grade = asked.grade if asked.grade in GRADES else ""
    return [html.Div(className="explore", **{"data-asked": search}, children=[
        dcc.Store(id="explore-asked", data=search), dcc.Store(id="explore-kept"), dcc.Store(id="explore-marked"),
        browser(books, shown, grade),
        explore_stage(books, shown),
        html.Article(panel(books, shown, voice.of(search)), id="explore-panel", className="panel", tabIndex=-1,
                     **{"aria-label": "About the selection"}),
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


def tapped(books: Library, shown: Selection, click: object) -> Selection | None:
    """What a tap on the body selects: a cross near it, else the region under it; None off the body."""
    spot = tapped_spot(click)
    if spot is None:
        return None
    view = books.body.views[shown.view]
    near = nearest_cross(layers_of(books, shown).crosses, spot, REACH * max(view.width, view.height))
    if near:
        point, side = near.split("@")
        found = replace(shown, kind="point", id=point, side="both" if side == "midline" else side, example=False)
        return found
    touch = books.body.touched(shown.view, shown.figure, *spot)
    if touch is None:
        return None
    side = shown.side if shown.side == "both" or touch.side == "midline" else touch.side
    thread = {shown.kind: shown.id} if shown.kind in THREAD else {}
    return replace(shown, kind="region", id=touch.region, side=side, example=False, **thread)


def tapped_spot(click: object) -> tuple[float, float] | None:
    """Where a click lies in the diagram; None when it does not say."""
    try:
        return float(click["xvals"][0]), float(click["yvals"][0])
    except (TypeError, KeyError, IndexError, ValueError):
        pass
    try:
        return float(click["points"][0]["x"]), float(click["points"][0]["y"])
    except (TypeError, KeyError, IndexError, ValueError):
        return None


def nearest_cross(crosses, spot: tuple[float, float], reach: float) -> str:
    """The small cross nearest to a spot, as ``point@side``; empty when none is in reach."""
    within = [(((mark.x - spot[0]) ** 2 + (mark.y - spot[1]) ** 2) ** .5, mark.point) for mark in crosses
              if not mark.chosen]
    within = [one for one in within if one[0] <= reach]
    return min(within)[1] if within else ""


def after_tap(books: Library, taken: Selection) -> Selection:
    """A tapped selection, complete: it stays in the present view when that shows it."""
    asked = read(search_part(taken.link(view="")))
    found = chosen(books, asked)
    stays = taken.kind == "region" or taken.view in found.views
    return replace(found, view=taken.view) if stays else found


def register(app: Dash) -> None:
    """Callbacks of Explore."""
    register_body(app)
    register_words(app)
    register_browser(app)
    app.clientside_callback(ClientsideFunction("bodymap", "keepGrade"), Output("explore-kept", "data"),
                            Input("explore-grade", "value"), prevent_initial_call=True)
    app.clientside_callback(ClientsideFunction("bodymap", "present"), Output("explore-marked", "data"),
                            Input("explore-asked", "data"), Input("explore-list", "data-html"), prevent_initial_call=True)


def register_body(app: Dash) -> None:
    """The painted body: taps and addresses.

    The address bar follows in the browser: a callback that writes to the frame would run whenever the page opens.
    """
    @app.callback(Output("explore-graph", "figure"), Output("explore-graph", "clickData"), Output("explore-asked", "data"),
                  Input("explore-asked", "data"), Input("explore-graph", "clickData"), State("url", "pathname"),
                  prevent_initial_call=True)
    def paint(search, click, path):
        """A tap or a new address: the body in one round trip."""
        if path != PATH:
            return [no_update] * 3
        books = library()
        shown = chosen(books, read(search))
        if click is None:
            return figure_of(books, shown), no_update, no_update
        taken = tapped(books, shown, click)
        if taken is None:
            return no_update, None, no_update
        shown = after_tap(books, taken)
        return figure_of(books, shown), None, search_part(shown.link())


def register_words(app: Dash) -> None:
    """What stands round the body and beside it."""
    @app.callback(Output("explore-panel", "children"), Output("live", "children"), Output("page-title", "data",
                  allow_duplicate=True), Input("explore-asked", "data"), Input("explore-voice", "data"),
                  State("voice", "data"), State("url", "pathname"),
                  prevent_initial_call=True)
    def tell(search, spoken, kept, path):
        """The panel, what a screen reader hears, and the tab's title."""
        if path != PATH:
            return no_update, no_update, no_update
        books = library()
        shown = chosen(books, read(search))
        return panel(books, shown, voice.of(search, kept)), heard(books, shown), title_of(search)

    @app.callback(Output("explore-controls", "children"), Output("explore-thumbs", "children"),
                  Output("explore-legend", "children"), Output("explore-caption", "children"),
                  Input("explore-asked", "data"), State("url", "pathname"), prevent_initial_call=True)
    def frame(search, path):
        """Controls, thumbnails, legend and caption."""
        if path != PATH:
            return [no_update] * 4
        books = library()
        shown = chosen(books, read(search))
        return (controls(books, shown), strip(books, shown), legend(shown.kind, layers_of(books, shown)),
                caption(books, shown))


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

    @app.callback(Output("explore-list", "data-html"), Input("explore-grade", "value"), State("explore-asked", "data"),
                  prevent_initial_call=True)
    def filtered(grade, search):
        """The list with only the points that are known this well."""
        books = library()
        grade = grade if grade in GRADES else ""
        return markup(muscle_list(books.atlas, grade, part_of(books, chosen(books, read(search)))))


def heard(books: Library, shown: Selection) -> str:
    """What a screen reader hears after a change."""
    words = [name_of(books, shown), f"{capital(word('side', shown.side))}, {books.body.figures[shown.figure].plain_name.lower()} figure",
             books.body.views[shown.view].plain_name]
    if shown.kind == "region":
        count = len(books.coverage.referring(*books.gazetteer.place(shown.id).regions))
        words.append(f"{count} trigger points are commonly described as referring here")
    return ". ".join(word.rstrip(".") for word in [*words, *shown.notices]) + "."


