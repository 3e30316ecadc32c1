"""From a tap on the body to a condition, and from there to needling, other care or the evidence: three taps at most."""
from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE

SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
PANEL = "#explore-panel"
SPOTS = {("shoulder_right", "shoulder_outer_right"): ((392, 333), 762, 800),
         ("neck_shoulders_back", "back_of_neck_right"): ((430, 330), 800, 800),
         ("foot_right_sole", "heel_under_right"): ((154, 603), 386, 800)}
"""The middle of a region in a view (diagram pixels), and the view's width and height."""


def taps_body(visitor, view: str, region: str) -> None:
    """The first tap: in the middle of a region, where the view shows it."""
    spot, width, height = SPOTS[view, region]
    page = visitor.opens(f"/?view={view}")
    x, y = visitor.spot(*spot, width, height)
    page.touchscreen.tap(x, y) if page.viewport_size["width"] == PHONE[0] else page.mouse.click(x, y)
    visitor.waits_for(f"region={region}")


def taps_card(visitor, words: str) -> None:
    """A tap on a condition's card."""
    visitor.page.locator(f"{PANEL} a.card.pictured", has_text=words).first.click()


@SIZES
def test_from_the_shoulder_by_arm_pain_to_needling_of_infraspinatus_with_its_risk(visit, size):
    visitor = visit(size)
    taps_body(visitor, "shoulder_right", "shoulder_outer_right")
    page = visitor.page
    expect(page.locator(f"{PANEL} .redflags").first).to_be_visible()
    taps_card(visitor, "Arm pain")
    visitor.waits_for("condition=arm_pain")
    expect(page.locator(f"{PANEL} h1")).to_contain_text("Arm pain from muscles, at the right outer shoulder")
    group = page.locator(f"{PANEL} .verdict-group", has_text="Infraspinatus")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    verdict = group.locator(".verdicts > li", has_text="Infraspinatus")
    expect(verdict).to_be_visible()
    expect(verdict.locator(".tag")).to_have_text("Low risk")
    expect(verdict).to_contain_text("lung")
    assert "region=shoulder_outer_right" in page.url


@SIZES
def test_from_the_neck_by_headache_to_other_treatments(visit, size):
    visitor = visit(size)
    taps_body(visitor, "neck_shoulders_back", "back_of_neck_right")
    taps_card(visitor, "Headache from the neck")
    visitor.waits_for("condition=cervicogenic_headache")
    page = visitor.page
    expect(page.locator(f"{PANEL} h1")).to_contain_text("Headache from the neck, at the")
    adjuncts = page.locator(f"{PANEL} .adjuncts .adjunct-name")
    expect(adjuncts.first).to_be_visible()
    expect(page.locator(f"{PANEL} .adjuncts .grade").first).to_be_visible()
    name = adjuncts.first.inner_text()
    adjuncts.first.click()
    visitor.waits_for("therapy=")
    expect(page.locator(f"{PANEL} h1")).to_contain_text(f"{name}, at the right")
    expect(page.locator(f"{PANEL} h1")).to_contain_text("for headache from the neck")


@SIZES
def test_from_the_heel_by_plantar_pain_to_the_evidence(visit, size):
    visitor = visit(size)
    taps_body(visitor, "foot_right_sole", "heel_under_right")
    taps_card(visitor, "Plantar fasciitis")
    visitor.waits_for("condition=plantar_heel_pain")
    page = visitor.page
    evidence = page.locator(f"{PANEL} section", has_text="How good the evidence is").last
    expect(evidence).to_contain_text("studies on this in the atlas")
    expect(evidence).to_contain_text(re.compile("did better.*mixed"))
    evidence.get_by_role("link", name="All studies on this").click()
    visitor.waits_for("/evidence?condition=plantar_heel_pain")
    expect(page.locator("h1")).to_have_text("Evidence")


@SIZES
def test_a_condition_keeps_the_thread_when_the_body_is_tapped(visit, size):
    visitor = visit(size)
    page = visitor.opens("/?condition=plantar_heel_pain&therapy=dry_needling&view=foot_right_sole")
    expect(page.locator(f"{PANEL} h1")).to_have_text("Plantar fasciitis")
    spot, width, height = SPOTS["foot_right_sole", "heel_under_right"]
    x, y = visitor.spot(*spot, width, height)
    page.touchscreen.tap(x, y) if size == PHONE else page.mouse.click(x, y)
    visitor.waits_for("region=heel_under_right")
    expect(page.locator(f"{PANEL} h1")).to_have_text(re.compile("Dry needling, at the right underside of the heel, for plantar fasciitis"))
    assert "condition=plantar_heel_pain" in page.url and "therapy=dry_needling" in page.url
    page.get_by_role("link", name="All about this area").click()
    expect(page.locator(f"{PANEL} h1")).to_have_text("Right underside of the heel")


def test_the_needling_map_leads_to_a_place_and_its_muscles(visit):
    visitor = visit(DESKTOP)
    page = visitor.opens("/?therapy=dry_needling&view=foot_right_sole")
    expect(page.locator("#explore-legend")).to_contain_text("Only with care")
    spot, width, height = SPOTS["foot_right_sole", "heel_under_right"]
    page.mouse.click(*visitor.spot(*spot, width, height))
    visitor.waits_for("region=heel_under_right")
    expect(page.locator(f"{PANEL} h1")).to_contain_text("Dry needling, at the right")


def test_areas_of_the_body_lead_to_their_panels(visit):
    visitor = visit(PHONE)
    page = visitor.opens("/areas", ready=".index-list a.pictured")
    page.locator("a.pictured", has_text="Shoulder blade").first.click()
    visitor.waits_for("region=area-shoulder_blade")
    expect(page.locator(f"{PANEL} h1")).to_have_text("Shoulder blade")
    expect(page.locator(f"{PANEL} .redflags").first).to_be_visible()
