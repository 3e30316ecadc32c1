"""Find my pain through its callbacks: what marks lead to, before and after a warning has been read."""
from __future__ import annotations

import json

import pytest

from bodymap.shares import percent
from bodymap.web.finding.kept import kept_answers
from bodymap.web.finding.look import look_at, regions_asked
from tests.web.conftest import texts

STORY = ("r.temple_right.6.ache", "r.back_of_neck_right.5.ache", "r.angle_of_neck_right.5.ache")
HEART = ("r.sternum.5.ache", "r.upper_arm_front_upper_left.5.ache")


def kept(*words: str) -> dict:
    """What the session's store holds for marks."""
    return {"marks": [{"key": number, "text": word} for number, word in enumerate(words, 1)], "past": []}


@pytest.fixture
def told(call):
    """What the page tells about marks."""
    def telling(*words, answers=None, more=None, asked=None):
        response = call("find-told.children", find_marks__data=kept(*words), find_answers__data=answers,
                        find_more__data=more, find_asked__data=asked)
        return {name: next(part[prop] for prop in ("children", "data", "data-for") if prop in part)
                for name, part in response.items()}
    return telling


@pytest.fixture
def painted(call):
    """The traces that the body shows."""
    def painting(*words, search="", show="", answers=None):
        response = call("find-graph.figure", find_marks__data=kept(*words), find_asked__data={"search": search},
                        find_shown__data=show, find_answers__data=answers)
        return response["find-graph"]["figure"]["data"]
    return painting


def keys(component, found=None) -> list[str]:
    """Sources that the answer offers to show, in their order."""
    return [one.split("@")[0] for one in shown(component)]


def shown(component) -> list[str]:
    """``point@side`` of every button that shows a source."""
    parts = json.dumps(component).split('"data-show": "')[1:]
    return [part.split('"')[0] for part in parts if "@" in part.split('"')[0]]


def test_the_story_of_temple_neck_and_shoulder(told):
    told = told(*STORY)
    words = texts(told["find-told"])
    assert "trapezius_upper_1" in keys(told["find-told"])
    assert "Commonly described sources" in words and "of what you marked" in words
    assert "The whole pattern" in words and "account" in words
    assert told["find-unread"] == [] and told["find-alarm"] == []
    assert "3 marks" in texts(told["live"]) and "sources" in texts(told["live"])


def test_no_marks_invite(told):
    told = told()
    assert "Show it on the body" in texts(told["find-told"])
    assert told["find-questions"] == [] and told["find-flags"] == []


def test_marks_beside_the_body_say_so(told):
    words = texts(told("d.front.female.5.ache.2_2-6_2-6_6")["find-told"])
    assert "beside the body" in words


def test_one_vertex_gets_an_answer(told):
    told = told("d.head_right.female.5.ache.395_235-396_235")
    assert shown(told["find-told"]) and "1 mark." in texts(told["live"])


def test_the_whole_body_gets_a_word_of_caution(told, books):
    words = [f"d.{view}.female.5.ache.0_0-720_0-720_1200-0_1200" for view in ("front", "back")]
    assert "most of the body" in texts(told(*words, answers={"read": list(books.atlas.red_flags)})["find-told"])


def test_the_warning_comes_before_any_muscle(told, painted):
    first = told(*HEART)
    assert "heart_chest_and_arm" in first["find-unread"]
    assert "Call your local emergency number now" in texts(first["find-alarm"])
    assert "go on reading" in texts(first["find-alarm"])
    assert first["find-told"] == [] and first["find-questions"] == []
    assert "Read this first" in texts(first["live"])
    assert {trace["name"] for trace in painted(*HEART, show="pectoralis_major_1@left")} <= {"what you marked"}


def test_a_read_warning_stays_in_sight(told):
    read = {"read": ["heart_chest_and_arm"]}
    after = told(*HEART, answers=read)
    assert after["find-unread"] == [] and after["find-alarm"] == []
    assert "Call your local emergency number now" in texts(after["find-flags"])
    assert shown(after["find-told"])


def test_chest_and_right_arm_raise_the_same_warning(told):
    assert "heart_chest_and_arm" in told("r.sternum.5.ache", "r.upper_arm_front_upper_right.5.ache")["find-unread"]


def test_a_yes_raises_a_warning_and_a_no_does_not(told):
    assert told(*STORY, answers={"said": {"thunderclap_headache": False}})["find-unread"] == []
    assert told(*STORY, answers={"said": {"thunderclap_headache": True}})["find-unread"] == ["thunderclap_headache"]


def test_questions_come_a_few_at_a_time_and_urgent_ones_first(told, books):
    asked = json.dumps(told(*STORY)["find-questions"]).split('"data-flags": "')[1].split('"')[0].split()
    assert 1 <= len(asked) <= 6
    assert {books.atlas.red_flags[flag].urgency for flag in asked} == {"emergency"}
    words = texts(told(*STORY, answers={"said": {flag: False for flag in asked}})["find-questions"])
    assert "Show more questions" in words and "none with yes" in words
    more = told(*STORY, answers={"said": {flag: False for flag in asked}, "batches": 2})["find-questions"]
    assert "Does any of these apply?" in texts(more)


def test_questions_about_needling_lead_when_it_is_said(told):
    assert "needling_breathless" not in json.dumps(told(*STORY, answers={"batches": 20})["find-questions"])
    assert "needling_breathless" in json.dumps(told(*STORY, answers={"needled": True})["find-questions"])


@pytest.mark.parametrize(("side", "other"), [("right", "left"), ("left", "right")])
def test_a_side_never_answers_with_the_other(told, side, other):
    found = shown(told(*(word.replace("_right.", f"_{side}.") for word in STORY))["find-told"])
    assert found and not [key for key in found if key.endswith(f"@{other}")]


def test_both_sides_give_mirrored_answers(told):
    right = shown(told(*STORY)["find-told"])
    left = shown(told(*(word.replace("_right.", "_left.") for word in STORY))["find-told"])
    assert [key.replace("@right", "@left") for key in right] == left


def test_points_of_one_muscle_stand_together(told, books):
    listed = told(*STORY)["find-told"]
    cards = [part.split('"')[0] for part in json.dumps(listed).split('"key": "')[1:]]
    muscles = [(books.atlas.points[card.split("@")[0]].muscle, card.split("@")[1]) for card in cards if "@" in card]
    assert len(muscles) == len(set(muscles)) and 1 <= len(muscles) <= 6


def test_more_sources_on_request(told):
    few, many = shown(told(*STORY)["find-told"]), shown(told(*STORY, more=2)["find-told"])
    assert len(many) > len(few) and many[:1] == few[:1]


def test_numbness_names_look_alikes(told):
    words = texts(told("r.little_front_right.5.numb_or_tingling", "r.hypothenar_right.5.numb_or_tingling")["find-told"])
    assert "Not a muscle?" in words and "nerves more often" in words and "What to do:" in words


def test_the_professional_voice(told):
    plain, professional = told(*HEART), told(*HEART, asked={"search": "", "voice": "therapist"})
    assert "Pain in the chest and an arm" in texts(plain["find-alarm"])
    assert "coronary" in texts(professional["find-alarm"])


def test_marks_show_in_every_view_on_their_own_side(painted, books):
    middle = books.body.views["front"].width / 2
    for view, on_left in (("front", False), ("back", True)):
        xs = [x for trace in painted("r.shoulder_outer_right.5.ache", search=f"?view={view}") for x in trace["x"] if x]
        assert xs and all((x < middle) != on_left for x in xs)


def test_a_source_and_the_pattern_are_painted_beneath(painted):
    one = {trace.get("name") for trace in painted(*STORY, search="?view=head_right", show="trapezius_upper_1@right")}
    assert {"essential pain zone", "what you marked", "trigger point"} <= one
    pattern = painted(*STORY, search="?view=head_right", show="pattern")
    assert any("fillpattern" in trace for trace in pattern) or len(pattern) >= 3


def test_taps_find_regions_and_marks(call):
    tap = {"n": 7, "x": 395, "y": 235, "view": "head_right", "figure": "female"}
    hit = call("find-touched.data", find_touch__data={"taps": [tap]}, find_marks__data=kept())["find-touched"]["data"]
    assert hit == [{"n": 7, "region": "temple_right"}]
    hit = call("find-touched.data", find_touch__data={"taps": [{**tap, "erase": True}]},
               find_marks__data=kept(*STORY))["find-touched"]["data"]
    assert hit == [{"n": 7, "keys": [1]}]
    beside = call("find-touched.data", find_touch__data={"taps": [{**tap, "x": 2, "y": 2}]},
                  find_marks__data=kept())["find-touched"]["data"]
    assert beside == [{"n": 7, "region": ""}]


@pytest.mark.parametrize("marks", [None, [], "x", {"marks": "x"}, {"marks": [1, {"key": "a", "text": 5}, None]},
                                   kept("", "r.nowhere.5.ache", "d.front.female.5.ache.1_x", "r.temple_right")])
def test_broken_marks_count_as_none(call, marks):
    response = call("find-told.children", find_marks__data=marks, find_answers__data=[1], find_more__data="x",
                    find_asked__data=7)
    assert "Show it on the body" in texts(response["find-told"]["children"])


def test_the_list_names_marks_with_their_side(call):
    words = texts(call("find-list.children", find_places__data="0:1,2", find_marks__data=kept(
        STORY[0], "d.head_right.female.5.sharp.380_220-410_220-410_250-380_250"), find_asked__data=None)
        ["find-list"]["children"])
    assert "Right temple" in words and "Drawn: right temple" in words and "Numb or tingling" in words


def test_marks_are_in_no_address(client, told):
    answer = json.dumps(told(*STORY)["find-told"])
    assert "/find?marks" not in answer and "#m=" not in answer
    assert client.get("/find?marks=temple_right").status_code == 200


def test_every_region_and_many_groups_can_be_chosen_by_name(app, books):
    from bodymap.web.finding.place_options import place_options
    with app.server.test_request_context():
        options = place_options()
    chosen = {region for option in options for region in option["value"].split("|")[1:]}
    assert chosen == set(books.body.regions.ids)
    assert len({option["value"] for option in options}) == len({option["label"] for option in options}) == len(options)


@pytest.mark.parametrize("search,kept,view", [
    ("?view=back", {"fit": True}, "back"),                          # the address leads
    ("", {"view": "hand_left_back", "fit": True}, "hand_left_back"),        # then where the marks were made
    ("", {"fit": True}, "head_right"), ("", {}, "front"), ("", None, "front"),
    ("", {"view": 7, "fit": 1}, "head_right"),
    ("?view=moon", {"view": "moon", "fit": False}, "front")])
def test_marks_that_come_from_elsewhere_open_where_they_show(books, search, kept, view):
    assert look_at(books.body, search, [books.body.region_field("temple_right")], kept).view == view
    assert look_at(books.body, "", [], {"fit": True}).view == "front"


def test_places_in_the_address_are_looked_at_from_the_start(books):
    found = regions_asked(books.body, "?marks=sole_of_nothing;temple_right;temple")
    assert len(found) == 3
    assert not regions_asked(books.body, "") and not regions_asked(books.body, None)


def test_the_legend_names_only_what_the_view_shows(call):
    def legend(view):
        found = call("find-graph.figure", find_marks__data=kept(STORY[0]), find_asked__data={"search": f"?view={view}"},
                     find_shown__data="trapezius_upper_1@right", find_answers__data=None)
        return texts(found["find-legend"]["children"])
    assert "What you marked" in legend("head_right") and "mostly felt" in legend("head_right")
    assert not legend("hand_left_palm")


def test_each_part_says_which_question_it_answers(call):
    """The browser compares it with the present question: see assets/answers.js."""
    marks, said = {**kept(*HEART), "stamp": 7}, {"said": {}, "stamp": 5}
    alarm = call("find-told.children", find_marks__data=marks, find_answers__data=said, find_again__data=2)
    body = call("find-graph.figure", find_marks__data=marks, find_again__data=2)
    rows = call("find-list.children", find_marks__data=marks, find_places__data="0:1,2", find_again__data=2)
    assert alarm["find-answer"]["data-for"] == "7 5/2"
    assert body["find-stage"]["data-for"] == "7/2" and rows["find-list"]["data-for"] == "0:1,2/2"


@pytest.mark.parametrize("stamp", [None, "x", -1, 10 ** 309, [], {}])
def test_a_broken_number_of_a_question_is_none(call, stamp):
    answer = call("find-told.children", find_marks__data={**kept(*HEART), "stamp": stamp}, find_again__data=stamp)
    assert answer["find-answer"]["data-for"] == "0 0/0" and answer["find-unread"]["data"]


def test_the_words_for_a_server_that_cannot_be_reached_come_with_the_page(client):
    words = client.get("/_dash-layout", headers={"Referer": "http://localhost/find"}).text
    assert words.count("The server cannot be reached") == 2
    assert "Do not wait for this page: call your local emergency" in words


def test_a_mark_with_endless_digits_is_left_out(told):
    words = texts(told(f"d.front.female.5.ache.{'9' * 309}_5-9_9", STORY[0])["live"])
    assert "1 mark." in words


@pytest.mark.parametrize(("share", "words"), [(0, "0 %"), (.001, "less than 1 %"), (.666, "67 %"), (.994, "99 %"),
                                              (.996, "100 %"), (1, "100 %")])
def test_shares_are_told_as_the_nearest_percentage(share, words):
    """Something is never nothing."""
    assert percent(share) == words


def test_answers_alone_bring_no_questions_about_needling():
    assert kept_answers({"said": {"stroke_signs": False}}).needled is False
    assert kept_answers({"said": {}, "needled": True}).needled is True
    assert kept_answers({"needled": "yes"}).needled is False
