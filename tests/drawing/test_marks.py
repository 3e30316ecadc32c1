"""Marks, zones and patterns as layers."""
from __future__ import annotations

import numpy as np

from bodymap.body.fields import Field
from bodymap.drawing.marks import (
    marks_layers,
    overlap_field,
    overlap_views,
    pattern_layers,
    source_layers,
    source_style,
    together,
    whole_zone,
)
from bodymap.drawing.palette import SOURCES

POINT, SIDE, VIEW, FIGURE = "trapezius_upper_1", "right", "head_right", "female"


def temple(body) -> Field:
    return body.region_field("temple_right")


def test_marks_are_drawn_where_the_view_shows_them(body):
    assert len(marks_layers(body, [temple(body)], VIEW, FIGURE).areas) == 1
    assert not marks_layers(body, [temple(body)], "head_left", FIGURE).areas
    assert marks_layers(body, [temple(body)], VIEW, FIGURE, above=True).areas[0].style.fill < .2


def test_zones_lie_beneath_the_marks(body, atlas):
    layers = source_layers(body, atlas, POINT, SIDE, [temple(body)], VIEW, FIGURE)
    names = [painted.style.name for painted in layers.areas]
    assert names[-1] == "mark" and "essential" in names
    assert names.index("essential") < names.index("mark")


def test_each_source_of_a_pattern_has_its_own_colour_and_hatch(body, atlas):
    layers = pattern_layers(body, atlas, [(POINT, SIDE), ("sternocleidomastoid_sternal", SIDE)][:1], [temple(body)],
                            VIEW, FIGURE)
    assert [painted.style.name for painted in layers.areas] == ["source-0", "mark"]
    other = (next(point for point in atlas.points if point.startswith("temporalis")), SIDE)
    both = pattern_layers(body, atlas, [(POINT, SIDE), other], [], VIEW, FIGURE)
    assert [(painted.style.name, painted.label) for painted in both.areas] == [
        ("source-0", atlas.point_name(POINT)), ("source-1", atlas.point_name(other[0]))]
    styles = [source_style(number) for number in range(len(SOURCES))]
    assert len({(style.colour, style.hatch) for style in styles}) == len(SOURCES)
    assert len({style.hatch for style in styles}) == len(SOURCES)


def test_the_overlap_is_where_both_lie(body, atlas):
    zone = whole_zone(body, atlas, POINT, SIDE)
    met = overlap_field(zone, temple(body))
    assert len(met.vertices) and set(met.vertices) <= set(zone.vertices) & set(temple(body).vertices)
    assert VIEW in overlap_views(body, zone, [temple(body)], FIGURE)[:3]


def test_nothing_together_is_nothing(body):
    assert together([]) is None
    nothing = Field(np.zeros(0, int), np.zeros(0))
    assert not len(overlap_field(nothing, temple(body)).vertices)
