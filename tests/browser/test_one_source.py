"""The address is the one source of what is shown: quick steps, late answers, lost connections."""
from __future__ import annotations

import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, DRAWN, PHONE
from tests.browser.test_explore_journeys import POINT, SIZES, touch

CALLBACKS = re.compile("/_dash-update-component")
TEMPLE, JAW, BESIDE = (395, 235), (360, 520), (650, 650)          # in the view head_right, in its pixels


@contextmanager
def late(page, output: str, seconds: float):
    """Hold back each answer that brings an output."""
    def wait(route):
        if output in route.request.post_data_json["output"]:
            page.wait_for_timeout(seconds * 1000)
        route.continue_()
    page.route(CALLBACKS, wait)
    yield
    page.unroute(CALLBACKS, wait)


def shows(page, picture: str) -> None:
    """Until a picture of the body is drawn."""
    expect(page.locator(DRAWN)).to_have_attribute("href", f"/assets/body/{picture}.webp")


def at_one(visitor) -> None:
    """Until every part of Explore shows the present address."""
    visitor.until("(() => { const place = bodymapAddress.placeOf(location.pathname, location.search);"
                  "return ['explore-stage', 'explore-thumbs', 'explore-panel'].every((id) => "
                  "document.getElementById(id).dataset.for.endsWith(place)); })()")


def test_a_side_chosen_from_old_controls_keeps_the_view(visit):
    """The race of the review: the controls still show the view before, and their links must not bring it back."""
    visitor = visit()
    page = visitor.opens(POINT)
    with late(page, "explore-controls", 1.5):
        page.locator(".view-menu > summary").click()
        page.locator(".view-sheet a", has_text="Head from the back").click()
        visitor.waits_for("view=head_back")
        page.locator(".side-switch").get_by_role("link", name="Left").click()
        visitor.waits_for("side=left")
        at_one(visitor)
    assert "view=head_back" in page.url and "point=trapezius_upper_1" in page.url
    shows(page, "female_head_back")
    expect(page.locator("#explore-caption")).to_contain_text("left side")


def test_a_side_chosen_from_old_controls_keeps_the_place(visit):
    """A region is tapped, and Left is chosen while the controls still stand for the region before."""
    visitor = visit()
    page = visitor.opens("/?region=back_of_head_right&view=head_right")
    with late(page, "explore-controls", 1.5):
        page.mouse.click(*visitor.spot(*TEMPLE, 696, 800))
        visitor.waits_for("region=temple_right")
        page.locator(".side-switch").get_by_role("link", name="Left").click()
        visitor.waits_for("region=temple_left")
        at_one(visitor)
    shows(page, "female_head_left")
    expect(page.locator("#explore-panel h1")).to_have_text("Left temple")


@SIZES
def test_of_two_quick_taps_the_last_one_stays(visit, size):
    """Even when the answer to the first comes last."""
    visitor = visit(size)
    page = visitor.opens("/?view=head_right")
    first, second = visitor.spot(*TEMPLE, 696, 800), visitor.spot(*JAW, 696, 800)
    held = []

    def look(route):
        first = "explore-panel.children" in route.request.post_data_json["output"] and not held
        held.append(route) if first else route.continue_()
    page.route(CALLBACKS, look)
    touch(visitor, *first)
    visitor.waits_for("region=temple_right")
    touch(visitor, *second)
    visitor.waits_for("region=jaw_angle_right")
    at_one(visitor)
    held[0].continue_()
    page.wait_for_timeout(600)
    at_one(visitor)
    assert "region=jaw_angle_right" in page.url and "view=head_right" in page.url
    expect(page.locator("#explore-panel h1")).to_contain_text("jaw")


@SIZES
def test_of_two_taps_before_the_table_has_come_the_last_one_counts(visit, size):
    visitor = visit(size)
    page = visitor.opens("/?view=head_right")

    def wait(route):
        page.wait_for_timeout(500)
        route.continue_()
    page.route("**/regions/**", wait)
    touch(visitor, *visitor.spot(*TEMPLE, 696, 800))
    touch(visitor, *visitor.spot(*JAW, 696, 800))
    visitor.waits_for("region=jaw_angle_right")
    at_one(visitor)
    page.go_back()
    expect(page).to_have_url(visitor.address + "/?view=head_right")


def test_back_forward_and_reload_follow_taps(visit):
    visitor = visit()
    page = visitor.opens("/?view=head_right")
    page.mouse.click(*visitor.spot(*TEMPLE, 696, 800))
    visitor.waits_for("region=temple_right")
    at_one(visitor)
    page.locator(".side-switch").get_by_role("link", name="Left").click()
    visitor.waits_for("region=temple_left")
    at_one(visitor)
    shows(page, "female_head_left")
    page.go_back()
    shows(page, "female_head_right")
    expect(page.locator("#explore-panel h1")).to_have_text("Right temple")
    page.go_back()
    expect(page.locator("#explore-panel h1")).to_have_text("Where does it hurt?")
    page.go_forward()
    page.go_forward()
    shows(page, "female_head_left")
    page.reload()
    shows(page, "female_head_left")
    expect(page.locator("#explore-panel h1")).to_have_text("Left temple")
    at_one(visitor)


def test_leaving_and_coming_back_at_once_ends_where_the_address_says(visit):
    visitor = visit()
    page = visitor.opens("/?region=temple_left")
    with late(page, "main.children", .6):
        page.locator("#menu a[href='/glossary']").click()
        page.wait_for_url(lambda url: "glossary" in url)
        page.go_back()
        page.wait_for_timeout(1800)
    expect(page.locator("#explore-panel h1")).to_have_text("Left temple")
    page.locator("#menu a[href='/conditions']").click()
    expect(page.locator("main h1")).to_contain_text("conditions")
    assert page.title().startswith("Conditions")


def test_a_change_of_voice_keeps_everything(visit):
    visitor = visit()
    page = visitor.opens(POINT + "&side=left&view=head_back&figure=male")
    before = page.url
    page.locator("#voice-choice").click()
    page.get_by_role("option", name="Therapist").click()
    expect(page.locator("#explore-panel")).to_contain_text("Needling safety")
    at_one(visitor)
    assert page.url == before
    shows(page, "male_head_back")
    page.locator("#menu a[href='/glossary']").click()
    expect(page.locator("main h1")).to_have_text("Glossary")
    page.go_back()
    expect(page.locator("#explore-panel")).to_contain_text("Needling safety")


def test_back_brings_the_voice_of_an_address_again(visit):
    visitor = visit()
    page = visitor.opens(POINT + "&voice=therapist")
    page.locator("#voice-choice").click()
    page.get_by_role("option", name="Plain words").click()
    visitor.waits_for("voice=patient")
    expect(page.locator("#explore-panel")).not_to_contain_text("Needling safety")
    page.go_back()
    expect(page.locator("#explore-panel")).to_contain_text("Needling safety")
    expect(page.locator("#voice-choice")).to_have_value("Therapist")


@SIZES
def test_a_tap_beside_the_body_says_so(visit, size):
    visitor = visit(size)
    page = visitor.opens("/?view=head_right")
    before = page.url
    touch(visitor, *visitor.spot(*BESIDE, 696, 800))
    expect(page.locator("#live")).to_have_text("This is beside the body.")
    assert page.url == before


@SIZES
def test_a_tap_without_a_connection_is_not_lost(visit, size):
    """Known pictures are looked up all the same; what cannot be shown is said, and comes when the connection is back."""
    visitor = visit(size)
    page = visitor.opens("/?view=head_right")
    touch(visitor, *visitor.spot(*BESIDE, 696, 800))
    expect(page.locator("#live")).to_have_text("This is beside the body.")
    page.context.set_offline(True)
    touch(visitor, *visitor.spot(*TEMPLE, 696, 800))
    visitor.waits_for("region=temple_right")
    expect(page.locator("#behind")).to_contain_text("There is no connection")
    expect(page.locator("#live")).to_contain_text("There is no connection")
    page.context.set_offline(False)
    expect(page.locator("#explore-panel h1")).to_have_text("Right temple")
    expect(page.locator("#behind")).to_be_hidden()
    visitor.complaints.clear()                      # the browser's, about the connection


def test_a_tap_that_cannot_be_looked_up_says_so(visit):
    visitor = visit()
    page = visitor.opens("/?view=head_right")
    page.route("**/regions/**", lambda route: route.abort())
    page.mouse.click(*visitor.spot(*TEMPLE, 696, 800))
    expect(page.locator("#behind [data-when=tap]")).to_be_visible()
    page.unroute("**/regions/**")
    page.mouse.click(*visitor.spot(*TEMPLE, 696, 800))
    visitor.waits_for("region=temple_right")
    expect(page.locator("#behind")).to_be_hidden()
    visitor.complaints.clear()


def test_an_answer_that_failed_is_asked_for_again(visit):
    visitor = visit()
    page = visitor.opens(POINT)
    failed = []

    def fail(route):
        if "explore-panel.children" in route.request.post_data_json["output"] and not failed:
            failed.append(route.fulfill(status=500, body="broken"))
        else:
            route.continue_()
    page.route(CALLBACKS, fail)
    page.locator("#explore-thumbs a").first.click()
    expect(page.locator("#behind [data-when=late]")).to_be_visible()
    at_one(visitor)
    expect(page.locator("#behind")).to_be_hidden()
    visitor.complaints.clear()


@pytest.mark.parametrize(("size", "figure"), [(DESKTOP, "male"), (PHONE, "female")], ids=["desktop", "phone"])
@pytest.mark.parametrize(("view", "across"), [("front", 430), ("back", 290)])
def test_left_of_a_tap_is_the_person_s_left(visit, size, figure, view, across):
    """Seen from the front it lies on the right of the picture, from behind on the left."""
    visitor = visit(size)
    page = visitor.opens(f"/?view={view}&figure={figure}")
    touch(visitor, *visitor.spot(across, 330, 720, 1200))
    page.wait_for_url(re.compile("region=[a-z_]+_left"))
    shows(page, f"{figure}_{view}")
