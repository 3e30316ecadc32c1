"""Which regions zones and muscles cover: both directions agree, and each side keeps to itself."""
from __future__ import annotations

import pytest

from bodymap.matching.coverage import KINDS, LIES_HERE, WORTH_NAMING, Coverage


@pytest.fixture(scope="module")
def coverage(body, atlas) -> Coverage:
    return Coverage(body, atlas)


def test_a_region_is_referred_to_from_its_own_side(coverage):
    for side in ("left", "right"):
        trapezius = [one for one in coverage.referring(f"temple_{side}") if one.point == "trapezius_upper_1"]
        assert [(one.side, one.kind) for one in trapezius] == [(side, "essential")]


def test_essential_comes_before_spillover_and_each_source_once(coverage):
    every = coverage.referring("temple_left")
    found = [one for one in every if not one.rare]
    assert every[:len(found)] == found and "soleus_4" in {one.point for one in every[len(found):]}
    assert [KINDS.index(one.kind) for one in found] == sorted(KINDS.index(one.kind) for one in found)
    assert len({(one.point, one.side) for one in found}) == len(found) > 3
    for kind in KINDS:
        shares = [one.share for one in found if one.kind == kind]
        assert shares == sorted(shares, reverse=True) and min(shares, default=1) >= WORTH_NAMING


def test_both_directions_agree(coverage, atlas):
    for region in ("temple_left", "back_of_neck_right", "forehead_middle"):
        referring = coverage.referring(region)
        for one in referring:
            assert coverage.regions_of(one.point, one.side, one.kind)[region] == pytest.approx(one.share)
        reaching = {(point, side) for point in atlas.points for side in atlas.point_sides(point) for kind in KINDS
                    if coverage.regions_of(point, side, kind).get(region, 0) >= .05}
        assert reaching == {(one.point, one.side) for one in referring}, region


def test_the_other_side_is_the_mirror_image(coverage, body):
    right = coverage.regions_of("trapezius_upper_1", "right", "essential")
    left = coverage.regions_of("trapezius_upper_1", "left", "essential")
    assert {body.regions.mirrored(name): share for name, share in right.items()} == left
    assert not any(name.endswith("_left") for name in right)


def test_muscles_lie_alike_on_both_sides(coverage):
    there = coverage.lying("calf_upper_inner_left")
    assert there == coverage.lying("calf_upper_inner_right")
    assert "gastrocnemius" in [one.muscle for one in there] and all(one.share >= LIES_HERE for one in there)


def test_points_are_found_in_their_regions(coverage, atlas, body):
    for point in list(atlas.points)[::40]:
        for side in atlas.point_sides(point):
            region = body.regions.ids[body.regions.of_vertex[body.point_vertex(point, side)]]
            assert (point, side) in coverage.points_in(region)


def test_an_unknown_region_is_refused(coverage):
    with pytest.raises(KeyError):
        coverage.referring("no_such_region")
