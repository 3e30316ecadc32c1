"""Conditions: the index, and each page in three voices."""
from __future__ import annotations

import json
import re

import pytest
import textstat

from tests.web.conftest import links, texts

ELBOW = "/conditions?condition=lateral_elbow_tendinopathy"
CALF = "/conditions?condition=calf_tightness_and_night_cramp"


@pytest.fixture
def main(client):
    """The children of the page at an address."""
    def opened(address: str) -> list:
        answer = client.get("/_dash-layout", headers={"Referer": f"http://localhost{address}"})
        assert answer.status_code == 200, address
        return next(part for part in answer.json["props"]["children"] if part["type"] == "Main")["props"]["children"]
    return opened


def headings(component) -> list[str]:
    """Words of the headings in their order."""
    if isinstance(component, list):
        return [words for part in component for words in headings(part)]
    if not isinstance(component, dict):
        return []
    if component["type"] in ("H1", "H2"):
        return [texts(component).strip()]
    return headings(component["props"].get("children", []))


def test_the_index_lists_every_condition_with_its_small_body_and_draws_nothing_itself(main, books):
    page = main("/conditions")
    assert {f"/conditions?condition={name}" for name in books.atlas.conditions} <= set(links(page))
    whole = json.dumps(page)
    assert all(f"/paint/condition/{name}/" in whole for name in books.atlas.conditions)
    assert '"Graph"' not in whole and "<svg" not in whole and len(whole) < 90_000


def test_the_filter_forgives(call):
    found = call("conditions-list.children", conditions_filter__value="tenis elbow", kept_voice__data="patient")
    assert "lateral_elbow_tendinopathy" in links(found["conditions-list"]["children"])[0]


def test_the_filter_says_when_nothing_fits(call):
    found = call("conditions-list.children", conditions_filter__value="zzqq", kept_voice__data="patient")
    assert "No condition is called" in texts(found["conditions-list"]["children"])


def test_warnings_come_before_everything_else(main):
    found = headings(main(ELBOW))
    assert found[:2] == ["Tennis elbow", "First, rule these out"]


def test_a_page_holds_all_its_chapters(main):
    words = headings(main(ELBOW))
    for chapter in ("Muscles and points usually involved", "What else it could be", "What usually helps first",
                    "What needling may add", "How it usually goes", "What you can do", "Other treatments",
                    "What studies found", "Codes and sources"):
        assert chapter in words
    addresses = links(main(ELBOW))
    assert any("muscle=supinator" in one for one in addresses) and any("point=supinator" in one for one in addresses)
    for start in ("/treatments?therapy=", "/evidence?study="):
        assert any(start in one for one in addresses)
    assert "M77.1" in texts(main(ELBOW))


def test_a_calf_leads_to_the_clot(main):
    told = texts(main(CALF))
    for words in ("A hot, swollen or sore leg on one side", "blood clot", "See a doctor today"):
        assert words in told


@pytest.mark.parametrize("voice", ["patient", "therapist", "student"])
def test_every_condition_opens(main, books, voice):
    for name in books.atlas.conditions:
        page = main(f"/conditions?condition={name}&voice={voice}")
        words = headings(page)
        assert words[1] == "First, rule these out", name
        assert f"/paint/condition/{name}/" in json.dumps(page), name


def test_voices_differ(main):
    plain, professional = texts(main(ELBOW)), texts(main(f"{ELBOW}&voice=therapist"))
    assert "Look-alikes to rule out" in professional and "Look-alikes to rule out" not in plain
    assert "progressive wrist extensor" in professional and "progressive wrist extensor" not in plain


def test_the_view_and_the_figure_are_in_the_address(main):
    whole = json.dumps(main(f"{ELBOW}&view=hand_right_back&figure=male"))
    assert "male_hand_right_back.webp" in whole and "/hand_right_back/male.svg" in whole


@pytest.mark.parametrize("search", ["condition=nope", "condition=%00", "condition=%F0%9F%A6%B4",
                                    "condition=" + "a" * 500])
def test_unknown_conditions_are_friendly(main, search):
    page = main(f"/conditions?{search}")
    assert "There is no such condition here" in texts(page) and links(page)


def test_strange_views_fall_back(main):
    assert "/paint/condition/" in json.dumps(main(f"{ELBOW}&view=nope&figure=robot"))


def test_the_picture_is_drawn_and_kept(client):
    answer = client.get("/paint/condition/lateral_elbow_tendinopathy/arm_right_back/female.svg")
    assert answer.status_code == 200 and answer.mimetype == "image/svg+xml"
    assert "max-age" in answer.headers["Cache-Control"]
    assert answer.text.count("<path") > 8 and not re.search(r"url\(#[^)]* ", answer.text)


@pytest.mark.parametrize("address", ["nope/front/female", "low_back_pain/nope/female", "low_back_pain/front/robot"])
def test_unknown_pictures_are_not_found(client, address):
    assert client.get(f"/paint/condition/{address}.svg").status_code == 404


def test_the_page_names_itself(client):
    assert "<title>Lateral elbow tendinopathy · Bodymap</title>" in client.get(ELBOW).text


def test_an_open_page_is_drawn_again_in_another_voice(call):
    answer = call("main.children", wanted__data={"path": "/conditions", "search": "?condition=low_back_pain",
                                                 "voice": "therapist"})
    assert "Look-alikes to rule out" in json.dumps(answer)
    assert answer["main"]["data-for"] == "therapist /conditions?condition=low_back_pain"


@pytest.mark.parametrize("wanted", [None, 7, [], {}, {"path": 7}, {"path": "/"}, {"path": "/nowhere"}])
def test_strange_wishes_open_a_page_all_the_same(call, wanted):
    assert call("main.children", wanted__data=wanted)["main"]["children"]


def test_plain_words_are_plain(main, books):
    """The interface's own sentences; the tables' texts have tests of their own."""
    for name in ("lateral_elbow_tendinopathy", "low_back_pain", "migraine_associated_neck_and_head_points"):
        sentences = [one for one in paragraphs(main(f"/conditions?condition={name}")) if len(one.split()) > 6]
        hard = [one for one in sentences if textstat.flesch_kincaid_grade(one) > 8]
        assert not hard, hard


def paragraphs(component) -> list[str]:
    """Texts of paragraphs, without asides in small print such as citations and names."""
    if isinstance(component, list):
        return [one for part in component for one in paragraphs(part)]
    if not isinstance(component, dict):
        return []
    props = component["props"]
    words = props.get("children")
    if component["type"] == "P" and isinstance(words, str) and not words.startswith("Also:"):
        return [props["children"]]
    if "footing" in (props.get("className") or ""):
        return []
    return paragraphs(props.get("children", []))


@pytest.mark.parametrize("voice", ["patient", "therapist"])
def test_each_red_flag_stands_under_how_soon_it_is(main, books, voice):
    """None that can wait stands under the emergency number, and none that cannot stands under another heading."""
    for condition in ("low_back_pain", "calf_tightness_and_night_cramp"):
        page = json.dumps(main(f"/conditions?condition={condition}&voice={voice}"))
        groups = page.split('"how-soon how-soon-')[1:]
        found = {group.split('"')[0]: set(re.findall(r'"id": "flag-(\w+)"', group)) for group in groups}
        assert len(found) == len(groups) > 1
        urgency = {flag: soon for soon, flags in found.items() for flag in flags}
        assert all(books.atlas.red_flags[flag].urgency == soon for flag, soon in urgency.items())
        rows = books.atlas.of("condition_red_flags", "condition", condition)
        assert set().union(*found.values()) == {row.red_flag for row in rows}
