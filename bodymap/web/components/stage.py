"""The stage: the body itself, and the quiet controls at its edge."""
from __future__ import annotations

from itertools import groupby

from dash import dcc, html

from bodymap.body.views import View
from bodymap.drawing.diagram import GRAPH_CONFIG, diagram
from bodymap.web.components.legend import legend
from bodymap.web.components.plain import plain
from bodymap.web.components.thumbnails import small_picture, thumbnails
from bodymap.web.library import Library
from bodymap.web.selection import Selection, layers_of, mirrored_view

SEEN_SIDES = {"both": "Both sides", "left": "Left side", "right": "Right side"}
SIDE_WORDS = {"both": "Both", "left": "Left", "right": "Right"}


def figure_of(library: Library, shown: Selection) -> dict:
    """The drawn body with the selection's paint."""
    return diagram(library.body.views[shown.view], shown.figure, layers_of(library, shown, shown.view))


def stage(library: Library, shown: Selection) -> html.Section:
    """Body, caption, controls, legend and thumbnails."""
    graph = dcc.Graph(id="explore-graph", figure=figure_of(library, shown), config=GRAPH_CONFIG, className="graph",
                      responsive=True)
    return html.Section(className="stage", **{"aria-label": "Body"}, children=[
        html.Figure(className="plate", **{"aria-labelledby": "explore-caption"}, children=[
            html.Div(graph, className="canvas", tabIndex=-1),
            html.Figcaption(caption(library, shown), id="explore-caption"),
        ]),
        html.Div(controls(library, shown), id="explore-controls", className="controls"),
        html.Ul(legend(shown.kind, layers_of(library, shown, shown.view)), id="explore-legend", className="legend",
                **{"aria-label": "Legend"}),
        html.Div(strip(library, shown), id="explore-thumbs", className="strip"),
    ])


def name_of(library: Library, shown: Selection) -> str:
    """What is selected, in words."""
    if shown.kind == "point":
        return library.atlas.point_name(shown.id)
    if shown.kind == "muscle":
        return library.atlas.muscles[shown.id].name
    if shown.kind == "region":
        return region_name(library, shown.id)
    return "Nothing is selected"


def region_name(library: Library, region: str, professional: bool = False) -> str:
    """A region's name with its side: "left temple"."""
    regions = library.body.regions
    number = regions.row[region]
    entry = library.atlas.regions[regions.base[number]]
    name = entry.name if professional else entry.plain_name
    side = regions.sides[number]
    if side == "midline":
        return name
    return f"{name}, {side}" if professional else f"{side} {name}"


def caption(library: Library, shown: Selection) -> list:
    """The plate's caption: the view, and for screen readers what it shows."""
    view = library.body.views[shown.view]
    return [html.Span(view.plain_name, className="plate-name"),
            html.Span(f". {library.body.figures[shown.figure].plain_name} figure, {SEEN_SIDES[shown.side].lower()}. {name_of(library, shown)}.", className="unseen")]


def controls(library: Library, shown: Selection) -> list:
    """View, side and figure as links, the present ones marked."""
    views = library.body.views
    return [view_menu(views, shown), quick_views(views, shown), side_switch(views, shown), figure_switch(library, shown)]


def switch(label: str, entries: list[tuple[str, dict[str, str], bool]], name: str, shown: Selection) -> html.Div:
    """A row of links of which one is the present one; each entry has its words and what it changes in the address.

    The browser puts just the change into the present address, so that quick steps one after another all count.
    """
    return html.Div(className=f"switch {name}", role="group", **{"aria-label": label}, children=[
        html.A(words, href=shown.link(**changes), **{"data-change": " ".join(changes)},
               **({"aria-current": "true"} if now else {})) for words, changes, now in entries])


def side_switch(views, shown: Selection) -> html.Div:
    """Both sides, or one; the view follows when it shows the other side only."""
    entries = []
    for side, words in SIDE_WORDS.items():
        changes = {"side": side}
        if side != "both" and side not in shown.view and mirrored_view(views, shown.view) != shown.view:
            changes["view"] = mirrored_view(views, shown.view)
        if shown.kind == "region":
            changes |= {"region": other_side(shown.id, side)}
        entries.append((words, changes, shown.side == side))
    return switch("Side", entries, "side-switch", shown)


def other_side(region: str, side: str) -> str:
    """A region's id on a side; unchanged for both sides and for midline regions."""
    if side == "both" or not region.endswith(("_left", "_right")):
        return region
    return f"{region.rsplit('_', 1)[0]}_{side}"


def figure_switch(library: Library, shown: Selection) -> html.Div:
    """Which figure is drawn."""
    return switch("Figure", [(figure.plain_name, {"figure": figure.id}, shown.figure == figure.id)
                             for figure in library.body.figures.values()], "figure-switch", shown)


def quick_views(views: dict[str, View], shown: Selection) -> html.Div:
    """The whole body from its four sides."""
    return switch("Whole body", [(view.plain_name.removesuffix(" side"), {"view": view.id}, shown.view == view.id)
                                 for view in views.values() if view.group == "whole body"], "quick-views", shown)


def view_menu(views: dict[str, View], shown: Selection) -> html.Details:
    """All views with small pictures, grouped by part of the body."""
    groups = [html.Section([html.H3(name), html.Ul([view_entry(view, shown) for view in group])])
              for name, group in groupby(views.values(), lambda view: view.group)]
    opener = html.Summary([html.Span("View", className="unseen"), html.Span(views[shown.view].plain_name),
                           html.Span(className="icon icon-chevron", **{"aria-hidden": "true"})])
    return html.Details([opener, plain(html.Div, groups, className="view-sheet")], className="view-menu", **{"data-menu": "yes"})


def view_entry(view: View, shown: Selection) -> html.Li:
    """One view of the menu."""
    now = {"aria-current": "true"} if view.id == shown.view else {}
    return html.Li(html.A([small_picture(view, shown.figure), html.Span(view.plain_name)],
                          href=shown.link(view=view.id), className="view-entry", **{"data-change": "view"}, **now))


def strip(library: Library, shown: Selection) -> list:
    """Thumbnails under their heading; nothing when no other view shows the selection."""
    found = thumbnails(library.body.views, shown)
    return [html.H2("Also seen in", className="strip-title"), html.Ul(found)] if found else []
