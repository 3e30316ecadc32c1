"""The view that a trigger point opens in: it shows the paint, and the X where that can be had."""
from __future__ import annotations

import pytest

from bodymap.drawing.points import best_views

FIGURES = ("female", "male")


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("point", ["trapezius_upper_1", "flexor_carpi_radialis_1", "extensor_digitorum_ring"])
def test_x_and_zone_are_seen_together(body, atlas, point, figure):
    best = best_views(body, atlas, point, "right", figure)[0]
    assert best in body.views_showing(body.point_vertex(point), figure)


@pytest.mark.parametrize("figure", FIGURES)
def test_few_points_open_without_their_x(body, atlas, figure):
    """Only where the paint lies on the other face of the body, as the toes' for the long flexors of the calf."""
    hidden = [point for point in atlas.points if "right" in atlas.point_sides(point)
              and best_views(body, atlas, point, "right", figure)[0]
              not in body.views_showing(body.point_vertex(point), figure)]
    assert len(hidden) <= len(atlas.points) // 12


def test_a_spot_in_the_faded_border_is_not_plain_to_see(body):
    view = body.views["head_right"]
    assert view.is_well_inside(view.width / 2, view.height / 2)
    assert not view.is_well_inside(view.width / 2, view.height * .98)


def test_a_spot_outside_the_frame_or_hidden_has_no_place(body):
    """A heel is not in the picture of the head, nor the chest in the view from behind."""
    heel, chest = body.point_vertex("abductor_hallucis_1"), body.point_vertex("pectoralis_major_1")
    assert body.spot(heel, "head_right", "female") is None
    assert body.spot(chest, "back", "female") is None and body.spot(chest, "front", "female") is not None
