"""The least Dash app there is: one graph, one callback.  What ours is measured against."""
from __future__ import annotations

from dash import Dash, Input, Output, dcc, html

app = Dash(__name__, health_endpoint="health")
server = app.server


def figure(count: int) -> dict:
    """A graph with one filled shape that grows."""
    return {"data": [{"type": "scatter", "x": [0, 1, 1, 0], "y": [0, 0, 1 + count, 1 + count], "fill": "toself"}],
            "layout": {"clickanywhere": True, "title": {"text": str(count)}}}


app.layout = html.Div([dcc.Graph(id="graph", figure=figure(0))])


@app.callback(Output("graph", "figure"), Input("graph", "clickData"), prevent_initial_call=True)
def tapped(click):
    """Paint something at each tap."""
    return figure(2)
