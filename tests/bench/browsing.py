"""What a person's browser sees: bytes on the wire, time until the body shows, time from tap to paint."""
from __future__ import annotations

import os
import shutil
import statistics
import time
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run"]
SCREEN = {"width": 1440, "height": 900}
LOADS, TAPS = 3, 9
PATIENCE = 10_000           # ms
SETTLED = 400               # ms without work before the next tap
GRAPH = ".js-plotly-plot .main-svg"
NAMES = ("chromium", "chromium-browser", "google-chrome")

WHEN_SHOWN = """document.addEventListener('load', event => {
  if (event.target.tagName === 'IMG' && event.target.src.includes('/assets/body/') && !window.bodyShown)
    window.bodyShown = performance.now();
}, true);"""
WATCH = """() => { const plot = document.querySelector('.js-plotly-plot');
  window.drawn = new Promise(done => plot.once('plotly_afterplot', () =>
    requestAnimationFrame(() => done(performance.now() - window.tapped))));
  document.addEventListener('mouseup', () => { window.tapped = performance.now(); }, {once: true, capture: true}); }"""
WAIT = f"Promise.race([window.drawn, new Promise(done => setTimeout(() => done(null), {PATIENCE}))])"


class NothingDrawn(RuntimeError):
    """A tap after which the graph was not drawn again."""


@dataclass(frozen=True)
class FirstView:
    """Bytes on the wire with nothing cached, and milliseconds until the body, and the graph, are there."""

    size: int
    shown: float
    ready: float


@contextmanager
def browser():
    """A headless Chromium."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


def first_views(chromium: Browser, address: str) -> FirstView:
    """The median of several first visits."""
    seen = [first_view(chromium, address) for _ in range(LOADS)]
    return FirstView(int(statistics.median(one.size for one in seen)), statistics.median(one.shown for one in seen),
                     statistics.median(one.ready for one in seen))


def first_view(chromium: Browser, address: str) -> FirstView:
    """One first visit; where no picture of the body shows before the graph does, the graph counts as the body."""
    page = chromium.new_page(viewport=SCREEN)
    network, sizes = page.context.new_cdp_session(page), []
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.add_init_script(WHEN_SHOWN)
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(GRAPH)
    ready = (time.perf_counter() - start) * 1000
    page.wait_for_load_state("networkidle")
    shown = page.evaluate("window.bodyShown || null")
    page.close()
    return FirstView(int(sum(sizes)), min(shown or ready, ready), ready)


@contextmanager
def opened(chromium: Browser, address: str, frame: str):
    """A page at rest, and the box of the part of it that is tapped."""
    page = chromium.new_page(viewport=SCREEN)
    page.goto(address)
    page.wait_for_selector(frame, state="attached")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLED)
    yield page, page.locator(frame).first.bounding_box()
    page.close()


def tap_to_paint(chromium: Browser, address: str, frame: str, spots: list[tuple[float, float]]) -> float:
    """Median milliseconds from a tap to the new drawing; spots are shares of the width and height of ``frame``."""
    with opened(chromium, address, frame) as (page, box):
        spent = []
        for number in range(TAPS):
            across, down = spots[number % len(spots)]
            spent.append(until_drawn(page, partial(page.mouse.click, box["x"] + across * box["width"],
                                                   box["y"] + down * box["height"])))
        return statistics.median(spent)


def link_to_paint(chromium: Browser, address: str, links: str) -> float:
    """Median milliseconds from choosing a link to the new drawing."""
    with opened(chromium, address, GRAPH) as (page, _):
        found = page.locator(links)
        return statistics.median(until_drawn(page, found.nth(number).click)
                                 for number in range(1, min(TAPS, found.count())))


def until_drawn(page: Page, act) -> float:
    """Milliseconds from letting the mouse go to the graph's next drawing.

    Raises
    ------
    NothingDrawn
        When none came.
    """
    page.evaluate(WATCH)
    act()
    spent = page.evaluate(WAIT)
    if spent is None:
        raise NothingDrawn(f"nothing was drawn at {page.url}")
    page.wait_for_timeout(SETTLED)
    return spent
