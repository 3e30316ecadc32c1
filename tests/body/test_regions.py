"""Regions tile the skin, alike on both sides."""
import numpy as np
import pytest

from bodymap.body.region_map import LEFT, MIDLINE, RIGHT, RegionMap, sided
from bodymap.body.regions import tiled


def test_every_vertex_lies_in_exactly_one_region(body, atlas):
    regions = body.regions
    assert regions.of_vertex.shape == (body.surface.n_vertices,)
    assert np.bincount(regions.of_vertex, minlength=len(regions.ids)).min() > 0
    assert set(regions.base) == set(atlas.regions)
    assert sum(len(regions.vertices(name)) for name in regions.ids) == body.surface.n_vertices


def test_a_paired_region_is_mirrored_on_the_other_side(body):
    regions, mirror = body.regions, body.surface.mirror
    off_middle = abs(body.surface.reference[:, 0]) > 1e-6
    for name in regions.ids:
        own = regions.vertices(name)
        own = own[off_middle[own]]
        assert {regions.ids[row] for row in np.unique(regions.of_vertex[mirror[own]])} <= {regions.mirrored(name)}


def test_a_region_lies_on_its_side(body):
    regions, across = body.regions, body.surface.reference[:, 0]
    for name, side in zip(regions.ids, regions.sides, strict=True):
        own = across[regions.vertices(name)]
        if side == RIGHT:
            assert own.max() <= 1e-6, name
        elif side == LEFT:
            assert own.min() >= -1e-6, name
        else:
            assert own.min() < 0 < own.max(), name


def test_ids_carry_the_side_apart_from_midline_ones(body, atlas):
    for name, base, side in zip(body.regions.ids, body.regions.base, body.regions.sides, strict=True):
        assert name == sided(base, side)
        assert (side == MIDLINE) == atlas.regions[base].midline


def test_the_mirror_of_the_mirror_is_the_region_itself(body):
    for name in body.regions.ids:
        assert body.regions.mirrored(body.regions.mirrored(name)) == name


def test_an_unknown_region_is_refused(body):
    with pytest.raises(KeyError):
        body.regions.vertices("no_such_region")


def test_a_regions_field_is_inside_where_its_vertices_are(body):
    for name in body.regions.ids[::17]:
        own, inside = body.regions.vertices(name), body.region_field(name).inside
        assert len(set(own) ^ set(inside)) <= .04 * len(own) + 3, name


DISTANCES = np.array([[0, 1, 3, 0, 9, 9.], [3, 1.5, 0, 5, 4, 5]])
"""Two regions on a strip of six vertices; distances on the left three count only as those of partners."""
MIRROR = np.array([5, 4, 3, 2, 1, 0])
ON_RIGHT = np.array([True, True, True, False, False, False])


def test_the_nearest_seed_wins_and_the_left_follows_the_right():
    owner, fields = tiled(DISTANCES, MIRROR, np.array([False, True]), ON_RIGHT)
    assert owner.tolist() == [0, 0, 1, 1, 0, 0]
    assert fields.shape == (2, 6) and fields.min() >= 0 and fields.max() <= 1
    assert fields[0, 0] > .5 and fields[0, 2] < .5 < fields[1, 2]


def test_the_midline_is_a_border_between_partners():
    _, fields = tiled(np.array([[2., 1, 0.5, 0.5, 1, 2]]).repeat(2, axis=0) + [[0], [9]], MIRROR,
                      np.array([False, False]), ON_RIGHT)
    assert fields[0, 2] == pytest.approx(.5)


def test_vertices_of_both_sides_get_the_ids_of_their_sides(surface):
    owner = np.zeros(surface.n_vertices, int)
    regions = RegionMap(surface, ["skin"], np.array([False]), owner)
    assert regions.ids == ["skin_right", "skin_left"]
    assert np.array_equal(regions.of_vertex == 0, surface.on_right())
