"""Pictures without a browser: what is inside is filled, holes stay open, hatches can be told apart."""
from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from bodymap.drawing.layers import Area, DrawnCross
from bodymap.drawing.raster import DENSITY, hatch, paint_area, paint_cross
from bodymap.drawing.styles import Style

SOLID = Style("solid", "#FF0000", 1.0, 1.0, 1.0)
SQUARE = np.array([[10, 10], [50, 10], [50, 50], [10, 50], [10, 10.]])
HOLE = np.array([[25, 25], [25, 35], [35, 35], [35, 25], [25, 25.]])


def painted(style: Style, *lines: np.ndarray) -> np.ndarray:
    """The red of what is painted, at the diagram's own pixels."""
    image = Image.new("RGBA", (60 * DENSITY, 60 * DENSITY), (0, 0, 0, 255))
    paint_area(image, Area(style, lines))
    return np.asarray(image)[DENSITY // 2::DENSITY, DENSITY // 2::DENSITY, 0]


@pytest.mark.parametrize("lines", [(SQUARE, HOLE), (HOLE, SQUARE)])
def test_a_hole_stays_open_whatever_comes_first(lines):
    red = painted(SOLID, *lines)
    assert red[20, 20] == red[30, 20] == 255 and red[30, 30] == red[5, 5] == 0


def test_two_areas_are_both_filled():
    red = painted(SOLID, SQUARE[:, ::1] * .4, SQUARE * .4 + 30)
    assert red[10, 10] == red[40, 40] == 255 and red[27, 27] == 0


def test_a_hatch_leaves_gaps_and_a_dotted_edge_too():
    red = painted(Style("hatched", "#FF0000", .1, 0, 1.0, hatch="/"), SQUARE)[12:48, 12:48]
    assert red.min() < 40 and red.max() > 180
    solid, dotted = (painted(Style("edge", "#FF0000", 0, 1.0, 1.0, dash=dash), SQUARE)[10] for dash in ("solid", "dot"))
    assert 0 < (dotted > 100).sum() < (solid > 100).sum()


def test_hatches_differ():
    shapes = {shape: hatch(shape, (56, 56)).tobytes() for shape in (".", "/", "\\", "x", "-", "|", "+")}
    assert len(set(shapes.values())) == len(shapes)


def test_a_cross_has_its_middle_at_the_point():
    image = Image.new("RGB", (80, 80), "white")
    paint_cross(image, DrawnCross(20, 20, "point@left", "Point"))
    ink = np.argwhere(np.asarray(image).sum(axis=2) < 300)
    assert ink.mean(axis=0) == pytest.approx([20 * DENSITY] * 2, abs=1)


@pytest.mark.parametrize("chosen", [True, False])
def test_a_cross_has_a_pale_halo_so_that_it_shows_on_dark_paint(chosen):
    image = Image.new("RGB", (80, 80), "black")
    paint_cross(image, DrawnCross(20, 20, "point@left", "Point", chosen))
    pale = np.asarray(image).sum(axis=2) > 700
    assert pale[:40, :40].any() and pale[40:, 40:].any() and not pale[38:43, 38:43].all()
