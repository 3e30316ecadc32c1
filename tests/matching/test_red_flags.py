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
    plain = RedFlag(id=name, title=name, plain_title=name, areas="", regions="", leads_at=(),
                    needs_all_areas=False, kinds=(),
                    question="Is it so?", question_help="", trigger="marks_and_yes", action="", plain_action="",
                    urgency="soon", contexts="both", includes=(), source=(), grade="clinical")
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


def test_a_question_that_a_more_urgent_one_asks_too_is_not_asked_beside_it(body, temple):
    flags = [flag("general"), flag("here", regions="temple", urgency="same_day", includes=("general",)),
             flag("there", regions="heel_under", includes=("general",))]
    assert screen(body, flags, temple)[1] == ["here"]
    assert screen(body, flags, temple, {"here": True}) == (["here"], ["here"])
    assert screen(body, flags, temple, {"general": True})[0] == ["general"]         # said before: it stays in sight
    assert screen(body, flags, temple, {"general": True, "here": True})[0] == ["here"]
    assert screen(body, flags, [region_mark(body, "eye_left")])[1] == ["general"]


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


def real(body, atlas, *regions: str, kind: str = "ache") -> tuple[set[str], set[str]]:
    """Ids of the real flags that marks of some regions raise, and of those that they ask about."""
    found = screened(body, atlas, [region_mark(body, name, kind=kind) for name in regions], {})
    return {one.id for one in found.raised}, {one.id for one in found.questions}


@pytest.mark.parametrize(("other", "flag"), [
    ("upper_arm_front_upper_left", "heart_chest_and_arm"), ("upper_arm_front_upper_right", "heart_chest_and_arm"),
    ("hand_back_ulnar_right", "heart_chest_and_arm"), ("jaw_body_left", "heart_chest_and_jaw"),
    ("throat_left", "heart_chest_and_jaw"), ("side_of_neck_right", "heart_chest_and_jaw"),
    ("interscapular_upper_left", "heart_chest_and_back")])
def test_chest_pain_with_pain_where_the_heart_is_felt_is_an_emergency(body, atlas, other, flag):
    found = screened(body, atlas, [region_mark(body, "sternum"), region_mark(body, other)], {})
    assert flag in [one.id for one in found.raised] and found.raised[0].urgency == "emergency"
    assert not real(body, atlas, "sternum")[0] and not real(body, atlas, other)[0]


@pytest.mark.parametrize(("flag", "regions"), [
    ("shingles_rash", ("side_of_chest_upper_left", "flank_right")),
    ("cauda_equina", ("shin_middle_left", "outer_leg_middle_left", "sole_inner_right", "knee_inner_left", "groin_left",
                      "side_of_hip_right")),
    ("giant_cell_arteritis", ("occiput_left", "back_of_neck_left", "ear_left", "shoulder_top_left",
                              "side_of_hip_left")),
    ("tearing_pain_aorta", ("middle_abdomen_left", "loin_left", "lumbar_spine", "side_of_neck_left", "throat_left",
                            "jaw_body_left")),
    ("heart_without_chest_pain", ("shoulder_outer_left", "shoulder_top_right", "hand_back_ulnar_right",
                                  "side_of_neck_left", "back_of_neck_left", "cheek_upper_left")),
    ("dvt_leg", ("groin_left", "inner_ankle_left", "achilles_left", "instep_left")),
    ("belly_severe", ("groin_right", "loin_left")),
    ("neck_artery_risk", ("side_of_neck_left", "occiput_right")),
    ("cancer_history_spine", ("lumbar_spine", "back_of_neck_left", "middle_thoracic_spine"))])
def test_a_danger_is_asked_about_wherever_it_is_felt_whatever_the_pain_is_like(body, atlas, flag, regions):
    for region in regions:
        for kind in ("ache", "numb_or_tingling"):
            assert flag in real(body, atlas, region, kind=kind)[1], (region, kind)


def test_cancer_is_asked_about_once_and_the_same_day_for_the_spine(body, atlas):
    assert atlas.red_flags["cancer_history_spine"].urgency == "same_day"
    assert "cancer_history" not in real(body, atlas, "lumbar_spine", "kneecap_left")[1]
    assert "cancer_history" in real(body, atlas, "kneecap_left")[1]


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


def test_a_region_that_is_marked_in_part_is_touched_beside_much_else(body):
    """A fifth of a temple counts although nearly all that is marked lies on the back."""
    temple = body.regions.vertices("temple_left")
    fifth = temple[np.argsort(body.surface.reference[temple, 1])[: len(temple) // 5 + 1]]
    back = np.concatenate([body.regions.vertices(name) for name in body.regions.ids
                           if body.regions.base[body.regions.row[name]] in ("mid_back", "scapula_body", "loin")])
    spot = np.unique(np.concatenate([fifth, back]))
    assert "temple_left" in touched_regions(body, [Mark(Field(spot, np.ones(len(spot))))])
