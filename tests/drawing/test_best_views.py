"""The view that a trigger point opens in: it shows the paint, and the X where that can be had."""
from __future__ import annotations

import pytest

from bodymap.drawing.points import point_scene
from bodymap.drawing.scene import Focus, Scene, views_of

FIGURES = ("female", "male")


def best_view(body, atlas, point, figure):
    """The view in which the right side of a point is shown."""
    return views_of(body, point_scene(body, atlas, point, ("right",)), figure)[0]


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("point", ["trapezius_upper_1", "flexor_carpi_radialis_1", "extensor_digitorum_ring"])
def test_x_and_zone_are_seen_together(body, atlas, point, figure):
    assert best_view(body, atlas, point, figure) in body.views_showing(body.point_vertex(point), figure)


@pytest.mark.parametrize("figure", FIGURES)
def test_few_points_open_without_their_x(body, atlas, figure):
    """Only where the paint lies on the other face of the body, as the toes' for the long flexors of the calf."""
    hidden = [point for point in atlas.points if "right" in atlas.point_sides(point)
              and best_view(body, atlas, point, figure) not in body.views_showing(body.point_vertex(point), figure)]
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


def test_the_first_side_leads(body, atlas):
    """Both sides are shown, and the view is chosen by the one that is named first."""
    left, right, both = (views_of(body, point_scene(body, atlas, "trapezius_upper_1", sides), "female")
                         for sides in (("left",), ("right",), ("right", "left")))
    assert both == right != left


def test_a_scene_without_a_focus_has_no_best_view(body):
    assert views_of(body, Scene(), "female") == []


def test_a_spot_hidden_in_the_view_costs_it_its_lead(body, atlas):
    """The same paint, sought with a spot on the other face of the body."""
    field = body.region_field("temple_right")
    alone = views_of(body, Scene(focus=Focus((field,))), "female")
    heel = views_of(body, Scene(focus=Focus((field,), body.point_vertex("trapezius_upper_1", "left"))), "female")
    assert set(alone) == set(heel) and alone != heel
