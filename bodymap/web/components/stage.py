"""The stage: the body itself with its caption, controls and legend; each page puts its own things into the slots."""
from __future__ import annotations

from dash import dcc, html

from bodymap.drawing.diagram import GRAPH_CONFIG


def stage(page: str, figure: dict, *, caption: list, controls: list, legend: list, on_body: tuple = (),
          on_plate: tuple = (), below: tuple = (), **section: str) -> html.Section:
    """The body and what stands round it.

    The parts have the page's name in their ids, by which callbacks and scripts find them: ``explore-graph``,
    ``explore-caption``, ``explore-controls``, ``explore-legend``.

    Parameters
    ----------
    page : str
        ``explore`` or ``find``.
    figure : dict
        The drawn body, as :func:`bodymap.drawing.diagram.diagram` makes it.
    caption, controls, legend : list of components
    on_body : tuple of components
        What lies over the body and takes touches, for example.
    on_plate : tuple of components
        What follows the caption.
    below : tuple of components
        What follows the legend.
    **section : str
        Attributes of the section, such as ``id``; ``className`` stands beside ``stage``.
    """
    graph = dcc.Graph(id=f"{page}-graph", figure=figure, config=GRAPH_CONFIG, className="graph", responsive=True)
    names = " ".join(["stage", *section.pop("className", "").split()])
    return html.Section(className=names, **section, **{"aria-label": "Body"}, children=[
        html.Figure(className="plate", **{"aria-labelledby": f"{page}-caption"}, children=[
            html.Div([graph, *on_body], className="canvas", tabIndex=-1),
            html.Figcaption(caption, id=f"{page}-caption"),
            *on_plate,
        ]),
        html.Div(controls, id=f"{page}-controls", className="controls"),
        html.Ul(legend, id=f"{page}-legend", className="legend", **{"aria-label": "Legend"}),
        *below,
    ])
