"""The picture of a condition: the body with the heat map of all zones, in any view, without a graph."""
from __future__ import annotations

from functools import lru_cache

import flask
from dash import html

from bodymap.atlas.implicated import implicated
from bodymap.drawing.diagram import picture_address
from bodymap.drawing.heat import condition_scene, condition_views
from bodymap.drawing.layers import project
from bodymap.drawing.scene import Paint, Scene
from bodymap.drawing.svg import svg
from bodymap.freshness import stamp
from bodymap.web.address import FIRST_FIGURE
from bodymap.web.components.controls import choice, switch
from bodymap.web.library import Library, library
from bodymap.web.reading.links import condition_link

blueprint = flask.Blueprint("condition_pictures", __name__)
KEPT = "public, max-age=604800"
SIDES = ("right", "left")
MOST_VIEWS = 5
SHOWN_AT = 620          # pixels of the picture's longer side on the page
STAY = {"data-stay": "yes", "data-keep": "yes"}         # links that leave the page where it is scrolled


def point_ids(books: Library, condition: str) -> tuple[tuple[str, ...], ...]:
    """For each implicated muscle the ids of its trigger points."""
    return tuple(tuple(point.id for point in points) for _, points in implicated(books.atlas, condition))


@blueprint.get("/paint/condition/<condition>/<view>/<figure>.svg")
def paint(condition: str, view: str, figure: str) -> flask.Response:
    """The heat map of a condition in one view; 404 for anything unknown."""
    books = library()
    if condition not in books.atlas.conditions or view not in books.body.views or figure not in books.body.figures:
        flask.abort(404)
    answer = flask.Response(_drawn(books.folder, condition, view, figure, stamp(books.folder)), mimetype="image/svg+xml")
    answer.headers["Cache-Control"] = KEPT
    return answer


@lru_cache(maxsize=40)
def _scene(folder, condition: str, stamped: str) -> Scene:
    books = library()
    return condition_scene(books.body, books.atlas, point_ids(books, condition), SIDES)


@lru_cache(maxsize=600)
def _drawn(folder, condition: str, view: str, figure: str, stamped: str) -> str:
    body = library().body
    return svg(body.views[view], project(body, _scene(folder, condition, stamped), view, figure), SHOWN_AT)


@lru_cache(maxsize=200)
def _views(folder, condition: str, figure: str, stamped: str) -> tuple[str, ...]:
    books = library()
    home = books.atlas.body_parts[books.atlas.conditions[condition].body_part].views
    return tuple(condition_views(books.body, _scene(folder, condition, stamped), figure, home))


def plate(books: Library, condition: str, view: str, figure: str) -> html.Figure | None:
    """The labelled picture with its views, figures and legend; None when no zone is painted."""
    paints = _scene(books.folder, condition, stamp(books.folder)).paints
    if not paints:
        return None
    figure = figure if figure in books.body.figures else FIRST_FIGURE
    ranked = _views(books.folder, condition, figure, stamp(books.folder))
    view = view if view in books.body.views else ranked[0]
    shown = books.body.views[view]
    name = books.atlas.conditions[condition].name
    words = f"{name}: where the muscles usually involved are commonly described as sending pain. {shown.plain_name}."
    return html.Figure(className="heat", children=[
        html.Div([html.Img(src=picture_address(figure, view), alt="", className="skin", width=shown.width, height=shown.height),
                  html.Img(src=paint_address(books, condition, view, figure), alt=words, className="paint")],
                 className="heat-body", style={"aspectRatio": f"{shown.width} / {shown.height}"}),
        html.Figcaption([html.Span(shown.plain_name, className="plate-name"),
                         html.Span("The deeper the red, the more muscles send pain there.", className="heat-words")]),
        html.Ul([*(legend_entry(paint) for paint in paints), cross_entry()], className="legend", **{"aria-label": "Legend"}),
        html.Div(switches(books, condition, view, figure, ranked), className="heat-switches"),
    ])


def paint_address(books: Library, condition: str, view: str, figure: str) -> str:
    """Where the heat map of a condition is served."""
    return f"/paint/condition/{condition}/{view}/{figure}.svg?v={stamp(books.folder)}"


def legend_entry(paint: Paint) -> html.Li:
    """One step of the heat map."""
    return html.Li([html.Span(className=f"swatch swatch-{paint.style.name}", **{"aria-hidden": "true"}), paint.label])


def cross_entry() -> html.Li:
    """What the crosses are."""
    return html.Li([html.Span(className="swatch swatch-small-cross", **{"aria-hidden": "true"}), "Trigger point"])


def switches(books: Library, condition: str, view: str, figure: str, ranked: tuple[str, ...]) -> list:
    """Other views and the other figure, as links that stay where the reader is."""
    listed = list(dict.fromkeys([view, *ranked]))[:MOST_VIEWS]
    listed.sort(key=(*ranked, view).index)
    views = [choice(books.body.views[name].plain_name,
                    condition_link(condition, name, "" if figure == FIRST_FIGURE else figure), name == view, **STAY)
             for name in listed]
    figures = [choice(one.plain_name, condition_link(condition, view, "" if one.id == FIRST_FIGURE else one.id),
                      one.id == figure, **STAY) for one in books.body.figures.values()]
    return [switch("View", views, "heat-views"), switch("Figure", figures, "heat-figures")]
