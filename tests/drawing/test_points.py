"""The picture of a trigger point: its layers in order, each on its own side."""
from __future__ import annotations

import numpy as np
import pytest

from bodymap.drawing.layers import project
from bodymap.drawing.points import point_scene
from bodymap.drawing.scene import views_of

PARTNERS = [("front", "front"), ("back", "back"), ("head_left", "head_right"), ("neck_shoulders_back", "neck_shoulders_back")]
POINT = "trapezius_upper_1"


def seen(body, atlas, point, sides, view, figure):
    """What a view shows of a point."""
    return project(body, point_scene(body, atlas, point, sides), view, figure)


def one_sided(atlas) -> list[str]:
    """Points on both sides with zones on their own side only."""
    zones = atlas.zones_of_point
    return [point.id for point in atlas.points.values() if point.sides == "both" and zones[point.id]
            and all(zone.laterality == "ipsilateral" for zone in zones[point.id])]


def test_the_muscle_lies_beneath_the_zones_and_the_essential_zone_on_top(body, atlas):
    scene = point_scene(body, atlas, POINT, ("left",))
    assert [paint.style.name for paint in scene.paints] == ["muscle", "spillover", "essential"]
    assert [(mark.point, mark.chosen) for mark in scene.crosses] == [(f"{POINT}@left", True)]
    both = point_scene(body, atlas, POINT, ("right", "left"))
    assert [paint.style.name for paint in both.paints] == [name for name in ("muscle", "spillover", "essential")
                                                           for _ in "rl"]
    assert [mark.point for mark in both.crosses] == [f"{POINT}@right", f"{POINT}@left"]


def test_a_left_scene_is_the_mirror_image_of_the_right_one(body, atlas):
    """Vertex by vertex: nothing is left to the view."""
    right, left = (point_scene(body, atlas, POINT, (side,)) for side in ("right", "left"))
    for one, other in zip(right.paints, left.paints, strict=True):
        assert np.array_equal(one.field.mirrored(body.surface.mirror).vertices, other.field.vertices)
    assert [body.surface.mirror[mark.vertex] for mark in right.crosses] == [mark.vertex for mark in left.crosses]


@pytest.mark.parametrize("figure", ["female", "male"])
@pytest.mark.parametrize(("view", "partner"), PARTNERS)
def test_a_left_picture_is_the_right_one_seen_in_a_mirror(body, atlas, figure, view, partner):
    width = body.views[view].width
    right = seen(body, atlas, POINT, ("right",), partner, figure)
    left = seen(body, atlas, POINT, ("left",), view, figure)
    assert len(left.areas) == len(right.areas) > 0 and len(left.crosses) == len(right.crosses)
    for one, other in zip(left.crosses, right.crosses):
        assert (one.x, one.y) == pytest.approx((width - other.x, other.y))
    for one, other in zip(left.areas, right.areas):
        here, there = np.vstack(one.lines), np.vstack(other.lines) * [-1, 1] + [width, 0]
        assert here.min(axis=0) == pytest.approx(there.min(axis=0), abs=2)
        assert here.max(axis=0) == pytest.approx(there.max(axis=0), abs=2)


@pytest.mark.parametrize("view", ["front", "back"])
def test_a_right_point_never_paints_the_left(body, atlas, view):
    """In a view from the front the person's right is on the viewer's left."""
    camera = body.views[view]
    middle, sign = camera.width / 2, {"front": 1, "back": -1}[view]
    for point in one_sided(atlas)[::6]:
        layers = seen(body, atlas, point, ("right",), view, "female")
        for painted in layers.areas:
            if painted.style.name != "muscle":
                beyond = max(((line[:, 0] - middle) * sign).max() for line in painted.lines)
                assert beyond < .6 * camera.scale["female"], (point, beyond)       # less than a triangle, in cm


def test_every_point_has_a_view(body, atlas):
    for point in atlas.points:
        side = atlas.point_sides(point)[0]
        scene = point_scene(body, atlas, point, (side,))
        assert project(body, scene, views_of(body, scene, "male")[0], "male").areas, point
