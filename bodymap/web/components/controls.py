"""The quiet controls at the stage's edge: links that change the view or the figure and keep all else.

They ask of what is shown its ``view``, its ``figure``, its ``side`` and a ``link`` with changes, as a selection and a look both have.
"""
from __future__ import annotations

from itertools import groupby
from typing import Protocol

from dash import html

from bodymap.body.figures import Figure
from bodymap.body.views import View
from bodymap.web.components.plain import plain
from bodymap.web.components.thumbnails import small_picture


class Shown(Protocol):
    """Whatever is shown in one view of one figure, at an address of its own."""

    view: str
    figure: str
    side: str

    def link(self, **changes: str) -> str:
        """Its address, with changes."""


def switch(label: str, choices: list[html.A], name: str) -> html.Div:
    """A row of links of which one is the present one."""
    return html.Div(choices, className=f"switch {name}", role="group", **{"aria-label": label})


def choice(words: str, address: str, now: bool, **data: str) -> html.A:
    """One link of a switch, marked when it is the present one."""
    return html.A(words, href=address, **data, **({"aria-current": "true"} if now else {}))


def change(words: str, shown: Shown, changes: dict[str, str], now: bool) -> html.A:
    """A choice that changes the address of what is shown.

    The browser puts just the change into the present address, so that quick steps one after another all count.
    """
    return choice(words, shown.link(**changes), now, **{"data-change": " ".join(changes)})


def figure_switch(figures: dict[str, Figure], shown: Shown) -> html.Div:
    """The figures; the present one is marked."""
    return switch("Figure", [change(one.plain_name, shown, {"figure": one.id}, shown.figure == one.id)
                             for one in figures.values()], "figure-switch")


def quick_views(views: dict[str, View], shown: Shown) -> html.Div:
    """The whole body from its four sides."""
    return switch("Whole body", [change(view.plain_name.removesuffix(" side"), shown, {"view": view.id}, shown.view == view.id)
                                 for view in views.values() if view.group == "whole body"], "quick-views")


def view_menu(views: dict[str, View], shown: Shown) -> html.Details:
    """All views with small pictures, grouped by part of the body."""
    groups = [html.Section([html.H3(name), html.Ul([view_entry(view, shown) for view in group])])
              for name, group in groupby(views.values(), lambda view: view.group)]
    opener = html.Summary([html.Span("View", className="unseen"), html.Span(views[shown.view].plain_name),
                           html.Span(className="icon icon-chevron", **{"aria-hidden": "true"})])
    return html.Details([opener, plain(html.Div, groups, className="view-sheet")], className="view-menu",
                        **{"data-menu": "yes"})


def view_entry(view: View, shown: Shown) -> html.Li:
    """One view of the menu."""
    now = {"aria-current": "true"} if view.id == shown.view else {}
    changes = {"view": view.id} | ({"side": ""} if across(view, shown.side) else {})
    return html.Li(html.A([small_picture(view, shown.figure), html.Span(view.plain_name)], href=shown.link(**changes),
                          className="view-entry", **{"data-change": " ".join(changes)}, **now))


def across(view: View, side: str) -> bool:
    """Whether a view shows only the other side than the one that was chosen: choosing it lets go of the side."""
    return {"left": "right", "right": "left"}.get(side) in view.id.split("_")
