"""An answer belongs to its marks: what happens when it is late, fails, or cannot be asked for, and with broken marks."""
from __future__ import annotations

import json
import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_find_journeys import BODY, HEART, STORY, marks, opens, paints, tap

CALLBACKS = re.compile("/_dash-update-component")
ONE = "r.shoulder_outer_right.5.ache"


@pytest.fixture
def shaky(visit):
    """A visitor whose questions fail; the browser's complaints about that are no fault of the page."""
    visitors = []

    def visiting(size=DESKTOP):
        visitors.append(visit(size))
        return visitors[-1]
    yield visiting
    for visitor in visitors:
        assert not [words for words in visitor.complaints if "Error: " in words and "Callback" not in words], visitor.complaints
        visitor.complaints.clear()


@contextmanager
def instead(page, output, do, times=1):
    """Do something else with the next questions for an output, at most so often; gives the list of what was caught."""
    caught = []

    def look(route):
        if len(caught) >= times or output not in route.request.post_data_json["output"]:
            route.continue_()
        else:
            caught.append(route.request.url)
            do(route)
    page.route(CALLBACKS, look)
    yield caught
    page.unroute(CALLBACKS, look)


FAILS = {"an error": lambda route: route.fulfill(status=500, body="broken"),
         "a reset": lambda route: route.abort("connectionreset"),
         "a killed server": lambda route: route.abort("connectionrefused"),
         "half an answer": lambda route: route.fulfill(status=200, content_type="application/json", body='{"resp')}


def marks_by_link(page, text):
    page.evaluate(f"location.hash = '#m={text}'")


def no_answer(page, state):
    """The old answer is gone, and the page says so in sight and for screen readers."""
    wait = page.locator("#find-wait")
    expect(wait).to_be_visible()
    expect(wait).to_have_attribute("data-state", state)
    expect(wait).to_contain_text("call your local emergency number")
    if state != "missed":
        expect(page.locator("#find-told")).to_be_hidden()
        expect(page.locator("#find-questions")).to_be_hidden()
        words = {"late": "is not here yet", "lost": "The server cannot be reached"}[state]
        expect(wait.locator(".wait-words:visible")).to_contain_text(words)
        expect(page.locator("#live")).to_contain_text(words)


@pytest.mark.parametrize("fails", FAILS)
def test_an_alarm_whose_answer_fails_comes_all_the_same(shaky, fails):
    page = opens(shaky(), f"/find#m={STORY}")
    expect(page.locator(".source").first).to_be_visible()
    with instead(page, "find-alarm", FAILS[fails], 99):
        marks_by_link(page, HEART)
        no_answer(page, "lost")
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_role("dialog")).to_contain_text("Call your local emergency number now")
    expect(page.locator("#find-wait")).to_be_hidden()


@pytest.mark.parametrize("fails", FAILS)
def test_one_failure_is_enough_to_be_asked_again_and_once_is_enough(shaky, fails):
    page = opens(shaky(), f"/find#m={STORY}")
    expect(page.locator(".source").first).to_be_visible()
    asked = []
    page.on("request", lambda request: asked.append(request) if "find-alarm" in (request.post_data or "")[:200] else None)
    with instead(page, "find-alarm", FAILS[fails]):
        marks_by_link(page, HEART)
        expect(page.get_by_role("dialog")).to_be_visible()
    page.wait_for_timeout(2500)
    assert 2 <= len(asked) <= 3


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_late_answer_takes_the_old_one_away(shaky, size):
    page = opens(shaky(size), f"/find#m={STORY}")
    expect(page.locator(".source").first).to_be_visible()
    held = []
    with instead(page, "find-alarm", held.append):
        marks_by_link(page, HEART)
        no_answer(page, "late")
        expect(page.locator("#find-wait")).to_be_in_viewport()
        held[0].continue_()
        expect(page.get_by_role("dialog")).to_be_visible()
        expect(page.locator("#find-wait")).to_be_hidden()


def test_a_quick_answer_shows_no_sign_of_waiting(visit):
    page = opens(visit(), f"/find#m={STORY}")
    expect(page.locator(".source").first).to_be_visible()
    expect(page.locator("#find-answer")).not_to_have_attribute("data-behind", "yes")
    page.evaluate("window.seen = 0; new MutationObserver(() => { window.seen += 1; })"
                  ".observe(document.getElementById('find-wait'), { attributes: true })")
    page.locator(".mark-row select").first.select_option("burning")
    page.wait_for_timeout(2500)
    assert page.evaluate("window.seen") == 0


@pytest.mark.parametrize("output", ["find-graph", "find-list"])
@pytest.mark.parametrize("fails", ["an error", "a reset"])
def test_a_picture_or_a_list_that_fails_is_asked_for_again(shaky, output, fails):
    visitor = shaky()
    page = opens(visitor, f"/find#m={STORY}")
    expect(page.locator(".mark-row")).to_have_count(3)
    with instead(page, output, FAILS[fails]) as caught:
        marks_by_link(page, ONE)
        expect(page.locator("#find-wait")).to_be_visible()
        expect(page.locator(".mark-row")).to_have_count(1)
        paints(visitor, 1)
        expect(page.locator("#find-wait")).to_be_hidden()
    assert len(caught) == 1


@pytest.mark.parametrize("fails", ["an error", "a reset"])
def test_a_tap_that_fails_is_counted_all_the_same_and_once(shaky, fails):
    visitor = shaky()
    page = opens(visitor)
    with instead(page, "find-touched", FAILS[fails], 99):
        tap(visitor, 360, 270, BODY)
        no_answer(page, "missed")
    expect(page.locator(".mark-row")).to_have_count(1)
    expect(page.locator("#find-wait")).to_be_hidden()
    page.wait_for_timeout(1500)
    assert len(marks(page)) == 1


@pytest.mark.parametrize("output", ["find-alarm", "find-graph", "find-list"])
def test_a_page_that_opens_with_kept_marks_notices_too(shaky, output):
    visitor = shaky()
    page = opens(visitor, f"/find#m={HEART}")
    expect(page.get_by_role("dialog")).to_be_visible()
    with instead(page, output, FAILS["an error"]) as caught:
        page.reload()
        expect(page.get_by_role("dialog")).to_be_visible()
        expect(page.locator(".mark-row")).to_have_count(2)
        paints(visitor, 2)
        expect(page.locator("#find-wait")).to_be_hidden()
    assert len(caught) == 1


def test_marks_made_offline_are_answered_when_the_network_is_back(shaky):
    page = opens(shaky(), f"/find#m={STORY}")
    expect(page.locator(".source").first).to_be_visible()
    page.context.set_offline(True)
    marks_by_link(page, HEART)
    no_answer(page, "lost")
    page.wait_for_timeout(2500)
    no_answer(page, "lost")
    page.context.set_offline(False)
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.locator("#find-wait")).to_be_hidden()


def test_what_fails_for_long_is_asked_less_and_less_often(shaky):
    page = opens(shaky(), f"/find#m={STORY}")
    expect(page.locator(".source").first).to_be_visible()
    asked = []
    page.route(CALLBACKS, lambda route: (asked.append(route.request.post_data_json["output"]), route.abort()))
    marks_by_link(page, HEART)
    no_answer(page, "lost")
    page.wait_for_timeout(6000)
    times = sum("find-alarm" in output for output in asked)
    assert 2 <= times <= 5, times
    page.unroute(CALLBACKS)
    page.get_by_role("button", name="Ask again now").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_warning_that_was_put_aside_comes_again_with_marks_by_link(visit):
    page = opens(visit(), f"/find#m={HEART}")
    alarm = page.get_by_role("dialog")
    for link in (HEART, f"{HEART}~{ONE}"):
        expect(alarm).to_be_visible()
        page.keyboard.press("Escape")
        expect(alarm).to_be_hidden()
        marks_by_link(page, link)
    expect(alarm).to_be_visible()
    marks_by_link(page, STORY)                          # while it is open: it goes, and is not taken for put aside
    expect(alarm).to_be_hidden()
    expect(page.locator(".mark-row")).to_have_count(3)
    marks_by_link(page, f"{HEART}~{ONE}")
    expect(alarm).to_be_visible()


FAR = f"d.front.female.5.ache.{'9' * 309}_5-9_9"


@pytest.mark.parametrize("link", ["%", "%E0%A4%A", FAR, "r.nowhere.5.ache", "r.sternum.5.gloom", ""])
def test_a_broken_link_is_refused_in_words_and_takes_nothing_away(visit, link):
    page = opens(visit(), f"/find#m={STORY}")
    expect(page.locator(".mark-row")).to_have_count(3)
    marks_by_link(page, link)
    expect(page.locator("#find-kept-words")).to_have_text("No marks could be read in it. Your own are as they were.")
    expect(page.locator(".mark-row")).to_have_count(3)
    assert marks(page) == STORY.split("~")


@pytest.mark.parametrize(("text", "count", "words"), [
    ("null", 3, "No marks could be read"), ("{", 3, "No marks could be read"), ('{"marks": {"a": 1}}', 3, "No marks could be read"),
    (json.dumps({"marks": FAR}), 3, "No marks could be read"),
    (json.dumps({"marks": f"{ONE}~{FAR}"}), 1, "1 of its marks could not be read and were left out")])
def test_a_poisoned_file_is_refused_in_words(visit, tmp_path, text, count, words):
    page = opens(visit(), f"/find#m={STORY}")
    expect(page.locator(".mark-row")).to_have_count(3)
    (tmp_path / "marks.json").write_text(text)
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Open file").click()
    choosing.value.set_files(tmp_path / "marks.json")
    expect(page.locator("#find-kept-words")).to_contain_text(words)
    expect(page.locator(".mark-row")).to_have_count(count)


@pytest.mark.parametrize(("text", "count"), [
    ("{", 0), ("7", 0), ('{"marks": 7, "past": {}}', 0),
    (json.dumps({"marks": [None, {"key": "x", "text": 5}, {"key": 2, "text": FAR}, {"key": 3, "text": ONE},
                           {"key": 4, "text": "r.nowhere.5.ache"}], "past": [7], "next": "x"}), 1)])
def test_a_poisoned_session_is_mended(visit, text, count):
    visitor = visit()
    page = opens(visitor)
    page.evaluate("text => { sessionStorage.setItem('find-marks', text); sessionStorage.setItem('find-answers', text); }", text)
    page.reload()
    page.wait_for_selector("#find-graph .imagelayer image", state="attached")
    expect(page.locator(".mark-row")).to_have_count(count)
    if count:
        expect(page.locator("#find-kept-words")).to_contain_text("could not be read and were left out")
        assert marks(page) == [ONE]
    tap(visitor, 360, 270, BODY)
    expect(page.locator(".mark-row")).to_have_count(count + 1)
    expect(page.locator("#find-wait")).to_be_hidden()
