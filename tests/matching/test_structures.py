"""Structures beside the muscles: found by name, compared with muscles, and never among the matches."""
from __future__ import annotations

import pytest

from bodymap.atlas.kinds import KINDS
from bodymap.matching.alike import LEAST, common, muscles_alike
from bodymap.matching.overlap import POINT, SourceKey, Zones
from bodymap.matching.search import Search

LOOKS_LIKE = {"nerve_root_c5": "deltoid", "nerve_root_c6": "scalenes", "nerve_root_c7": "triceps_brachii",
              "nerve_root_c8": "latissimus_dorsi"}


@pytest.fixture(scope="module")
def zones(body, atlas) -> Zones:
    """Where every source is felt."""
    return Zones.of(body, atlas, (POINT, *KINDS))


@pytest.fixture(scope="module")
def search(atlas) -> Search:
    """The index."""
    return Search(atlas)


def test_only_trigger_points_are_matched_unless_more_is_asked_for(body, atlas, zones):
    points = Zones.of(body, atlas)
    assert {key.kind for key in points.keys} == {POINT}
    assert zones.keys[:len(points.keys)] == points.keys
    others = {(key.kind, key.id, key.side) for key in zones.keys[len(points.keys):]}
    assert others == {(kind, thing, side) for kind in KINDS for thing in atlas.structures(kind)
                      for side in ("right", "left")}


def test_the_zones_of_a_structure_are_its_layers(body, zones):
    row = zones.keys.index(SourceKey("nerve_root_c6", "left", "nerve_root"))
    pain = body.areas[body.field("root:nerve_root_c6.pain", "left").inside].sum()
    assert zones.essential_area[row] == pytest.approx(pain, rel=.15)
    assert zones.reach_area[row] == pytest.approx(zones.essential_area[row] + zones.spillover_area[row])
    assert zones.rarity[row] == 1


@pytest.mark.parametrize(("root", "muscle"), LOOKS_LIKE.items())
@pytest.mark.parametrize("side", ["right", "left"])
def test_a_root_is_confused_with_the_muscles_that_clinicians_name(zones, atlas, root, muscle, side):
    found = muscles_alike(zones, atlas, SourceKey(root, side, "nerve_root"))
    assert muscle in [one.muscle for one in found]
    assert [one.shared for one in found] == sorted((one.shared for one in found), reverse=True)
    assert all(LEAST <= one.shared < 1 and atlas.points[one.point].muscle == one.muscle for one in found)
    assert len({one.muscle for one in found}) == len(found)


def test_a_source_shares_all_its_skin_with_itself_and_as_much_either_way(zones):
    keys = [SourceKey(root, "right", "nerve_root") for root in ("nerve_root_c5", "nerve_root_c6")]
    one, other = map(zones.keys.index, keys)
    assert common(zones, one)[one] == pytest.approx(1, abs=.1)
    assert common(zones, one)[other] == pytest.approx(common(zones, other)[one], abs=.03)


@pytest.mark.parametrize(("typed", "root"), [
    ("C6", "nerve_root_c6"), ("pinched nerve C6", "nerve_root_c6"), ("c8 radiculopathy", "nerve_root_c8"),
    ("trapped nerve in my neck c7", "nerve_root_c7"), ("C5 dermatome", "nerve_root_c5"),
    ("neck nerve c5", "nerve_root_c5")])
def test_a_root_is_found_by_what_people_call_it(search, typed, root):
    assert (search.find(typed)[0].kind, search.find(typed)[0].id) == ("nerve_root", root)


@pytest.mark.parametrize("typed", ["L5", "pinched nerve L5", "S1 radiculopathy", "C9"])
def test_a_root_that_the_atlas_does_not_have_is_not_taken_for_another(search, typed):
    assert not search.find(typed, kinds=["nerve_root"])


def test_a_pinched_nerve_of_no_level_is_first_the_condition(search):
    assert search.find("pinched nerve in the neck")[0].id == "neck_radiculopathy"
