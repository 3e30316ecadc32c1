"""Explore's stage: the selection on the body, its caption and controls, and the other views that show it."""
from __future__ import annotations

from dash import html

from bodymap.atlas.words import SHORT
from bodymap.drawing.diagram import diagram
from bodymap.matching.gazetteer import BOTH, unsided
from bodymap.web.address import SIDES
from bodymap.web.choosing import layers_of, name_of
from bodymap.web.components.controls import change, figure_switch, quick_views, switch, view_menu
from bodymap.web.components.legend import legend
from bodymap.web.components.stage import stage
from bodymap.web.components.thumbnails import thumbnails
from bodymap.web.library import Library
from bodymap.web.selection import Selection
from bodymap.web.wording import capital, word


def explore_stage(library: Library, shown: Selection) -> html.Section:
    """Body, caption, controls, legend and thumbnails."""
    return stage("explore", figure_of(library, shown), caption=caption(library, shown),
                 controls=controls(library, shown), legend=legend(shown.kind, layers_of(library, shown)),
                 below=(html.Div(strip(library, shown), id="explore-thumbs", className="strip"),))


def figure_of(library: Library, shown: Selection) -> dict:
    """The drawn body with the selection's paint."""
    return diagram(library.body.views[shown.view], shown.figure, layers_of(library, shown))


def caption(library: Library, shown: Selection) -> list:
    """The plate's caption: the view, and for screen readers what it shows."""
    view = library.body.views[shown.view]
    return [html.Span(view.plain_name, className="plate-name"),
            html.Span(f". {library.body.figures[shown.figure].plain_name} figure, {word('side', shown.side)}. "
                      f"{name_of(library, shown)}.", className="unseen")]


def controls(library: Library, shown: Selection) -> list:
    """View, side and figure as links, the present ones marked."""
    views = library.body.views
    return [view_menu(views, shown), quick_views(views, shown), side_switch(shown), figure_switch(library.body.figures, shown)]


def side_switch(shown: Selection) -> html.Div:
    """Both sides, or one: only the side is written, and the view is chosen when the address arrives."""
    entries = []
    for side in SIDES:
        changes = {"side": side} | ({"region": other_side(shown.id, side)} if shown.kind == "region" else {})
        entries.append(change(capital(word("side", side, use=SHORT)), shown, changes, shown.side == side))
    return switch("Side", entries, "side-switch")


def other_side(region: str, side: str) -> str:
    """A place's id on a side; unchanged for both sides and for midline regions."""
    base, own = unsided(region)
    return region if own == BOTH or side == BOTH else f"{base}_{side}"


def strip(library: Library, shown: Selection) -> list:
    """Thumbnails under their heading; nothing when no other view shows the selection."""
    found = thumbnails(library.body.views, shown)
    return [html.H2("Also seen in", className="strip-title"), html.Ul(found)] if found else []
