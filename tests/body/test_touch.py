"""A touch on a picture: what is there on the body, nothing off it, and right is right."""
import numpy as np
import pytest

from bodymap.body.fields import Field
from bodymap.body.views import NOTHING

FIGURES = ("female", "male")


def shown_pixel(body, figure: str, view: str, rank: float) -> tuple[float, float]:
    """A point of a diagram that shows the body: the one at a share of all of them."""
    ids = body.seen.map(figure, view)
    row, column = (axis[int(rank * (len(axis) - 1))] for axis in np.nonzero(ids != NOTHING))
    camera = body.views[view]
    return (column + .5) * camera.width / ids.shape[1], (row + .5) * camera.height / ids.shape[0]


@pytest.mark.parametrize("figure", FIGURES)
def test_every_view_answers_on_the_body(body, figure):
    for view in body.views:
        for rank in (.1, .5, .9):
            x, y = shown_pixel(body, figure, view, rank)
            touch = body.touched(view, figure, x, y)
            assert touch is not None, (view, rank)
            assert touch.region in body.regions.ids
            camera = body.views[view]
            spot = camera.project(body.surface.shape(figure, camera.pose)[[touch.vertex]], figure)[0]
            assert np.hypot(spot[0] - x, spot[1] - y) < 2 * body.views[view].scale[figure], (view, rank)


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("view", ["front", "back", "head_left", "foot_right_sole"])
def test_nothing_answers_off_the_body(body, view, figure):
    camera = body.views[view]
    for x, y in ((-5, 20), (camera.width + 5, 20), (20, -5), (20, camera.height + 5), (1e9, 1e9)):
        assert body.touched(view, figure, x, y) is None


def test_nothing_answers_in_the_air_beside_the_head(body):
    assert body.touched("front", "female", 4, 4) is None


@pytest.mark.parametrize(("view", "left_of_picture"), [("front", "right"), ("back", "left"), ("head_front", "right"),
                                                       ("head_back", "left"), ("neck_shoulders_front", "right"),
                                                       ("pelvis_back", "left")])
def test_the_persons_right_is_on_the_viewers_left_only_in_front(body, view, left_of_picture):
    camera = body.views[view]
    other = {"left": "right", "right": "left"}[left_of_picture]
    for figure in FIGURES:
        ids = body.seen.map(figure, view)
        row = ids.shape[0] // 2
        columns = np.flatnonzero(ids[row] != NOTHING)
        y = (row + .5) * camera.height / ids.shape[0]
        for column, side in ((columns[3], left_of_picture), (columns[-4], other)):
            touch = body.touched(view, figure, (column + .5) * camera.width / ids.shape[1], y)
            assert touch.side == side, (view, figure)


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("part", ["hand_{}_palm", "hand_{}_back", "foot_{}_sole", "foot_{}_top"])
def test_close_ups_of_a_side_show_that_side(body, part, side):
    view = part.format(side)
    for rank in np.linspace(.05, .95, 12):
        touch = body.touched(view, "male", *shown_pixel(body, "male", view, rank))
        assert touch.side == side, (view, rank)


def test_a_touch_in_the_middle_of_a_spot_gives_the_spot_back(body):
    for point in list(body.point_vertices)[::9]:
        for side in ("right", "left"):
            vertex = body.point_vertex(point, side)
            for view in ("front", "back"):
                spot = body.spot(vertex, view, "female")
                touch = body.touched(view, "female", *spot) if spot else None
                if touch:
                    gap = np.linalg.norm(body.surface.reference[touch.vertex] - body.surface.reference[vertex])
                    assert gap < 3, (point, side, view)


def test_a_point_on_the_left_is_the_mirror_image(body):
    for point, vertex in body.point_vertices.items():
        assert body.surface.reference[vertex, 0] < .05
        assert body.point_vertex(point, "left") == body.surface.mirror[vertex]


@pytest.fixture(scope="module")
def around(body, atlas):
    """Paint within two centimetres of a landmark."""
    def spot(landmark: str) -> Field:
        middle = body.surface.reference[atlas.landmarks[landmark].vertex]
        return Field.from_dense(np.clip(1 - np.linalg.norm(body.surface.reference - middle, axis=1) / 4, 0, 1))
    return spot


def test_sight_knows_which_view_shows_a_spot(body, around):
    belly = around("navel")
    assert body.sight.share(belly, "female", "front") > .5
    assert body.sight.share(belly, "female", "back") == 0
    ranked = body.sight.ranked([belly], "female")
    assert "front" in ranked and "back" not in ranked
    assert not any(view.startswith(("head", "hand", "foot")) for view in ranked)


def test_a_close_up_is_preferred_for_what_is_small(body, around):
    sole = around("heel_under")
    assert body.sight.ranked([sole], "female")[0] == "foot_right_sole"


def test_the_first_field_leads_the_choice_of_view(body, around):
    face, nape = around("glabella"), around("inion")
    first, second = body.sight.ranked([face, nape], "male"), body.sight.ranked([nape, face], "male")
    assert body.views[first[0]].facing != "back" and body.views[second[0]].facing != "front"


def test_shares_lie_between_nothing_and_all(body):
    everything = Field(np.arange(body.surface.n_vertices), np.ones(body.surface.n_vertices))
    for view in body.views:
        assert 0 < body.sight.share(everything, "male", view) < .6, view
    assert body.sight.share(Field(np.zeros(0, int), np.zeros(0)), "male", "front") == 0


def test_what_is_shown_anywhere_is_the_same_on_both_sides(body):
    shown = body.sight.shown_anywhere
    assert np.array_equal(shown, shown[body.surface.mirror])
    assert .9 < shown.mean() < 1
    assert (body.areas[~shown] == 0).all() and (body.areas[shown] > 0).all()


@pytest.mark.parametrize(("view", "figure"), [("front", "female"), ("trunk_front", "male")])
def test_a_touch_on_a_region_of_the_midline_says_on_which_side_of_it(body, view, figure):
    across, told = body.surface.reference[:, 0], set()
    for vertex in body.regions.vertices("sternum"):
        spot = body.spot(vertex, view, figure)
        touch = body.touched(view, figure, *spot) if spot else None
        if touch and touch.region == "sternum":
            where = across[touch.vertex]
            assert touch.side == ("left" if where > 1e-6 else "right" if where < -1e-6 else "midline")
            told.add(touch.side)
    assert told >= {"left", "right"}
