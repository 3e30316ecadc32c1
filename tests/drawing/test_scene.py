"""A scene knows neither view nor figure; a projection shows what one view sees of it."""
from __future__ import annotations

import numpy as np
import pytest

from bodymap.drawing.dangers import danger_scene
from bodymap.drawing.layers import project
from bodymap.drawing.parts import muscle_scene, region_scene
from bodymap.drawing.points import point_scene
from bodymap.drawing.scene import Scene

POINT, MUSCLE, SIDES = "trapezius_upper_1", "pectoralis_major", ("right", "left")


@pytest.fixture(scope="module")
def risky(body, atlas) -> Scene:
    """A muscle with the structures at risk over it."""
    return muscle_scene(body, atlas, MUSCLE, SIDES) + danger_scene(body, atlas, MUSCLE, SIDES)


def test_paint_and_crosses_are_of_the_surface(body, risky):
    n = body.surface.n_vertices
    for paint in risky.paints:
        vertices, values = paint.field.vertices, paint.field.values
        assert (np.diff(vertices) > 0).all() and 0 <= vertices[0] and vertices[-1] < n
        assert values.shape == vertices.shape and 0 < values.min() and values.max() <= 1
    assert all(0 <= mark.vertex < n for mark in risky.crosses)


def test_what_is_laid_over_lies_above_and_leads_the_eye(body, atlas, risky):
    own, over = muscle_scene(body, atlas, MUSCLE, SIDES), danger_scene(body, atlas, MUSCLE, SIDES)
    assert [paint.label for paint in risky.paints] == [paint.label for paint in own.paints + over.paints]
    assert "pleura" in {paint.style.name for paint in over.paints}
    assert risky.crosses == own.crosses and len(risky.focus.fields) == 2
    assert (own + Scene()).focus is own.focus


def test_dangers_of_a_point_in_the_middle_are_those_of_the_right_side(body, atlas):
    middle, right = (danger_scene(body, atlas, MUSCLE, sides) for sides in (("midline",), ("right",)))
    assert [paint.field.vertices.tolist() for paint in middle.paints] == [
        paint.field.vertices.tolist() for paint in right.paints]


def test_a_projection_leaves_out_what_the_view_does_not_show(body, risky):
    assert project(body, risky, "trunk_front", "female").areas
    behind = project(body, risky, "hand_left_palm", "female")
    assert not behind.areas and not behind.crosses


@pytest.mark.parametrize(("view", "figure"), [("head_right", "female"), ("back", "male")])
def test_a_scene_is_the_same_whatever_has_been_drawn_of_it(body, atlas, view, figure):
    scene = point_scene(body, atlas, POINT, SIDES)
    before = [paint.field.values.copy() for paint in scene.paints]
    first, again = project(body, scene, view, figure), project(body, scene, view, figure)
    assert all(np.array_equal(one, paint.field.values) for one, paint in zip(before, scene.paints))
    for one, other in zip(first.areas, again.areas, strict=True):
        assert all(np.array_equal(line, same) for line, same in zip(one.lines, other.lines, strict=True))


def test_a_region_bears_small_crosses(body, atlas):
    scene = region_scene(body, atlas, body.region_field("temple_right"), [(POINT, "right")])
    assert [(mark.point, mark.chosen) for mark in scene.crosses] == [(f"{POINT}@right", False)]
    assert scene.crosses[0].vertex == body.point_vertex(POINT, "right")
