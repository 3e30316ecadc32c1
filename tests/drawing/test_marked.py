"""Scenes of marks, zones and patterns."""
from __future__ import annotations

import numpy as np

from bodymap.body.fields import Field
from bodymap.drawing.layers import project
from bodymap.drawing.marked import marks_scene, overlap_field, pattern_scene, source_scene, source_style
from bodymap.drawing.palette import SOURCES
from bodymap.drawing.points import whole_zone
from bodymap.drawing.scene import views_of

POINT, SIDE, VIEW, FIGURE = "trapezius_upper_1", "right", "head_right", "female"


def temple(body) -> Field:
    return body.region_field("temple_right")


def names(scene) -> list[str]:
    return [paint.style.name for paint in scene.paints]


def test_marks_are_drawn_where_the_view_shows_them(body):
    scene = marks_scene([temple(body)])
    assert len(project(body, scene, VIEW, FIGURE).areas) == 1
    assert not project(body, scene, "head_left", FIGURE).areas


def test_zones_lie_beneath_the_marks(body, atlas):
    scene = source_scene(body, atlas, POINT, SIDE, [temple(body)])
    assert names(scene) == ["spillover", "essential", "mark"]
    assert scene.paints[-1].style.fill < .2 < marks_scene([temple(body)]).paints[0].style.fill


def test_each_source_of_a_pattern_has_its_own_colour_and_hatch(body, atlas):
    assert names(pattern_scene(body, atlas, [(POINT, SIDE)], [temple(body)])) == ["source-0", "mark"]
    other = (next(point for point in atlas.points if point.startswith("temporalis")), SIDE)
    both = pattern_scene(body, atlas, [(POINT, SIDE), other], [])
    assert [(paint.style.name, paint.label) for paint in both.paints] == [
        ("source-0", atlas.point_name(POINT)), ("source-1", atlas.point_name(other[0]))]
    assert [mark.point for mark in both.crosses] == [f"{POINT}@{SIDE}", "@".join(other)]
    styles = [source_style(number) for number in range(len(SOURCES))]
    assert len({(style.colour, style.hatch) for style in styles}) == len(SOURCES)
    assert len({style.hatch for style in styles}) == len(SOURCES)


def test_the_overlap_is_where_both_lie(body, atlas):
    zone = whole_zone(body, atlas, POINT, SIDE)
    met = overlap_field(zone, temple(body))
    assert len(met.vertices) and set(met.vertices) <= set(zone.vertices) & set(temple(body).vertices)
    assert VIEW in views_of(body, source_scene(body, atlas, POINT, SIDE, [temple(body)]), FIGURE)[:3]


def test_the_best_view_of_marks_shows_them(body):
    assert views_of(body, marks_scene([temple(body)]), FIGURE)[0].endswith("right")
    assert views_of(body, marks_scene([]), FIGURE) == []


def test_nothing_overlaps_nothing(body):
    nothing = Field(np.zeros(0, int), np.zeros(0))
    assert not len(overlap_field(nothing, temple(body)).vertices)


def test_a_source_is_looked_at_where_its_zone_and_the_marks_meet(body, atlas):
    scene = source_scene(body, atlas, POINT, SIDE, [temple(body)])
    met = overlap_field(whole_zone(body, atlas, POINT, SIDE), temple(body))
    assert [len(field.vertices) for field in scene.focus.fields] == [
        len(met.vertices), len(temple(body).vertices), len(whole_zone(body, atlas, POINT, SIDE).vertices)]
    assert np.array_equal(scene.focus.fields[0].vertices, met.vertices)
