"""The heat map of a condition."""
from __future__ import annotations

from dataclasses import replace

import numpy as np

from bodymap.atlas.implicated import implicated
from bodymap.drawing.heat import BANDS, bands, condition_scene, condition_views, heat
from bodymap.drawing.layers import project
from bodymap.drawing.scene import views_of

ELBOW = "lateral_elbow_tendinopathy"
BOTH = ("right", "left")


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
    found = heat(body, atlas, muscles(atlas, ELBOW), BOTH)
    assert np.allclose(found.count, found.count[body.surface.mirror], atol=.51)


def test_deeper_bands_lie_inside(body, atlas):
    found = heat(body, atlas, muscles(atlas, ELBOW), BOTH)
    sizes = [(found.count >= band.least).sum() for band in bands(found)]
    assert sizes == sorted(sizes, reverse=True) and len(sizes) == len(BANDS)


def test_stipple_is_left_open_for_the_deeper_bands(body, atlas):
    scene = condition_scene(body, atlas, muscles(atlas, ELBOW), BOTH)
    assert [paint.style.hatch for paint in scene.paints] == [".", "", "", ""]
    some, one, *others = scene.paints
    assert some.least < some.most == one.least and not any(paint.most for paint in (one, *others))
    whole, open_ = (project(body, replace(scene, paints=(paint,)), "forearm_right_back", "female").areas[0]
                    for paint in (replace(some, most=None), some))
    assert len(open_.lines) > len(whole.lines)


def test_nothing_painted_is_nothing_drawn(body, atlas):
    scene = condition_scene(body, atlas, [], BOTH)
    assert not scene.paints and condition_views(body, scene, "female") == list(body.views)


def test_every_condition_has_a_picture_in_its_best_view(body, atlas):
    for condition in atlas.conditions.values():
        scene = condition_scene(body, atlas, muscles(atlas, condition.id), BOTH)
        view = condition_views(body, scene, "male", atlas.body_parts[condition.body_part].views)[0]
        assert project(body, scene, view, "male").areas, condition.id


def test_the_home_of_a_condition_leads(body, atlas):
    for condition, part in (("plantar_heel_pain", "foot"), (ELBOW, "forearm")):
        scene = condition_scene(body, atlas, muscles(atlas, condition), BOTH)
        assert condition_views(body, scene, "female", atlas.body_parts[part].views)[0].startswith(f"{part}_right")


def test_parts_narrow_the_points(atlas):
    found = {entry.muscle: {point.id for point in points} for entry, points in implicated(atlas, "tension_type_headache")}
    upper = {point.id for point in atlas.points_of_muscle["trapezius"] if "trapezius_upper" in point.part}
    assert found["trapezius"] == upper


def test_a_home_that_shows_little_of_a_condition_does_not_lead(body, atlas):
    """Of the views of a part only those among the best ones count, however the condition is named."""
    found = 0
    for condition in ("plantar_heel_pain", "tension_type_headache", "low_back_pain"):
        scene = condition_scene(body, atlas, muscles(atlas, condition), BOTH)
        ranked = views_of(body, scene, "female")
        for part in atlas.body_parts.values():
            homes = [place for place, view in enumerate(ranked) if body.views[view].group in part.views]
            if homes and homes[0] >= 8:
                found += 1
                assert condition_views(body, scene, "female", part.views) == ranked, (condition, part.id)
    assert found


def test_nearly_all_of_a_spillover_zone_counts_half_a_muscle(body, atlas):
    """Its soft rim aside."""
    point = next(one.id for one in atlas.points.values() if {zone.kind for zone in atlas.zones_of_point[one.id]} ==
                 {"essential", "spillover"})
    count = heat(body, atlas, [[point]], ("right",)).count
    values, times = np.unique(np.round(count[(count > 0) & (count < 1)], 6), return_counts=True)
    assert values[times.argmax()] == .5
