"""The arithmetic of overlap and score, on an atlas of three sources and eight vertices."""
import numpy as np
import pytest
from scipy.sparse import csr_matrix

from bodymap.body.fields import Field
from bodymap.matching.marks import Mark, marked, membership
from bodymap.matching.overlap import FREQUENCY, SourceKey, Zones, overlap, together
from bodymap.matching.scorers import SCORERS, SPILLOVER_COUNTS, scores

AREAS = np.array([1, 1, 2, 2, 4, 4, 1, 1.])
ESSENTIAL = np.array([[1, 1, 1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 1, 1, 0, 0], [0, 0, 1, 1, 0, 0, 0, 0.]])
SPILLOVER = np.array([[0, 0, 0, 1, 1, 0, 0, 0], [0, 0, 0, 0, 0, 0, 1, 0], [0, 0, 0, 0, 0, 0, 0, 0.]])


@pytest.fixture
def zones() -> Zones:
    keys = [SourceKey("a", "right"), SourceKey("b", "right"), SourceKey("c", "left")]
    return Zones(keys, csr_matrix(ESSENTIAL * AREAS), csr_matrix(SPILLOVER * AREAS), np.array([1, .5, 1]))


def mark(*vertices: int, strength: int = 10, kind: str = "ache") -> Mark:
    return Mark(Field(np.array(vertices, int), np.ones(len(vertices))), strength, kind)


def test_areas_of_zones_are_in_square_centimetres(zones):
    assert zones.essential_area.tolist() == [4, 8, 4]
    assert zones.spillover_area.tolist() == [6, 1, 0]


def test_overlap_is_weighed_by_skin_area(zones):
    found = overlap(zones, AREAS, [mark(2, 3, 4)])
    assert found.marked_area == 8
    assert found.essential.tolist() == [2, 4, 4]
    assert found.spillover.tolist() == [6, 0, 0]
    assert found.covers.tolist() == [1, .5, .5]
    assert found.of_zone == pytest.approx([8 / 10, 4 / 9, 1])
    assert found.of_essential.tolist() == [.5, .5, 1]


def test_each_mark_counts_by_itself_with_spillover_at_half(zones):
    found = overlap(zones, AREAS, [mark(0), mark(4, 5)])
    assert found.per_mark.tolist() == [[1, .25], [0, 1], [0, 0]]


def test_a_stronger_mark_weighs_more_but_never_hides_a_weak_one(zones):
    total = marked([mark(0, strength=10), mark(1, strength=0), mark(0, strength=3)], 8)
    assert total[0] == 1 and total[1] == .5 and total[2:].max() == 0
    found = overlap(zones, AREAS, [mark(0, strength=10), mark(6, strength=0)])
    assert found.marked_area == 1.5 and found.covers[0] == pytest.approx(1 / 1.5)
    assert found.of_zone[0] == pytest.approx(1 / 10)


def test_strength_is_cut_to_its_scale():
    assert marked([mark(0, strength=99)], 2)[0] == 1 and marked([mark(0, strength=-5)], 2)[0] == .5


def test_membership_rises_through_the_border():
    assert membership(np.array([0, .4, .5, .6, 1])) == pytest.approx([0, 0, .5, 1, 1])


def test_a_mark_on_no_skin_matches_nothing(zones):
    found = overlap(zones, AREAS, [mark()])
    assert found.marked_area == 0 and not found.covers.any() and not found.per_mark.any()
    assert not scores(found, zones)[0].any()


def test_joined_zones_hold_all_vertices_of_their_sources(zones):
    assert together(zones, [0, 1], 8).inside.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert together(zones, [], 8).inside.tolist() == []


def test_the_score_is_the_weighted_sum_of_its_parts(zones):
    total, parts = scores(overlap(zones, AREAS, [mark(2, 3, 4)]), zones)
    assert parts.shape == (3, len(SCORERS)) and parts.min() >= 0 and parts.max() <= 1
    assert total == pytest.approx(parts @ [scorer.weight for scorer in SCORERS])
    assert sum(scorer.weight for scorer in SCORERS) == pytest.approx(1)
    assert len({scorer.key for scorer in SCORERS}) == len(SCORERS)
    assert all(scorer.description for scorer in SCORERS)


@pytest.mark.parametrize(("key", "wanted"), [
    ("covers", [(2 + SPILLOVER_COUNTS * 6) / 8, .5, .5]), ("each_place", [5 / 8, .5, .5]), ("fits", [.5, .5, 1]),
    ("specific", [.8, 4 / 9, 1]), ("usual", [1, .5, 1])])
def test_each_scorer_measures_what_it_says(zones, key, wanted):
    scorer = next(scorer for scorer in SCORERS if scorer.key == key)
    assert scorer.score(overlap(zones, AREAS, [mark(2, 3, 4)]), zones) == pytest.approx(wanted)


def test_essential_counts_for_more_than_spillover(zones):
    total, _ = scores(overlap(zones, AREAS, [mark(4)]), zones)
    assert total[1] > total[0] > total[2] == 0


def test_a_full_match_scores_one(zones):
    total, _ = scores(overlap(zones, AREAS, [mark(2, 3)]), zones)
    assert total[2] == pytest.approx(1)


def test_real_zones_count_skin_once_and_rarer_zones_for_less(body, atlas):
    zones = Zones.of(body, atlas)
    both = zones.essential + zones.spillover
    assert (both.max(axis=0).toarray().ravel() <= body.areas + 1e-9).all()
    overlapping = 0
    for point, own in atlas.zones_of_point.items():
        key = SourceKey(point, atlas.point_sides(point)[0])
        row = zones.keys.index(key)
        for kind, matrix in (("essential", zones.essential), ("spillover", zones.spillover)):
            of_kind = [zone for zone in own if zone.kind == kind]
            if len(of_kind) == 1:
                field = body.field(f"zone:{of_kind[0].id}", key.side)
                whole = (membership(field.values) * body.areas[field.vertices]).sum()
                whole *= FREQUENCY[of_kind[0].frequency] ** .5
                found = matrix[[row]].sum()
                assert found <= whole + 1e-6
                overlapping += found < whole - 1e-6
                if kind == "essential":
                    assert found == pytest.approx(whole), point
    assert overlapping > 50
