"""Links, notices and standing words."""
from __future__ import annotations

from dash import html

STANDING = ("These are patterns that clinicians commonly describe. People differ. Experts agree that a "
            "trigger point has no one fixed place, nor does its pain. Two people who feel for one often disagree.")


def link(words: str, address: str, keep: bool = False, **more) -> html.A:
    """A link inside the app; ``keep`` carries figure, side and voice over from the present address."""
    return html.A(words, href=address, **({"data-keep": "yes"} if keep else {}), **more)


def notice(*children) -> html.Div:
    """A friendly word about something that could not be done as asked."""
    return html.Div(list(children), className="notice", role="note")


def warning(title: str, *children) -> html.Div:
    """A danger: amber, with an icon and a verb; never pain's red."""
    mark = html.Span(className="icon icon-warning", **{"aria-hidden": "true"})
    return html.Div([html.P([mark, title], className="warning-title"), *children], className="warning", role="note")
