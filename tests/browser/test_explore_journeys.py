"""What a person does on Explore, at a desk and on a phone."""
from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, DRAWN, PAPER, PHONE, TABLET

POINT = "/?point=trapezius_upper_1"
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])


def touch(visitor, x, y):
    visitor.page.touchscreen.tap(x, y) if visitor.page.viewport_size["width"] == PHONE[0] else visitor.page.mouse.click(x, y)


def traces(page) -> list[dict]:
    return page.evaluate("document.querySelector('#explore-graph .js-plotly-plot').data.map(t => "
                         "({name: t.name, x: t.x.filter(v => v !== null)}))")


@SIZES
def test_from_the_temple_to_the_trapezius(visit, size):
    """Open, tap the temple, choose the trapezius: its X and its zones are painted."""
    visitor = visit(size)
    page = visitor.opens("/?view=head_right")
    touch(visitor, *visitor.spot(395, 235, 696, 800))
    visitor.waits_for("region=")
    expect(page.locator("#explore-panel h1")).to_contain_text("temple")
    expect(page.locator("#live")).to_contain_text("described as referring here")
    page.locator("#explore-panel a.card", has_text="Trapezius").first.click()
    visitor.waits_for("point=trapezius_upper_1")
    expect(page.locator("#explore-panel h1")).to_contain_text("Trapezius")
    visitor.until("document.querySelector('#explore-graph .js-plotly-plot').data.some(t => "
                           "t.name === 'essential pain zone')")
    assert {"trigger point", "essential pain zone", "muscle"} <= {trace["name"] for trace in traces(page)}
    assert page.title().startswith("Trapezius")


@SIZES
def test_view_figure_and_side_keep_the_selection(visit, size):
    visitor = visit(size)
    page = visitor.opens(POINT)
    page.locator(".view-menu > summary").click()
    page.locator(".view-sheet a", has_text="Head from the back").click()
    visitor.waits_for("view=head_back")
    page.get_by_role("link", name="Male", exact=True).click()
    visitor.waits_for("figure=male")
    page.locator(".side-switch").get_by_role("link", name="Left").click()
    visitor.waits_for("side=left")
    visitor.until("!document.querySelector('.side-switch a[aria-current]').textContent.includes('Both')")
    assert all(part in page.url for part in ("point=trapezius_upper_1", "view=head_back", "figure=male"))
    expect(page.locator(DRAWN)).to_have_attribute("href", "/assets/body/male_head_back.webp")
    middle = 348
    visitor.until("document.querySelector('#explore-graph .js-plotly-plot').data.length > 2 && "
                           "document.querySelector('#explore-graph .js-plotly-plot').data.every(t => "
                           f"t.x.every(x => x === null || x <= {middle + 2}))")


def test_a_side_view_turns_round_with_the_side(visit):
    """Only the side is written; the view that shows it is chosen where the address arrives."""
    visitor = visit()
    page = visitor.opens(POINT + "&view=head_right")
    page.locator(".side-switch").get_by_role("link", name="Left").click()
    visitor.waits_for("side=left")
    expect(page.locator(DRAWN)).to_have_attribute("href", "/assets/body/female_head_left.webp")
    expect(page.locator("#explore-caption")).to_contain_text("Head from the left")


@SIZES
def test_an_address_opens_the_same_picture_again(visit, size):
    visitor = visit(size)
    page = visitor.opens(POINT + "&side=left&view=head_left&figure=male")
    before = page.evaluate("JSON.stringify(document.querySelector('#explore-graph .js-plotly-plot').data.map(t => t.x))")
    again = visit(size)
    other = again.opens(page.url.removeprefix(visitor.address))
    assert before == other.evaluate("JSON.stringify(document.querySelector('#explore-graph .js-plotly-plot').data.map(t => t.x))")


def test_back_and_forward(visit):
    visitor = visit()
    page = visitor.opens(POINT)
    page.locator("#explore-thumbs a").first.click()
    visitor.waits_for("view=")
    page.go_back()
    page.wait_for_url(lambda url: "view=" not in url)
    expect(page.locator("#explore-panel h1")).to_contain_text("Trapezius")
    page.go_forward()
    visitor.waits_for("view=")


def test_an_unknown_point_gets_a_friendly_word(visit):
    visitor = visit()
    page = visitor.opens("/?point=trapezius_uper_1")
    expect(page.locator(".notice")).to_contain_text("There is no trigger point")
    page.locator(".notice a").first.click()
    visitor.waits_for("point=trapezius_upper")
    expect(page.locator(".notice")).to_have_count(0)


def test_an_unknown_page_leads_back(visit):
    visitor = visit()
    page = visitor.opens("/nowhere", "main h1")
    expect(page.locator("main h1")).to_have_text("There is no page here")
    page.locator("main a").click()
    page.wait_for_selector(DRAWN)


@SIZES
def test_search_forgives(visit, size):
    visitor = visit(size)
    page = visitor.opens("/")
    page.fill("#explore-search", "levater scap")
    page.locator("#explore-hits a", has_text="Levator scapulae").first.click()
    visitor.waits_for("levator_scapulae")
    expect(page.locator("#explore-panel h1")).to_contain_text("Levator scapulae")
    expect(page.locator("#explore-search")).to_have_value("")


def test_search_without_a_find_says_so(visit):
    visitor = visit()
    page = visitor.opens("/")
    page.fill("#explore-search", "zzqq")
    expect(page.locator("#explore-hits .empty")).to_contain_text("Nothing is called")


@pytest.mark.parametrize("size", [PHONE, TABLET], ids=["phone", "tablet"])
def test_the_list_opens_on_request(visit, size):
    visitor = visit(size)
    page = visitor.opens("/")
    assert not page.locator("#explore-list").is_visible()
    page.get_by_text("Browse").first.click()
    page.locator("#explore-list summary", has_text="Head and face").click()
    page.locator("#explore-list a.muscle", has_text="Masseter").click()
    visitor.waits_for("muscle=masseter")
    expect(page.locator("#explore-list")).not_to_be_visible()


def test_a_cross_is_a_way_to_its_point(visit):
    visitor = visit()
    page = visitor.opens("/?muscle=masseter&view=head_right")
    x, y = page.evaluate("(() => { const t = document.querySelector('#explore-graph .js-plotly-plot').data.at(-1);"
                         "return [t.x[0], t.y[0]]; })()")
    page.mouse.click(*visitor.spot(x, y, 696, 800))
    visitor.waits_for("point=masseter")


def test_with_the_keyboard_alone(visit):
    """Skip link, search by slash, choose by arrow and Enter, open the views by Enter, leave by Escape."""
    visitor = visit()
    page = visitor.opens("/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    expect(page.locator("#explore-search")).to_be_focused()
    page.keyboard.type("masseter")
    expect(page.locator("#explore-hits a").first).to_have_text("Masseter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    visitor.waits_for("muscle=masseter")
    page.locator("#explore-panel a.card").first.focus()
    page.keyboard.press("Enter")
    visitor.waits_for("point=masseter")
    expect(page.locator("#explore-panel h1")).to_be_focused()
    expect(page.locator("#explore-caption")).to_contain_text("Superficial layer, upper")
    page.locator(".view-menu > summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".view-sheet")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".view-sheet")).not_to_be_visible()
    page.locator(".quick-views a").first.focus()
    page.keyboard.press("Enter")
    visitor.waits_for("view=front")
    expect(page.locator(".quick-views a").first).to_have_attribute("aria-current", "true")
    expect(page.locator(".quick-views a").first).to_be_focused()


def test_the_voice_is_kept(visit):
    visitor = visit()
    page = visitor.opens(POINT)
    page.locator("#voice-choice").click()
    page.get_by_role("option", name="Therapist").click()
    expect(page.locator("#explore-panel")).to_contain_text("Needling safety")
    page.reload()
    expect(page.locator("#explore-panel")).to_contain_text("Needling safety")


def test_light_and_dark_are_kept(visit):
    visitor = visit()
    page = visitor.opens(POINT)
    page.locator(".scheme-toggle").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


@pytest.mark.parametrize("size", [DESKTOP, TABLET, PHONE], ids=["desktop", "tablet", "phone"])
def test_nothing_is_wider_than_the_screen(visit, size):
    visitor = visit(size)
    page = visitor.opens(POINT)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_targets_on_a_phone_are_large_enough(visit):
    visitor = visit(PHONE)
    page = visitor.opens(POINT)
    small = page.evaluate("[...document.querySelectorAll('.controls a, .controls summary, .browser summary, .header a, "
                          ".header button, .bottom-menu a, .search-field input, .panel .card')].filter(e => e.offsetParent)"
                          ".map(e => [e.innerText || e.className, e.getBoundingClientRect()])"
                          ".filter(([, r]) => r.width && r.height < 43.5).map(([name, r]) => [name, r.height])")
    assert not small


def test_the_page_scrolls_under_a_finger_on_the_body(visit):
    visitor = visit(PHONE)
    page = visitor.opens(POINT)
    assert page.evaluate("getComputedStyle(document.querySelector('#explore-graph .nsewdrag')).touchAction") != "none"


@pytest.mark.parametrize("path", [f"{POINT}&voice=therapist&risk=1", "/?point=scalenes_anterior"])
def test_the_panel_prints_on_one_page(visit, path):
    visitor = visit()
    page = visitor.opens(path)
    assert len(PAPER.findall(page.pdf(format="A4", prefer_css_page_size=True))) == 1
    visitor.until("!document.querySelector('.graph .main-svg').hasAttribute('viewBox')")


def test_paint_fades_where_the_body_does(visit):
    """The drawn body's picture is the paint's mask, also after the view has changed."""
    visitor = visit()
    page = visitor.opens(POINT)
    for view in ("head_shoulder_right", "back"):
        if view == "back":
            page.locator(".quick-views").get_by_role("link", name="Back", exact=True).click()
        visitor.until(f"getComputedStyle(document.querySelector('.scatterlayer .fills')).maskImage.includes('female_{view}.webp')")


def test_the_grade_stays_in_the_address(visit):
    """What the list redraws must not write an older address over it; a tap afterwards keeps the grade."""
    visitor = visit()
    page = visitor.opens("/?point=trapezius_upper_1")
    page.locator("#explore-grade").click()
    page.get_by_role("option", name="Second source found").click()
    page.wait_for_url(lambda url: "grade=cross_checked" in url)
    page.wait_for_timeout(800)
    assert "grade=cross_checked" in page.url and "point=trapezius_upper_1" in page.url


def test_links_clicked_in_quick_succession_end_at_the_last(visit):
    visitor = visit()
    page = visitor.opens("/?point=trapezius_upper_1")
    links = page.locator("#explore-list a[href*='point=trapezius']:visible")
    for number in range(4):
        links.nth(number).click()
    last = links.nth(3).get_attribute("href").split("point=")[1].split("&")[0]
    page.wait_for_timeout(1500)
    assert f"point={last}" in page.url
    expect(page.locator("#explore-list a[aria-current=true]").first).to_have_attribute("href", re.compile(last))
