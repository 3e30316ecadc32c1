"""What a person does on Find my pain: with a finger, with a mouse, with the keyboard alone."""
from __future__ import annotations

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PAPER, PHONE

DRAWN = "#find-graph .imagelayer image"
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
STORY = "r.temple_right.6.ache~r.back_of_neck_right.5.ache~r.angle_of_neck_right.5.ache"
HEART = "r.sternum.5.ache~r.upper_arm_front_upper_left.5.ache"
HEAD, BODY = (696, 800), (720, 1200)


def opens(visitor, path="/find"):
    page = visitor.opens(path, DRAWN)
    expect(page.locator("#find-clear")).to_be_visible()
    return page


def at(visitor, x, y, picture):
    """Where a point of the diagram lies on the screen."""
    box = visitor.page.locator(DRAWN).bounding_box()
    return box["x"] + x / picture[0] * box["width"], box["y"] + y / picture[1] * box["height"]


def tap(visitor, x, y, picture):
    spot = at(visitor, x, y, picture)
    is_phone = visitor.page.viewport_size["width"] == PHONE[0]
    visitor.page.touchscreen.tap(*spot) if is_phone else visitor.page.mouse.click(*spot)


def draw(visitor, line, picture):
    """Draw a line: with a finger on the phone, with the mouse at the desk."""
    page = visitor.page
    page.click("#find-mode-draw")
    expect(page.locator("#find-pad")).to_have_attribute("data-mode", "draw")
    spots = [at(visitor, x, y, picture) for x, y in line]
    if page.viewport_size["width"] != PHONE[0]:
        page.mouse.move(*spots[0])
        page.mouse.down()
        for spot in spots:
            page.mouse.move(*spot)
        page.mouse.up()
        return
    finger = page.context.new_cdp_session(page)
    for kind, points in (("touchStart", spots[:1]), *(("touchMove", [spot]) for spot in spots), ("touchEnd", [])):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})


def marks(page) -> list[str]:
    kept = page.evaluate("sessionStorage.getItem('find-marks')")
    return [one["text"] for one in json.loads(kept)["marks"]] if kept else []


def painted(page) -> list[list[float]]:
    """Horizontal places of what is marked, by trace."""
    return page.evaluate("document.querySelector('#find-graph .js-plotly-plot').data"
                         ".filter(t => t.name === 'what you marked').map(t => t.x.filter(v => v !== null))")


def paints(visitor, count):
    visitor.until("document.querySelector('#find-graph .js-plotly-plot').data"
                  f".filter(t => t.name === 'what you marked').length === {count}")


def adds(page, name):
    """Add a place by keyboard, and wait until its mark is there."""
    before = page.locator(".mark-row").count()
    page.focus("#find-place")
    expect(page.locator("#find-place")).to_have_value("")
    page.keyboard.type(name)
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_function("count => document.querySelectorAll('.mark-row').length > count", arg=before)
    expect(page.locator("#find-place")).to_have_value("")


@SIZES
def test_places_typed_in_one_go_lose_no_letter(visit, size):
    """Nothing that happens after a choice may take away what is typed next."""
    page = opens(visit(size))
    page.focus("#find-place")
    for name in ("left temple", "left forehead"):
        page.keyboard.type(name)
        expect(page.locator("#find-place")).to_have_value(name)
        expect(page.get_by_role("option").first).to_contain_text(name[5:])
        page.keyboard.press("Enter")
    expect(page.locator("#find-place")).to_have_value("")
    expect(page.locator(".mark-row")).to_have_count(2)
    assert [text.split(".")[1] for text in marks(page)] == ["temple_left", "forehead_left"]


def tabs_to(page, name, limit=150):
    """Reach a button by the Tab key alone."""
    for _ in range(limit):
        focused = page.evaluate("document.activeElement.textContent + '|' + (document.activeElement.ariaLabel || '')")
        if name in focused:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {name}")


@SIZES
def test_from_a_line_on_the_temple_to_the_trapezius(visit, size):
    visitor = visit(size)
    page = opens(visitor, "/find?view=head_right")
    draw(visitor, [(360, 205), (430, 205), (430, 265), (360, 265), (360, 215)], HEAD)
    paints(visitor, 1)
    assert marks(page)[0].startswith("d.head_right.female.5.ache.")
    expect(page.locator(".mark-name")).to_contain_text("right temple")
    found = page.locator(".found-sources")
    expect(found).to_contain_text("Trapezius")
    found.locator("a", has_text="Trapezius").first.click()
    page.wait_for_url(lambda url: "point=trapezius" in url and "side=right" in url)
    expect(page.locator("#explore-panel h1")).to_contain_text("Trapezius")
    page.go_back()
    expect(page.locator(".mark-name")).to_contain_text("right temple")


@SIZES
def test_chest_and_left_arm_meet_the_warning_first(visit, size):
    visitor = visit(size)
    page = opens(visitor)
    tap(visitor, 360, 270, BODY)
    paints(visitor, 1)
    expect(page.locator(".mark-name")).to_contain_text("reast")
    draw(visitor, [(455, 300), (462, 340), (466, 370)], BODY)
    alarm = page.get_by_role("dialog")
    expect(alarm).to_be_visible()
    expect(alarm).to_contain_text("Call your local emergency number now")
    assert page.locator(".source").count() == 0
    alarm.get_by_role("button", name="I have read this").click()
    expect(alarm).to_be_hidden()
    expect(page.locator(".flag-banner").first).to_contain_text("Call your local emergency number now")
    expect(page.locator(".source").first).to_be_visible()


@SIZES
def test_both_with_the_keyboard_alone(visit, size):
    visitor = visit(size)
    page = opens(visitor)
    adds(page, "right temple")
    expect(page.locator(".mark-name")).to_have_text("Right temple")
    adds(page, "right angle between neck")
    expect(page.locator(".mark-row")).to_have_count(2)
    expect(page.locator(".found-sources")).to_contain_text("Trapezius")
    tabs_to(page, "Clear")
    page.keyboard.press("Enter")
    expect(page.locator(".mark-row")).to_have_count(0)
    adds(page, "breastbone")
    adds(page, "left arm")
    alarm = page.get_by_role("dialog")
    expect(alarm).to_be_visible()
    tabs_to(page, "I have read this", 5)
    page.keyboard.press("Enter")
    expect(alarm).to_be_hidden()
    expect(page.locator(".flag-banner").first).to_be_visible()


def test_escape_leaves_the_warning_but_names_no_muscle(visit):
    visitor = visit()
    page = opens(visitor, f"/find#m={HEART}")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("#find-flags .flag").first).to_be_visible()
    assert page.locator(".source").count() == 0


@SIZES
def test_undo_erase_and_clear(visit, size):
    visitor = visit(size)
    page = opens(visitor, "/find?view=head_right")
    tap(visitor, 395, 235, HEAD)
    expect(page.locator(".mark-name")).to_have_text("Right temple")
    tap(visitor, 395, 235, HEAD)
    expect(page.locator(".mark-row")).to_have_count(0)
    page.click("#find-undo")
    expect(page.locator(".mark-row")).to_have_count(1)
    paints(visitor, 1)
    page.click("#find-mode-erase")
    tap(visitor, 395, 235, HEAD)
    expect(page.locator(".mark-row")).to_have_count(0)
    page.click("#find-undo")
    page.click("#find-undo")
    expect(page.locator(".mark-row")).to_have_count(0)
    expect(page.locator("#find-undo")).to_be_disabled()
    page.click("#find-mode-tap")
    tap(visitor, 395, 235, HEAD)
    expect(page.locator(".mark-row")).to_have_count(1)
    page.click("#find-clear")
    expect(page.locator(".find-empty")).to_be_visible()
    paints(visitor, 0)
    assert marks(page) == []


def test_quick_taps_are_all_kept(visit):
    visitor = visit()
    page = opens(visitor)
    for x, y in ((300, 560), (300, 640), (420, 560), (420, 640)):
        tap(visitor, x, y, BODY)
    expect(page.locator(".mark-row")).to_have_count(4)


def test_kind_and_strength_belong_to_their_mark(visit):
    visitor = visit()
    page = opens(visitor, f"/find#m={STORY}")
    expect(page.locator(".mark-row")).to_have_count(3)
    row = page.locator(".mark-row", has_text="Right temple")
    row.locator("select").select_option("burning")
    row.locator("input[type=range]").focus()
    page.keyboard.press("ArrowRight")
    visitor.until("sessionStorage.getItem('find-marks').includes('r.temple_right.7.burning')")
    expect(row.locator(".strength-number")).to_have_text("7")
    row.get_by_role("button", name="Remove right temple").click()
    expect(page.locator(".mark-row")).to_have_count(2)
    page.click("#find-undo")
    expect(page.locator(".mark-row", has_text="Right temple").locator("select")).to_have_value("burning")


@SIZES
def test_marks_made_in_front_show_in_back_and_side(visit, size):
    visitor = visit(size)
    page = opens(visitor, "/find#m=r.shoulder_outer_right.5.ache")
    expect(page.locator(".mark-row")).to_have_count(1)
    middle = BODY[0] / 2
    for view, on_left in (("Back", False), ("Right", None), ("Front", True)):
        page.locator(".quick-views").get_by_role("link", name=view, exact=True).click()
        expect(page.locator(DRAWN)).to_have_attribute("href", f"/assets/body/female_{view.lower()}.webp")
        paints(visitor, 1)
        if on_left is not None:
            visitor.until(f"{json.dumps(on_left)} === (document.querySelector('#find-graph .js-plotly-plot').data"
                          f".find(t => t.name === 'what you marked').x[0] < {middle})")
    page.locator(".quick-views").get_by_role("link", name="Left", exact=True).click()
    expect(page.locator(DRAWN)).to_have_attribute("href", "/assets/body/female_left.webp")
    paints(visitor, 0)


def test_a_link_reopens_the_marks_and_no_request_holds_them(visit):
    visitor = visit()
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    page = opens(visitor, f"/find#m={STORY}")
    expect(page.locator(".mark-row")).to_have_count(3)
    assert marks(page) == STORY.split("~")
    page.wait_for_url(lambda url: "#" not in url)
    assert not [url for url in asked if "temple" in url.split("#")[0]]
    page.reload()
    expect(page.locator(".mark-row")).to_have_count(3)


def test_a_place_from_explore_starts_the_marks(visit):
    visitor = visit()
    page = opens(visitor, "/find?marks=temple_right;sternum;nowhere")
    expect(page.locator(".mark-row")).to_have_count(2)
    page.wait_for_url(lambda url: "marks=" not in url)
    page.click("#find-clear")
    expect(page.locator(".mark-row")).to_have_count(0)
    page.reload()
    expect(page.locator(".find-empty")).to_be_visible()


def test_saved_marks_open_again(visit, tmp_path):
    visitor = visit()
    page = opens(visitor, f"/find#m={STORY}")
    expect(page.locator(".mark-row")).to_have_count(3)
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as file").click()
    file = tmp_path / "marks.json"
    saving.value.save_as(file)
    page.click("#find-clear")
    expect(page.locator(".mark-row")).to_have_count(0)
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Open saved marks").click()
    choosing.value.set_files(file)
    expect(page.locator(".mark-row")).to_have_count(3)
    assert marks(page) == STORY.split("~")


def test_a_source_and_the_pattern_are_shown_beneath(visit):
    visitor = visit()
    page = opens(visitor, f"/find#m={STORY}")
    page.locator(".whole-pattern .show").click()
    expect(page.locator("#find-legend")).to_contain_text("Trapezius")
    page.locator(".source .show").first.click()
    expect(page.locator("#find-legend")).to_contain_text("Where pain is mostly felt")
    expect(page.locator(".source .show").first).to_have_attribute("aria-pressed", "true")
    page.locator(".source .show").first.click()
    expect(page.locator("#find-legend")).not_to_contain_text("mostly felt")


def test_often_also_adds_a_place(visit):
    visitor = visit()
    page = opens(visitor, "/find#m=r.temple_right.6.ache~r.angle_of_neck_right.5.ache")
    chip = page.locator(".chip").first
    chip.click()
    expect(page.locator(".mark-row")).to_have_count(3)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@SIZES
def test_axe_finds_nothing_serious(visit, size, scheme):
    visitor = visit(size, color_scheme=scheme)
    for path, ready in (("/find", ".find-empty"), (f"/find#m={STORY}", ".source"), (f"/find#m={HEART}", "dialog[open]")):
        page = visitor.page
        page.goto("about:blank")
        page = opens(visitor, path)
        page.wait_for_selector(ready)
        page.wait_for_timeout(300)
        for more in page.locator(".source details > summary").all()[:5]:
            more.click()
        found = [f"{one['id']}: {[node['html'][:160] for node in one['nodes'][:4]]}"
                 for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
        assert not found, (path, found)


@SIZES
def test_what_is_touched_is_large_enough(visit, size):
    visitor = visit(size)
    page = opens(visitor, f"/find#m={STORY}")
    page.wait_for_selector(".source")
    small = page.evaluate("[...document.querySelectorAll('.find button, .find select, .find summary')]"
                          ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5)"
                          ".map(e => e.outerHTML.slice(0, 120))")
    assert not small
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def view_shown(page) -> str:
    return page.locator(DRAWN).get_attribute("href").removeprefix("/assets/body/female_").removesuffix(".webp")


def test_marks_from_elsewhere_open_where_they_show_and_stay_there(visit):
    visitor = visit()
    page = opens(visitor)
    page.get_by_role("button", name="Try an example").click()
    expect(page.locator(DRAWN)).to_have_attribute("href", "/assets/body/female_head_right.webp")
    tap(visitor, 395, 235, HEAD)                                    # takes the temple away: the view does not jump
    expect(page.locator(".mark-row")).to_have_count(2)
    paints(visitor, 2)
    assert view_shown(page) == "head_right"
    page.reload()
    expect(page.locator(".mark-row")).to_have_count(2)
    expect(page.locator(DRAWN)).to_have_attribute("href", "/assets/body/female_head_right.webp")


def test_the_result_prints_on_one_page(visit):
    page = opens(visit(), f"/find#m={STORY}")
    page.wait_for_selector(".source")
    assert len(PAPER.findall(page.pdf(format="A4", prefer_css_page_size=True))) == 1
    page.goto("about:blank")
    page = opens(visit(), f"/find#m={HEART}~{STORY}")
    page.get_by_role("dialog").get_by_role("button", name="I have read this").click()
    page.wait_for_selector(".source")
    assert len(PAPER.findall(page.pdf(format="A4", prefer_css_page_size=True))) == 1


def test_a_page_that_is_left_at_once_complains_of_nothing(visit):
    """Going back before Explore has settled: no callback may still wait for what is gone."""
    visitor = visit()
    page = opens(visitor)
    adds(page, "left temple")
    for _ in range(3):
        page.locator(".found-sources a").first.click()
        page.wait_for_selector("#explore-panel h1")
        page.go_back()
        expect(page.locator(".mark-name")).to_contain_text("left temple", ignore_case=True)


def test_opening_explore_asks_for_the_body_only_once(visit):
    """The page comes with its picture; no callback draws it again."""
    visitor = visit()
    page = opens(visitor)
    drawn = []
    page.on("request", lambda asked: drawn.append(asked.post_data_json["output"]) if "_dash-update" in asked.url else None)
    page.locator("#menu a[href='/']").click()
    page.wait_for_selector("#explore-graph .main-svg image", state="attached")
    page.wait_for_timeout(600)
    assert drawn and not [output for output in drawn if "explore-graph.figure" in output]
