"""Red flags and look-alikes: raised by place, kind and answer, the most urgent first."""
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from bodymap.atlas.care import LookAlike, RedFlag
from bodymap.body.fields import Field
from bodymap.matching.look_alikes import likely_look_alikes, poorly_explained
from bodymap.matching.marks import Mark, region_mark
from bodymap.matching.red_flags import URGENCY, screened, touches
from bodymap.matching.touched import touched_regions


def flag(name: str, **changes) -> RedFlag:
    plain = RedFlag(id=name, title=name, plain_title=name, areas="", regions="", needs_all_areas=False, kinds=(),
                    question="Is it so?", question_help="", trigger="marks_and_yes", action="", plain_action="",
                    urgency="soon", contexts="both", source=(), grade="clinical")
    return replace(plain, **changes)


def look_alike(name: str, regions: tuple[str, ...], nature: tuple[str, ...] = ()) -> LookAlike:
    return LookAlike(name, name, name, "nerve", "", "", "", "", "soon", "", regions, nature, (), "clinical")


def screen(body, flags: list[RedFlag], marks, answers=None, needled=False):
    found = screened(body, SimpleNamespace(red_flags={one.id: one for one in flags}), marks, answers or {}, needled)
    return [one.id for one in found.raised], [one.id for one in found.questions]


@pytest.fixture(scope="module")
def temple(body):
    return [region_mark(body, "temple_left")]


def test_marks_alone_raise_a_flag_where_it_says(body, temple):
    flags = [flag("here", regions="temple", trigger="marks_only"),
             flag("there", regions="heel_pad", trigger="marks_only")]
    assert screen(body, flags, temple) == (["here"], [])


def test_the_side_counts_where_the_table_says_so(body, temple):
    flags = [flag("left", regions="temple@left", trigger="marks_only"),
             flag("right", regions="temple@right", trigger="marks_only")]
    assert screen(body, flags, temple)[0] == ["left"]


def test_a_question_comes_first_and_only_a_yes_raises(body, temple):
    flags = [flag("asked", regions="temple")]
    assert screen(body, flags, temple) == ([], ["asked"])
    assert screen(body, flags, temple, {"asked": False}) == ([], ["asked"])
    assert screen(body, flags, temple, {"asked": True}) == (["asked"], ["asked"])


def test_all_places_or_one_of_them(body, temple):
    places = "temple | forehead"
    either, all_of_them = flag("either", regions=places), flag("all", regions=places, needs_all_areas=True)
    assert screen(body, [either, all_of_them], temple)[1] == ["either"]
    both_marked = [*temple, region_mark(body, "forehead_right")]
    assert screen(body, [either, all_of_them], both_marked)[1] == ["either", "all"]


def test_a_kind_of_pain_can_be_needed(body):
    flags = [flag("numb", kinds=("numb_or_tingling",), regions="temple")]
    assert screen(body, flags, [region_mark(body, "temple_left", kind="ache")])[1] == []
    assert screen(body, flags, [region_mark(body, "temple_left", kind="numb_or_tingling")])[1] == ["numb"]


def test_questions_about_needling_come_only_after_needling(body, temple):
    flags = [flag("needled", contexts="after_needling"), flag("any")]
    assert screen(body, flags, temple)[1] == ["any"]
    assert screen(body, flags, temple, needled=True)[1] == ["needled", "any"]


def test_a_flag_without_places_is_asked_for_any_mark_but_not_without(body, temple):
    assert screen(body, [flag("any")], temple)[1] == ["any"]
    assert screen(body, [flag("any", trigger="marks_only")], []) == ([], [])


def test_the_most_urgent_come_first(body, temple):
    flags = [flag(name, urgency=name, trigger="marks_only") for name in ("soon", "emergency", "same_day")]
    assert screen(body, flags, temple)[0] == list(URGENCY)


def test_unknown_answers_are_ignored(body, temple):
    assert screen(body, [flag("any")], temple, {"no_such_flag": True}) == ([], ["any"])


@pytest.mark.parametrize(("name", "regions", "hit"), [
    ("breast", {"breast_left"}, True), ("breast", {"breast_right", "x"}, True), ("sternum", {"sternum"}, True),
    ("breast@left", {"breast_left"}, True), ("breast@left", {"breast_right"}, False),
    ("breast", {"breastbone_left"}, False)])
def test_regions_touch_by_name_and_side(name, regions, hit):
    assert touches(name, regions) is hit


def test_only_what_is_marked_in_earnest_is_touched(body):
    whole = touched_regions(body, [region_mark(body, "temple_left")])
    assert whole == {"temple_left": pytest.approx(1)}
    assert touched_regions(body, []) == {}


def test_a_small_mark_touches_the_large_region_that_it_lies_in(body):
    """A fingertip on the back is a small share of the region, but all of the mark."""
    large = sorted(body.regions.ids, key=lambda name: -len(body.regions.vertices(name)))[:2]
    spot = np.sort(np.concatenate([body.regions.vertices(name)[20:25] for name in large]))
    found = touched_regions(body, [Mark(Field(spot, np.ones(len(spot))))])
    assert found.keys() == set(large) and max(found.values()) < .08


def test_the_real_flags_ask_about_chest_and_left_arm(body, atlas):
    part_of = {name: atlas.regions[base].body_part
               for name, base in zip(body.regions.ids, body.regions.base, strict=True)}
    chest = [name for name, part in part_of.items() if part == "chest" and not name.endswith("right")]
    arm = [name for name, part in part_of.items() if part == "arm" and name.endswith("left")]
    found = screened(body, atlas, [region_mark(body, name) for name in chest + arm], {})
    assert found.raised and found.raised[0].urgency == "emergency"
    assert "heart_chest_and_left_arm" in [one.id for one in found.raised]
    assert not screened(body, atlas, [region_mark(body, "temple_left")], {}).raised


def test_look_alikes_come_by_place_and_kind(body, temple):
    atlas = SimpleNamespace(look_alikes={one.id: one for one in (
        look_alike("elsewhere", ("heel_pad",)), look_alike("numb", ("temple",), ("numb_or_tingling",)),
        look_alike("aching", ("temple",), ("ache",)), look_alike("wide", ("temple", *"abcdefghijklmnop"), ("ache",)))})
    assert [one.id for one, _ in likely_look_alikes(body, atlas, temple)] == ["aching", "wide", "numb"]
    assert [share for _, share in likely_look_alikes(body, atlas, temple)] == [1, 1, 1]
    assert len(likely_look_alikes(body, atlas, temple, limit=1)) == 1


def test_muscles_explain_poorly_when_numbness_leads_or_little_is_covered(body, temple):
    good, poor = [SimpleNamespace(covers=.8)], [SimpleNamespace(covers=.1)]
    numb = [region_mark(body, "temple_left", kind="numb_or_tingling")]
    assert not poorly_explained(temple, good) and not poorly_explained([], [])
    assert poorly_explained(temple, poor) and poorly_explained(temple, []) and poorly_explained(numb, good)
    assert not poorly_explained([*temple, *numb], good)
