"""The heat map of a condition."""
from __future__ import annotations

import numpy as np

from bodymap.atlas.implicated import implicated
from bodymap.drawing.heat import BANDS, bands, condition_layers, heat, heat_views

ELBOW = "lateral_elbow_tendinopathy"


def muscles(atlas, condition):
    return [[point.id for point in points] for _, points in implicated(atlas, condition)]


def test_a_muscle_counts_once(body, atlas):
    points = [point.id for point in atlas.points_of_muscle["trapezius"]]
    assert heat(body, atlas, [points], ("right", "left")).most <= 1
    assert heat(body, atlas, [points, points], ("right",)).most <= 2


def test_spillover_counts_half(body, atlas):
    point = next(one for one in atlas.points.values()
                 if {zone.kind for zone in atlas.zones_of_point[one.id]} == {"essential", "spillover"})
    assert set(np.round(np.unique(heat(body, atlas, [[point.id]], ("right",)).count), 6)) >= {0, .5, 1}


def test_both_sides_are_mirror_images(body, atlas):
    found = heat(body, atlas, muscles(atlas, ELBOW), ("right", "left"))
    assert np.allclose(found.count, found.count[body.surface.mirror], atol=.51)


def test_deeper_bands_lie_inside(body, atlas):
    found = heat(body, atlas, muscles(atlas, ELBOW), ("right", "left"))
    sizes = [(found.count >= band.least).sum() for band in bands(found)]
    assert sizes == sorted(sizes, reverse=True) and len(sizes) == len(BANDS)


def test_nothing_painted_is_nothing_drawn(body, atlas):
    assert not condition_layers(body, atlas, [], ("right",), "front", "female").areas
    assert heat_views(body, atlas, [], "female") == list(body.views)


def test_every_condition_has_a_picture_in_its_best_view(body, atlas):
    for condition in atlas.conditions.values():
        listed = muscles(atlas, condition.id)
        view = heat_views(body, atlas, listed, "male", condition.body_part)[0]
        assert condition_layers(body, atlas, listed, ("right", "left"), view, "male").areas, condition.id


def test_the_home_of_a_condition_leads(body, atlas):
    assert heat_views(body, atlas, muscles(atlas, "plantar_heel_pain"), "female", "foot")[0].startswith("foot_right")
    assert heat_views(body, atlas, muscles(atlas, ELBOW), "female", "forearm")[0].startswith("forearm_right")


def test_parts_narrow_the_points(atlas):
    found = {entry.muscle: {point.id for point in points} for entry, points in implicated(atlas, "tension_type_headache")}
    upper = {point.id for point in atlas.points_of_muscle["trapezius"] if "trapezius_upper" in point.part}
    assert found["trapezius"] == upper
