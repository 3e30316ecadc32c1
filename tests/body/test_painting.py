"""Strokes become fields: 1 on the path, 0.5 at the radius, tapered, and never across a gap of air."""
import numpy as np
import pytest

from bodymap.body.painting import BORDER, Stroke, painted, smooth_maximum
from bodymap.body.paths import PathError, read_path


def stroke(path: str, *radii: float, kind: str = "stroke") -> Stroke:
    return Stroke(kind, read_path(path), radii)


@pytest.fixture(scope="module")
def back_stroke(geodesics):
    """A stroke down the right side of the back, 2 cm wide each way."""
    return painted(geodesics, [stroke("paraspinal_t3; paraspinal_t6; paraspinal_t9", 2.0)])


def gaps_to(geodesics, spots: np.ndarray) -> np.ndarray:
    return np.linalg.norm(geodesics.vertices[:, None] - spots[None], axis=2).min(axis=1)


def test_a_stroke_is_one_on_its_path_and_a_half_at_its_radius(geodesics, back_stroke):
    positions, _ = geodesics.trace(read_path("paraspinal_t3; paraspinal_t6; paraspinal_t9"))
    on_path = [geodesics.nearest(position) for position in positions[::5]]
    assert back_stroke[on_path].min() > .9
    gap, skin = gaps_to(geodesics, positions), back_stroke[: geodesics.surface.n_skin]
    wanted = np.clip(1 - gap / (2 * 2.0), 0, 1)
    assert (gap < 4).sum() > 150 and abs(skin - wanted).max() < .16 and abs(skin - wanted)[gap < 4].mean() < .03
    assert (skin[gap < 1.8] > BORDER).all() and (skin[gap > 2.2] < BORDER).all()


def test_a_field_is_between_zero_and_one_on_every_vertex(geodesics, back_stroke):
    assert back_stroke.shape == (geodesics.surface.n_vertices,)
    assert back_stroke.min() == 0 and back_stroke.max() <= 1


def test_painting_is_deterministic(geodesics, back_stroke):
    again = painted(geodesics, [stroke("paraspinal_t3; paraspinal_t6; paraspinal_t9", 2.0)])
    assert np.array_equal(again, back_stroke)


def test_a_stroke_tapers(geodesics):
    field = painted(geodesics, [stroke("paraspinal_t3; paraspinal_t9", 3.0, 1.0)])[: geodesics.surface.n_skin]

    def width(landmark):
        spot = geodesics.vertices[geodesics.landmarks[landmark]]
        level = abs(geodesics.vertices[:, 1] - spot[1]) < 1.2
        return np.ptp(geodesics.vertices[level & (field >= BORDER), 0])

    assert width("paraspinal_t3") > 1.5 * width("paraspinal_t9") > 1.5


def test_a_stroke_never_jumps_from_finger_to_finger(geodesics, body):
    field = painted(geodesics, [stroke("index_dip_back; index_tip", .8)])[: geodesics.surface.n_skin]
    for tip in ("middle_tip", "middle_dip_back", "middle_dip_radial", "thumb_tip"):
        assert field[geodesics.landmarks[tip]] == 0, tip
    assert field[geodesics.landmarks["index_tip"]] > .9
    touched = {body.regions.base[row] for row in np.unique(body.regions.of_vertex[: len(field)][field > 0])}
    assert all(name.startswith("index") for name in touched), touched


def test_a_stroke_never_jumps_from_toe_to_toe(geodesics, body):
    field = painted(geodesics, [stroke("little_toe_inner", .3)])[: geodesics.surface.n_skin]
    inside = {body.regions.base[row] for row in np.unique(body.regions.of_vertex[: len(field)][field >= BORDER])}
    touched = {body.regions.base[row] for row in np.unique(body.regions.of_vertex[: len(field)][field > 0])}
    assert inside and all(name.startswith("little_toe") for name in inside | touched), touched


def test_a_stroke_never_jumps_from_arm_to_flank(geodesics, body, atlas):
    field = painted(geodesics, [stroke("arm_middle_inner; forearm_upper_ulnar", 2.5)])[: geodesics.surface.n_skin]
    names = {body.regions.base[row] for row in np.unique(body.regions.of_vertex[: len(field)][field > 0])}
    assert {atlas.regions[name].body_part for name in names} <= {"arm", "forearm", "shoulder"}


def test_a_stroke_bends_round_the_neck(geodesics):
    field = painted(geodesics, [stroke("c5; scm_middle", 1.0)])
    positions, _ = geodesics.trace(read_path("c5; scm_middle"))
    middle = positions[len(positions) // 2]
    straight = (positions[0] + positions[-1]) / 2
    assert np.linalg.norm(middle[[0, 2]]) > np.linalg.norm(straight[[0, 2]]) * .9
    assert field[geodesics.nearest(middle)] > .8


AREA = "paraspinal_t3; scapula_medial_border_upper; scapula_medial_border_lower; paraspinal_t9"


def test_an_area_fills_its_inside_and_is_a_half_on_its_border(geodesics):
    field = painted(geodesics, [stroke(AREA, 1.0, kind="area")])[: geodesics.surface.n_skin]
    corners = geodesics.vertices[[geodesics.landmarks[name.strip()] for name in AREA.split(";")]]
    assert field[geodesics.nearest(corners.mean(axis=0))] > .95
    border, place = geodesics.trace(read_path(AREA), closed=True)
    along_sides = border[abs(place - np.round(place)) > .2]
    values = field[[geodesics.nearest(spot) for spot in along_sides]]
    assert abs(values - BORDER).mean() < .15
    outside = geodesics.vertices[:, 2] > corners[:, 2].max() + 6
    assert field[outside].max() == 0


def test_an_area_is_the_same_whichever_way_round_its_border_runs(geodesics):
    one = painted(geodesics, [stroke(AREA, 1.0, kind="area")])
    other = painted(geodesics, [stroke(";".join(AREA.split(";")[::-1]), 1.0, kind="area")])
    assert (abs(one - other) > .05).mean() < .001


def test_strokes_flow_together_without_a_seam():
    a, b = np.array([.9, .4, .5, 0, 0]), np.array([.1, .4, .45, .3, 0])
    joined = smooth_maximum(a, b)
    assert (joined >= np.maximum(a, b)).all() and (joined <= 1).all()
    assert joined[0] == .9 and joined[1] > .4 and joined[3] == .3 and joined[4] == 0
    assert np.array_equal(joined, smooth_maximum(b, a))


def test_eyeballs_are_painted_like_the_lids_over_them(geodesics, surface):
    field = painted(geodesics, [stroke("eyebrow_middle", 3.0)])
    assert np.array_equal(field[surface.n_skin:], field[surface.lid_of_eye])
    assert field[surface.n_skin:].max() > 0


def test_radii_must_fit_the_path(geodesics):
    with pytest.raises(PathError, match="2 radii for 3 points"):
        painted(geodesics, [stroke("c7; t1; t2", 1.0, 2.0)])


def test_strokes_flow_together_only_where_they_meet():
    """A little above the larger one where both are equally strong, the larger one where they differ."""
    a, b = np.array([.5, .8, .5, 0, 1]), np.array([.5, .3, 0, 0, 1])
    assert smooth_maximum(a, b) == pytest.approx([.53, .8, .5, 0, 1])
