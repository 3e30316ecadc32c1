"""Layers as a Plotly figure: plain dicts, the rendered body as the ground, areas as outlines."""
from __future__ import annotations

from bodymap.body.views import View
from bodymap.drawing.layers import Area, DrawnCross, Layers
from bodymap.drawing.palette import INK, PAPER, translucent

HATCH = {"size": 7, "solidity": .25, "fillmode": "overlay"}

GRAPH_CONFIG = {"displayModeBar": False, "displaylogo": False, "showSendToCloud": False, "plotlyServerURL": "",
                "scrollZoom": False, "doubleClick": False, "showTips": False, "responsive": True}


def picture_address(figure: str, view: str, small: bool = False) -> str:
    """Where the app serves the rendered body."""
    return f"/assets/body/{figure}_{view}{'_small' if small else ''}.webp"


def diagram(view: View, figure: str, layers: Layers) -> dict:
    """A figure of one view with its layers; x runs right and y down in diagram pixels.

    Returns
    -------
    dict
        ``data`` and ``layout``, ready for a graph.
    """
    traces = [area_trace(painted) for painted in layers.areas] + crosses_traces(layers.crosses)
    return {"data": traces or [nothing()], "layout": layout(view, figure)}


def layout(view: View, figure: str) -> dict:
    """The frame: the rendered body fills it, no axes, a tap anywhere counts."""
    axis = {"visible": False, "fixedrange": True}
    image = {"source": picture_address(figure, view.id), "xref": "x", "yref": "y", "x": 0, "y": 0,
             "sizex": view.width, "sizey": view.height, "xanchor": "left", "yanchor": "top", "layer": "below",
             "sizing": "stretch"}
    return {"images": [image], "xaxis": {**axis, "range": [0, view.width]},
            "yaxis": {**axis, "range": [view.height, 0], "scaleanchor": "x"},
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0}, "showlegend": False, "dragmode": False, "hovermode": "closest",
            "clickmode": "event", "clickanywhere": True, "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)", "uirevision": f"{figure} {view.id}"}


def nothing() -> dict:
    """A trace that shows nothing, so that the axes exist."""
    return {"type": "scatter", "x": [None], "y": [None], "hoverinfo": "skip"}


def area_trace(painted: Area) -> dict:
    """A painted area as one filled trace, its lines parted by gaps."""
    xs, ys = [], []
    for line in painted.lines:
        xs += [*line[:, 0].tolist(), None]
        ys += [*line[:, 1].tolist(), None]
    style = painted.style
    trace = {"type": "scatter", "mode": "lines", "x": xs[:-1], "y": ys[:-1], "fill": "toself", "hoverinfo": "skip",
             "name": painted.label or style.name, "fillcolor": translucent(style.colour, style.fill),
             "line": {"color": translucent(style.colour, style.edge), "width": style.width, "dash": style.dash}}
    if style.hatch:
        trace["fillpattern"] = {**HATCH, "shape": style.hatch, "fgcolor": translucent(style.colour, .8),
                                "bgcolor": translucent(style.colour, style.fill)}
    return trace


def crosses_traces(crosses: tuple[DrawnCross, ...]) -> list[dict]:
    """All X marks: a pale halo beneath, so that they show on skin and on paint."""
    if not crosses:
        return []
    at = {"type": "scatter", "mode": "markers", "x": [mark.x for mark in crosses], "y": [mark.y for mark in crosses],
          "customdata": [mark.point for mark in crosses], "text": [mark.label for mark in crosses],
          "hovertemplate": "%{text}<extra></extra>", "cliponaxis": False}
    sizes = [15 if mark.chosen else 10 for mark in crosses]
    halo = {**at, "hoverinfo": "skip", "marker": {"symbol": "x-thin", "opacity": 1, "size": [size + 2 for size in sizes],
                                                  "line": {"width": 7, "color": translucent(PAPER, .85)}}}
    halo.pop("hovertemplate")
    ink = {**at, "name": "trigger point", "marker": {"symbol": "x-thin", "opacity": 1, "size": sizes,
                                                     "line": {"width": 3.2, "color": INK}}}
    return [halo, ink]
