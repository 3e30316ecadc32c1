"""Fields become closed smooth lines: nothing hidden, nothing past the silhouette, mirrored views mirrored."""
import numpy as np
import pytest
from shapely.geometry import Point, Polygon

from bodymap.body.fields import Field
from bodymap.body.outlines import signed_area, thinned
from bodymap.body.views import NOTHING


def outlines(body, region: str, view: str, figure: str = "female") -> list[np.ndarray]:
    return body.outliner.outlines(body.region_field(region), figure, body.views[view])


def shown_region(body, view: str, side: str = "right") -> str:
    """The region of one side of which a view shows most."""
    regions = [name for name, one in zip(body.regions.ids, body.regions.sides, strict=True) if one == side]
    return max(regions, key=lambda name: body.sight.share(body.region_field(name), "female", view))


def hidden_region(body, view: str) -> str:
    """A region of which a view shows nothing."""
    return next(name for name in body.regions.ids if body.sight.share(body.region_field(name), "female", view) == 0)


@pytest.mark.parametrize("view", ["front", "back", "left", "right", "head_front", "hand_right_palm", "foot_right_sole"])
def test_lines_are_closed_and_lie_in_the_picture(body, view):
    side = "left" if view == "left" else "right"
    lines = outlines(body, shown_region(body, view, side), view)
    assert lines
    for line in lines:
        assert np.array_equal(line[0], line[-1]) and len(line) > 3
        assert (line > -6).all() and (line[:, 0] < body.views[view].width + 6).all()
        assert (line[:, 1] < body.views[view].height + 6).all()


@pytest.mark.parametrize("view", ["front", "back", "head_left", "hand_left_back"])
def test_what_a_view_does_not_show_has_no_line(body, view):
    assert outlines(body, hidden_region(body, view), view) == []


@pytest.mark.parametrize("view", ["front", "back", "head_front"])
def test_lines_end_at_the_silhouette(body, view):
    camera, everything = body.views[view], Field(np.arange(body.surface.n_vertices), np.ones(body.surface.n_vertices))
    lines = body.outliner.outlines(everything, "female", camera)
    ids = body.seen.map("female", view)
    pixel = camera.width / ids.shape[1] * camera.height / ids.shape[0]
    drawn = sum(signed_area(line) for line in lines)
    assert abs(drawn) == pytest.approx((ids != NOTHING).sum() * pixel, rel=.02)


def test_a_line_runs_round_what_it_means(body):
    name = shown_region(body, "front")
    largest = max(outlines(body, name, "front"), key=lambda line: abs(signed_area(line)))
    vertices = body.regions.vertices(name)
    spots = [body.spot(vertex, "front", "female") for vertex in vertices]
    inside = [Polygon(largest).buffer(2).contains(Point(spot)) for spot in spots if spot]
    assert np.mean(inside) > .9


@pytest.mark.parametrize(("view", "other"), [("front", "front"), ("back", "back"), ("left", "right"),
                                             ("head_left", "head_right"), ("hand_left_palm", "hand_right_palm")])
def test_mirrored_views_show_mirrored_lines(body, view, other):
    name = shown_region(body, view, "left")
    width = body.views[view].width
    here, there = outlines(body, name, view), outlines(body, body.regions.mirrored(name), other)
    assert len(here) == len(there)

    def shape(lines, mirrored=False):
        turned = [line * [-1, 1] + [width, 0] if mirrored else line for line in lines]
        return max((Polygon(line).buffer(0) for line in turned), key=lambda polygon: polygon.area)

    one, two = shape(here), shape(there, mirrored=True)
    assert one.intersection(two).area / one.union(two).area > .9


def test_right_paint_is_on_the_viewers_left_in_front_and_on_the_right_behind(body):
    middle = body.views["front"].width / 2
    assert all((line[:, 0] < middle + 2).all() for line in outlines(body, shown_region(body, "front"), "front"))
    assert all((line[:, 0] > middle - 2).all() for line in outlines(body, shown_region(body, "back"), "back"))


def test_holes_run_the_other_way_round(body, atlas):
    spot = body.surface.reference[atlas.landmarks["paraspinal_t6"].vertex]
    gap = np.linalg.norm(body.surface.reference - spot, axis=1)
    ring = Field.from_dense(np.clip(1 - abs(gap - 5) / 4, 0, 1))
    lines = body.outliner.outlines(ring, "female", body.views["back"])
    outer, hole = sorted(lines, key=lambda line: -abs(signed_area(line)))
    assert signed_area(outer) * signed_area(hole) < 0


def test_an_empty_field_has_no_line(body):
    nothing = Field(np.zeros(0, int), np.zeros(0))
    assert body.outliner.outlines(nothing, "male", body.views["front"]) == []


def test_thinning_keeps_the_shape():
    angle = np.linspace(0, 2 * np.pi, 400)
    circle = np.stack([50 + 40 * np.cos(angle), 50 + 40 * np.sin(angle)], axis=1)
    thin = thinned(circle)
    assert len(thin) < 100 and np.array_equal(thin[0], thin[-1])
    assert abs(signed_area(thin)) == pytest.approx(np.pi * 1600, rel=.02)
