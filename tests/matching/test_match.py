"""From marks to ordered sources: mirrored, deterministic, and sensible at the edges."""
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field
from bodymap.matching.marks import Mark, marked, membership, region_mark
from bodymap.matching.match import LEAST, MOST_TOGETHER, Match, Matcher
from bodymap.matching.overlap import SourceKey, Zones
from bodymap.matching.scorers import SCORERS

OTHER = {"left": "right", "right": "left", "midline": "midline"}


@pytest.fixture(scope="module")
def matcher(body, atlas) -> Matcher:
    return Matcher(body, atlas)


def essential_mark(matcher, point: str, side: str, strength: int = 5) -> Mark:
    """The essential zone of a point, as a person would mark it."""
    zone = next(zone for zone in matcher.atlas.zones_of_point[point] if zone.kind == "essential")
    return Mark(matcher.body.field(f"zone:{zone.id}", side), strength)


def mirrored(matcher, mark: Mark) -> Mark:
    return Mark(mark.field.mirrored(matcher.body.surface.mirror), mark.strength, mark.kind)


def one_sided_points(matcher) -> list[str]:
    """Points described on both sides, with zones on their own side only."""
    zones = matcher.atlas.zones_of_point
    return [point.id for point in matcher.atlas.points.values() if point.sides == "both" and zones[point.id]
            and all(zone.laterality == "ipsilateral" for zone in zones[point.id])]


def answers(matches, flip: bool = False) -> dict:
    return {(one.source.id, OTHER[one.source.side] if flip else one.source.side): one.score for one in matches}


def test_a_points_own_essential_zone_finds_the_point(matcher):
    points = one_sided_points(matcher)[::5]
    assert points
    for point in points:
        best = matcher.match([essential_mark(matcher, point, "left")], top=12)
        assert (point, "left") in answers(best), point


def test_a_mark_on_the_right_never_answers_with_the_left(matcher):
    body, atlas = matcher.body, matcher.atlas
    own_side = set(one_sided_points(matcher))
    middle = abs(body.surface.reference[:, 0]) < 4
    for point in sorted(own_side)[::5]:
        mark = essential_mark(matcher, point, "right")
        if middle[mark.field.inside].any():
            continue
        for one in matcher.match([mark]):
            lateralities = {zone.laterality for zone in atlas.zones_of_point[one.source.id]}
            assert one.source.side != "left" or lateralities != {"ipsilateral"}, (point, one.source)


def test_a_region_on_the_right_never_answers_with_the_left(matcher):
    own_side = set(one_sided_points(matcher))
    for name, side in zip(matcher.body.regions.ids, matcher.body.regions.sides, strict=True):
        if side == "right":
            wrong = [one.source.id for one in matcher.match([region_mark(matcher.body, name)])
                     if one.source.side == "left" and one.source.id in own_side]
            assert not wrong, name


def test_regions_of_both_sides_give_exactly_mirrored_answers(matcher):
    """All numbers, all sources in the same order, but for points that are described on one side only."""
    sides = {point.id: point.sides for point in matcher.atlas.points.values()}
    deducted = {matcher.atlas.points[point].muscle for point, where in sides.items() if where in OTHER}
    regions = matcher.body.regions

    def told(mark, flip):
        return [(one.source.id, OTHER[one.source.side] if flip else one.source.side, round(one.score, 9),
                 round(one.covers, 9), round(one.of_zone, 9)) for one in matcher.match([mark])
                if matcher.atlas.points[one.source.id].muscle not in deducted]

    for name, side in zip(regions.ids, regions.sides, strict=True):
        if side == "right":
            left = regions.mirrored(name)
            assert told(region_mark(matcher.body, name), False) == told(region_mark(matcher.body, left), True), name


def test_a_region_mark_leaves_out_the_midline(body):
    surface, regions = body.surface, body.regions
    for name in regions.ids:
        mark, mirror_image = region_mark(body, name), region_mark(body, regions.mirrored(name))
        assert np.array_equal(mark.field.vertices, mirror_image.field.mirrored(surface.mirror).vertices)
        across = surface.reference[mark.field.vertices[membership(mark.field.values) > 0], 0]
        if name.endswith(("_right", "_left")):
            assert (across < -1e-6).all() if name.endswith("_right") else (across > 1e-6).all(), name
        else:
            assert across.min() < 0 < across.max() and (abs(across) <= 1e-6).any(), name


def test_a_mark_and_its_mirror_image_give_mirrored_answers(matcher):
    one_sided = {point.muscle for point in matcher.atlas.points.values() if point.sides in ("right", "left")}
    both = {point.id for point in matcher.atlas.points.values() if point.muscle not in one_sided}
    for point in one_sided_points(matcher)[::9]:
        mark = essential_mark(matcher, point, "right", strength=8)
        here = {key: score for key, score in answers(matcher.match([mark])).items() if key[0] in both}
        there = {key: score for key, score in answers(matcher.match([mirrored(matcher, mark)]), flip=True).items()
                 if key[0] in both}
        assert here.keys() == there.keys()
        assert here == pytest.approx(there, abs=1e-9), point


def test_answers_are_in_order_and_explain_themselves(matcher):
    point = one_sided_points(matcher)[0]
    found = matcher.match([essential_mark(matcher, point, "right")])
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        assert 0 < one.score <= 1 and LEAST <= one.covers <= 1 + 1e-9 and 0 <= one.of_zone <= 1 + 1e-9
        assert "%" in one.reasons()[0] and ("another point" in one.reasons()[-1]) == (one.deduction > 0)
    assert matcher.match([essential_mark(matcher, point, "right")], top=3) == found[:3]


def test_the_score_is_the_sum_of_the_scorers_and_less_for_a_muscles_further_points(matcher):
    seen = set()
    for one in matcher.match([essential_mark(matcher, one_sided_points(matcher)[0], "right")]):
        whole = sum(scorer.weight * min(one.parts[scorer.key], 1) for scorer in SCORERS)
        muscle = matcher.atlas.points[one.source.id].muscle, one.source.side
        assert one.score == pytest.approx(whole - one.deduction), one.source
        assert (one.deduction > 0) == (muscle in seen), one.source
        seen.add(muscle)


def test_matching_is_deterministic(matcher):
    marks = [essential_mark(matcher, point, "left") for point in one_sided_points(matcher)[:2]]
    assert matcher.match(marks) == matcher.match(marks)
    assert matcher.pattern(marks) == matcher.pattern(marks)


def test_threads_that_start_together_get_the_same_answer(matcher, data):
    """The server's threads share one body and one atlas, whose parts are read when somebody first asks."""
    body, atlas = Body(data), Atlas(data)
    fresh, start = Matcher(body, atlas), Barrier(6)

    def ask(number: int):
        start.wait()
        view = body.views["head_left"]
        lines = body.outliner.outlines(body.field("zone:trapezius_upper_1.essential", "left"), "female", view)
        return fresh.match([region_mark(body, "temple_left")], top=5), [line.tolist() for line in lines]

    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(ask, range(6)))
    assert all(one == found[0] for one in found)
    assert found[0][0] == matcher.match([region_mark(matcher.body, "temple_left")], top=5)


def test_a_stray_mark_does_not_ruin_the_answer(matcher):
    point = one_sided_points(matcher)[0]
    mark = essential_mark(matcher, point, "right")
    far = region_mark(matcher.body, next(name for name in matcher.body.regions.ids if "big_toe" in name))
    before = [one.source for one in matcher.match([mark], top=3)]
    assert before[0] in [one.source for one in matcher.match([mark, far], top=5)]


def test_no_marks_give_no_answer(matcher):
    assert matcher.match([]) == []
    assert matcher.pattern([]).sources == () and matcher.pattern([]).accounts_for == 0


def test_a_mark_off_the_body_gives_no_answer(matcher):
    nothing = Mark(Field(np.zeros(0, int), np.zeros(0)))
    assert matcher.match([nothing]) == [] and matcher.pattern([nothing]).sources == ()


def test_one_vertex_gives_the_zones_that_hold_it(matcher):
    point = one_sided_points(matcher)[0]
    field = essential_mark(matcher, point, "right").field
    vertex = int(field.vertices[field.values.argmax()])
    found = matcher.match([Mark(Field(np.array([vertex]), np.ones(1)))])
    assert (point, "right") in answers(found)
    for one in found:
        inside = [zone for zone in matcher.atlas.zones_of_point[one.source.id]
                  if vertex in matcher.body.field(f"zone:{zone.id}", one.source.side).vertices]
        assert inside, one.source


def test_the_whole_body_gives_a_long_answer_that_covers_little(matcher):
    n = matcher.body.surface.n_vertices
    everything = [Mark(Field(np.arange(n), np.ones(n)))]
    found = matcher.match(everything)
    assert all(np.isfinite(one.score) and one.of_zone == pytest.approx(1) for one in found)
    assert len(matcher.pattern(everything).sources) <= MOST_TOGETHER


def test_the_pattern_explains_two_places_with_their_two_sources(matcher):
    points, body = one_sided_points(matcher), matcher.body
    first = essential_mark(matcher, points[0], "right")
    height = body.surface.reference[first.field.inside, 1].mean()
    far = max(points, key=lambda point: abs(
        body.surface.reference[essential_mark(matcher, point, "right").field.inside, 1].mean() - height))
    marks = [first, essential_mark(matcher, far, "right")]
    pattern = matcher.pattern(marks)
    assert 2 <= len(pattern.sources) <= MOST_TOGETHER and pattern.accounts_for > .85
    whole = marked(marks, body.surface.n_vertices) * body.areas
    inside = np.zeros(len(whole), bool)
    for source in pattern.sources:
        for zone in matcher.atlas.zones_of_point[source.id]:
            field = body.field(f"zone:{zone.id}", source.side)
            inside[field.vertices[field.values > .4]] = True
    assert pattern.accounts_for <= whole[inside].sum() / whole.sum() + 1e-6


def test_often_also_names_unmarked_regions_of_the_zone(matcher):
    point = max(one_sided_points(matcher), key=lambda point: len(essential_mark(matcher, point, "right").field.inside))
    source, n = SourceKey(point, "right"), matcher.body.surface.n_vertices
    corner = Mark(Field(essential_mark(matcher, point, "right").field.inside[:1], np.ones(1)))
    named = matcher.often_also(source, [corner])
    assert named and set(named) <= set(matcher.body.regions.ids)
    assert matcher.often_also(source, [Mark(Field(np.arange(n), np.ones(n)))]) == []


class Strip:
    """A body of six vertices of 1 cm² each."""

    areas = np.ones(6)

    class surface:
        """Its skin."""

        n_vertices = 6
        reference = np.array([[x, 0, 0] for x in (-3, -2, -1, 1, 2, 3)])


def strip_matcher(*sources: tuple[str, list[int], list[int]]) -> Matcher:
    """A matcher over sources with essential and spillover vertices."""
    matcher = Matcher(Strip(), atlas=None)
    rows = np.zeros((2, len(sources), 6))
    for number, (_, essential, spillover) in enumerate(sources):
        rows[0, number, essential] = 1
        rows[1, number, spillover] = 1
    keys = [SourceKey(name, "right") for name, _, _ in sources]
    matcher.__dict__["zones"] = Zones(keys, csr_matrix(rows[0]), csr_matrix(rows[1]), np.ones(len(sources)))
    matcher.__dict__["_muscle_of"] = {}
    return matcher


def strip_mark(*vertices: int) -> list[Mark]:
    return [Mark(Field(np.array(vertices), np.ones(len(vertices))), 10)]


def test_the_greedy_pattern_takes_the_smallest_set():
    matcher = strip_matcher(("left half", [0, 1, 2], []), ("right half", [3, 4, 5], []), ("ends", [0, 5], []),
                            ("middle", [2, 3], []))
    pattern = matcher.pattern(strip_mark(0, 1, 2, 3, 4, 5))
    assert {source.id for source in pattern.sources} == {"left half", "right half"}
    assert pattern.accounts_for == pytest.approx(1)


def test_the_pattern_stops_when_little_is_added():
    matcher = strip_matcher(("most", [0, 1, 2, 3, 4], []), ("same", [0, 1, 2, 3], []))
    pattern = matcher.pattern(strip_mark(0, 1, 2, 3, 4, 5))
    assert [source.id for source in pattern.sources] == ["most"]
    assert pattern.accounts_for == pytest.approx(5 / 6)


def test_ties_keep_the_order_of_the_tables():
    matcher = strip_matcher(("first", [0, 1], []), ("second", [0, 1], []), ("third", [0, 1], []))
    assert [one.source.id for one in matcher.match(strip_mark(0, 1))] == ["first", "second", "third"]
    assert [source.id for source in matcher.pattern(strip_mark(0, 1)).sources] == ["first"]


@pytest.mark.parametrize(("marked_side", "vertices"), [("right", (0, 1)), ("left", (4, 5)), ("right", (0, 5))])
def test_of_two_equal_sources_the_one_on_the_marked_side_comes_first(marked_side, vertices):
    """A two-sided zone is the same for both partners; where no side leads, right comes first as in the tables."""
    matcher = strip_matcher(("both", [0, 1, 4, 5], []), ("both", [0, 1, 4, 5], []))
    matcher.zones.keys[1] = SourceKey("both", "left")
    assert matcher.match(strip_mark(*vertices))[0].source.side == marked_side
    assert matcher.pattern(strip_mark(*vertices)).sources[0].side == marked_side


def test_sources_that_cover_next_to_nothing_are_not_listed():
    matcher = strip_matcher(("here", [0], []), ("elsewhere", [5], []))
    assert [one.source.id for one in matcher.match(strip_mark(0, 1))] == ["here"]


def test_an_atlas_without_zones_gives_no_answer():
    matcher = strip_matcher()
    matcher.__dict__["zones"] = Zones([], csr_matrix((0, 6)), csr_matrix((0, 6)), np.zeros(0))
    assert matcher.match(strip_mark(0)) == [] and matcher.pattern(strip_mark(0)).sources == ()


@pytest.mark.parametrize(("share", "words"), [(0, "0 %"), (.004, "less than 1 %"), (.666, "67 %"), (.994, "99 %"),
                                              (.999, "100 %"), (1, "100 %")])
def test_shares_are_told_as_the_nearest_percentage(share, words):
    assert Match(SourceKey("any", "left"), .5, share, share, share, {}).reasons()[0] == (
        f"its zones cover {words} of what was marked")
