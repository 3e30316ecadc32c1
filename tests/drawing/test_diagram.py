"""Layers as a Plotly figure: the picture and the paint share their pixels, and marks can be seen on anything."""
from __future__ import annotations

import numpy as np
import pytest

from bodymap.drawing.diagram import diagram
from bodymap.drawing.layers import Area, DrawnCross, Layers
from bodymap.drawing.palette import PAPER, translucent
from bodymap.drawing.styles import ESSENTIAL, SPILLOVER

SQUARE = np.array([[10, 20], [50, 20], [50, 90], [10, 20.]])
VIEW = "head_right"


@pytest.fixture
def drawn(body):
    """The figure of some layers in a view."""
    return lambda *areas, crosses=(): diagram(body.views[VIEW], "male", Layers(areas, crosses))


def test_picture_and_axes_run_right_and_down_from_the_same_corner(body, drawn):
    view, layout = body.views[VIEW], drawn()["layout"]
    assert layout["xaxis"]["range"] == [0, view.width] and layout["yaxis"]["range"] == [view.height, 0]
    image, = layout["images"]
    assert (image["x"], image["y"], image["xanchor"], image["yanchor"]) == (0, 0, "left", "top")
    assert (image["sizex"], image["sizey"]) == (view.width, view.height)
    assert image["source"] == "/assets/body/male_head_right.webp"


def test_paint_keeps_its_order_and_its_pixels(drawn):
    traces = drawn(Area(SPILLOVER, (SQUARE, SQUARE + 100)), Area(ESSENTIAL, (SQUARE,)))["data"]
    assert [trace["name"] for trace in traces] == ["spillover", "essential"]
    assert traces[0]["x"] == [10, 50, 50, 10, None, 110, 150, 150, 110] and traces[1]["y"] == [20, 20, 90, 20]
    assert traces[0]["fillpattern"]["shape"] == "." and "fillpattern" not in traces[1]


def test_each_cross_has_a_wider_pale_halo_beneath_it(drawn):
    crosses = DrawnCross(5, 6, "a@left", "A"), DrawnCross(7, 8, "b@right", "B", chosen=False)
    halo, ink = drawn(crosses=crosses)["data"]
    assert halo["x"] == ink["x"] == [5, 7] and halo["y"] == ink["y"] == [6, 8]
    assert halo["marker"]["line"]["width"] > 2 * ink["marker"]["line"]["width"]
    assert halo["marker"]["line"]["color"] == translucent(PAPER, .85) and ink["customdata"] == ["a@left", "b@right"]
    assert ink["marker"]["size"][0] > ink["marker"]["size"][1]


def test_without_paint_there_are_axes_to_tap_on(drawn):
    assert drawn()["data"] == [{"type": "scatter", "x": [None], "y": [None], "hoverinfo": "skip"}]
