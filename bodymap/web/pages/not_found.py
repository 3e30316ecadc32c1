"""What stands at an address that leads nowhere."""
from __future__ import annotations

from dash import html

from bodymap.web.components.notes import link

TITLE = "Not found"


def layout(search: str) -> list:
    """A friendly word and the way on."""
    return [html.Div(className="reading", children=[
        html.H1("There is no page here"),
        html.P("The link may be old or mistyped. Nothing is broken."),
        html.P(link("Go to the body map", "/", className="button")),
    ])]
