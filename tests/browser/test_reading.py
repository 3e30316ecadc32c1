"""What a person does on the pages that are read, at a desk and on a phone."""
from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, DRAWN, PHONE, TABLET

HEADING = "main h1"
ELBOW = "/conditions?condition=lateral_elbow_tendinopathy"
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
PAGES = ["/conditions", ELBOW, "/treatments", "/treatments?chapter=side_effects", "/treatments?chapter=when_not",
         "/treatments?therapy=taping", "/treatments?muscle=trapezius&voice=therapist", "/evidence?condition=plantar_heel_pain",
         "/evidence?study=cotchett_2014", "/glossary"]


@SIZES
def test_from_the_calf_to_the_clot(visit, size):
    """Tight calves: the warning stands before all else; it says what to do, and how soon."""
    visitor = visit(size)
    page = visitor.opens("/conditions", HEADING)
    page.fill("#conditions-filter", "calf")
    page.locator("#conditions-list a", has_text="Tight calves").click()
    visitor.waits_for("condition=calf_tightness")
    clot = page.locator(".redflags details", has_text="A hot, swollen or sore leg on one side")
    expect(page.locator(".redflags h3", has_text="See a doctor today")).to_be_visible()
    clot.locator("summary").click()
    expect(clot).to_contain_text("There may be a blood clot in the leg")
    expect(clot.locator("p").first).to_be_visible()


def test_tennis_elbow(visit):
    """From the everyday name to its points, its forest plot, its look-alikes and its self-care."""
    visitor = visit()
    page = visitor.opens("/glossary", HEADING)
    page.fill("#header-search", "tennis elbow")
    page.locator("#header-hits a", has_text="Lateral elbow tendinopathy").first.click()
    visitor.waits_for("condition=lateral_elbow_tendinopathy")
    expect(page.locator(HEADING)).to_have_text("Tennis elbow")
    assert page.title().startswith("Lateral elbow tendinopathy")
    for chapter in ("What else it could be", "What you can do", "What studies found"):
        page.locator(".contents a", has_text=chapter).click()
        expect(page.locator("h2", has_text=chapter)).to_be_in_viewport()
    expect(page.locator(".forest").first).to_contain_text("−1.13 (−1.64 to −0.62)")
    page.locator(".implicated a", has_text="Supinator").first.click()
    page.wait_for_selector(DRAWN, state="attached")
    expect(page.locator("#explore-panel h1")).to_contain_text("Supinator")
    page.locator("#explore-panel a", has_text="Tennis elbow").first.click()
    expect(page.locator(HEADING)).to_have_text("Tennis elbow")


@SIZES
def test_a_therapist_from_the_upper_trapezius_to_the_pneumothorax(visit, size):
    """Explore, the layer of structures at risk, the safeguards, the rates."""
    visitor = visit(size)
    page = visitor.opens("/?point=trapezius_upper_1&voice=therapist")
    expect(page.locator("#explore-panel")).to_contain_text("lung apex and pleura")
    page.get_by_role("link", name="Show structures at risk").click()
    visitor.waits_for("risk=1")
    page.wait_for_function("() => document.querySelector('#explore-graph .js-plotly-plot').data.some(t => /leura/.test(t.name))")
    page.get_by_role("link", name="Sources and structures").click()
    visitor.waits_for("/treatments?muscle=trapezius")
    upper = page.locator(".safety", has_text="Upper fibres")
    expect(upper).to_contain_text("High risk")
    expect(upper).to_contain_text("Safeguards")
    page.get_by_role("link", name="Side effects", exact=True).click()
    expect(page.locator("main")).to_contain_text("Pneumothorax")


def test_the_picture_turns_and_keeps_its_place(visit):
    visitor = visit()
    page = visitor.opens(ELBOW, HEADING)
    page.evaluate("window.scrollTo(0, 120)")
    page.locator(".heat-views a").nth(1).focus()
    page.keyboard.press("Enter")
    visitor.waits_for("view=")
    page.wait_for_function("() => document.activeElement.closest('.heat-views') !== null")
    assert page.evaluate("scrollY") == 120
    page.locator(".heat-figures a", has_text="Male").last.click()
    visitor.waits_for("figure=male")
    expect(page.locator(".heat .skin")).to_have_attribute("src", re.compile("male_"))
    page.wait_for_function("() => [...document.querySelectorAll('.heat img')].every(i => i.complete && i.naturalWidth)")


def test_the_voice_changes_the_page_and_is_kept(visit):
    visitor = visit()
    page = visitor.opens(ELBOW, HEADING)
    page.locator("#voice-choice").click()
    page.get_by_role("option", name="Therapist").click()
    expect(page.locator("#look-alikes h2")).to_have_text("Look-alikes to rule out")
    page.get_by_role("link", name="Treatments", exact=True).first.click()
    page.locator("a", has_text="How it may work").click()
    expect(page.locator("main")).to_contain_text("segmental and central mechanisms")


def test_filters_stand_in_the_address(visit):
    visitor = visit()
    page = visitor.opens("/evidence", HEADING)
    page.locator("#evidence-condition").click()
    page.get_by_role("option", name="Plantar heel pain").click()
    visitor.waits_for("condition=plantar_heel_pain")
    expect(page.locator(".count-line")).to_have_text("6 studies")
    page.locator("#evidence-result").click()
    page.get_by_role("option", name="Mixed").click()
    expect(page.locator(".count-line")).to_have_text("3 studies")
    page.go_back()
    expect(page.locator(".count-line")).to_have_text("6 studies")


@pytest.mark.parametrize("path,spot", [("/treatments?topic=twitch_and_outcome", "#topic-twitch_and_outcome"),
                                       ("/glossary?term=taut_band", "#term-taut_band"),
                                       ("/treatments?event=pneumothorax_case", "#event-pneumothorax_case")])
def test_what_is_asked_for_is_shown(visit, path, spot):
    page = visit().opens(path, HEADING)
    expect(page.locator(spot)).to_be_in_viewport()


@pytest.mark.parametrize("size", [DESKTOP, TABLET, PHONE], ids=["desktop", "tablet", "phone"])
def test_nothing_is_wider_than_the_screen(visit, size):
    visitor = visit(size)
    for path in PAGES:
        page = visitor.opens(path, HEADING)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path


def test_targets_on_a_phone_are_large_enough(visit):
    visitor = visit(PHONE)
    for path in PAGES:
        page = visitor.opens(path, HEADING)
        small = page.evaluate("[...document.querySelectorAll('main a:not(.outward), main summary, main button, main input')]"
                              ".filter(e => e.offsetParent && e.getBoundingClientRect().height && !e.closest('p.aside'))"
                              ".filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 120))")
        assert not small, (path, small[:5])


def test_paper_is_black_and_has_the_sources(visit):
    visitor = visit()
    page = visitor.opens(ELBOW, HEADING)
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    expect(page.locator(".heat-switches")).not_to_be_visible()
    expect(page.locator("#codes .footing li").first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.condition')).display") == "block"
