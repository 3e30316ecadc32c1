"""The body on which marks are made, and what is shown on it."""
from __future__ import annotations

from dash import dcc, html

from bodymap.body.fields import Field
from bodymap.drawing.diagram import GRAPH_CONFIG, diagram
from bodymap.drawing.layers import Layers
from bodymap.drawing.marks import marks_layers, pattern_layers, source_layers
from bodymap.web.components.legend import shown_styles, swatches
from bodymap.web.components.stage import figure_switch, quick_views, view_menu
from bodymap.web.finding.look import Look
from bodymap.web.finding.names import source_name, source_of
from bodymap.web.finding.tools import mark_tools
from bodymap.web.library import Library

PATTERN = "pattern"


def stage(library: Library, look: Look) -> html.Section:
    """Body, caption, controls and legend, before anything is marked."""
    graph = dcc.Graph(id="find-graph", figure=figure_of(library, look, [], ""), config=GRAPH_CONFIG, className="graph",
                      responsive=True)
    return html.Section(className="stage find-stage", id="find-stage", **{"aria-label": "Body"}, children=[
        html.Figure(className="plate", **{"aria-labelledby": "find-caption"}, children=[
            html.Div([graph, html.Div(id="find-pad", className="pad", **{"data-mode": "tap", "aria-hidden": "true"})],
                     className="canvas", tabIndex=-1),
            html.Figcaption(caption(library, look, 0, ""), id="find-caption"),
            mark_tools(),
        ]),
        html.Div(controls(library, look), id="find-controls", className="controls"),
        html.Ul(id="find-legend", className="legend", **{"aria-label": "Legend"}),
    ])


def frame(library: Library, look: Look) -> dict:
    """What the browser must know to turn a touch into diagram pixels."""
    view = library.body.views[look.view]
    return {"view": view.id, "figure": look.figure, "width": view.width, "height": view.height}


def figure_of(library: Library, look: Look, fields: list[Field], show: str, sources: tuple = ()) -> dict:
    """The drawn body with the marks, and what is shown beneath them."""
    return diagram(library.body.views[look.view], look.figure, layers_of(library, look, fields, show, sources))


def layers_of(library: Library, look: Look, fields: list[Field], show: str, sources: tuple = ()) -> Layers:
    """Marks over one source's zones (``point@side``), over the whole pattern, or alone."""
    body, atlas = library.body, library.atlas
    if show == PATTERN and sources:
        return pattern_layers(body, atlas, sources, fields, look.view, look.figure)
    source = source_of(atlas, show)
    if source:
        return source_layers(body, atlas, *source, fields, look.view, look.figure)
    return marks_layers(body, fields, look.view, look.figure)


def caption(library: Library, look: Look, count: int, show: str) -> list:
    """The plate's caption: the view, and for screen readers what it shows."""
    source = source_of(library.atlas, show)
    beneath = f" Beneath them the zones of {source_name(library.atlas, *source)}." if source else (
        " Beneath them the whole pattern." if show == PATTERN else "")
    marks = "Nothing is marked yet." if not count else f"{count} {'mark' if count == 1 else 'marks'}.{beneath}"
    return [html.Span(library.body.views[look.view].plain_name, className="plate-name"),
            html.Span(f". {library.body.figures[look.figure].plain_name} figure. {marks}", className="unseen")]


def controls(library: Library, look: Look) -> list:
    """View and figure as links, the present ones marked; marks stay whatever is chosen."""
    views = library.body.views
    return [view_menu(views, look), quick_views(views, look), figure_switch(library, look)]


def legend(library: Library, painted: Layers, sources: tuple) -> list:
    """What the paint means; what the view does not show is left out."""
    words = {"mark": "What you marked", "essential": "Where pain is mostly felt", "spillover": "Sometimes also felt",
             **{f"source-{number}": source_name(library.atlas, *source) for number, source in enumerate(sources)},
             "cross": "Trigger point" if len(painted.crosses) == 1 else "Trigger points"}
    there = shown_styles(painted)
    return swatches((name, meaning) for name, meaning in words.items() if name in there)
