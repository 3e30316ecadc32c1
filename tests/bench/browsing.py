"""What a person's browser sees: bytes on the wire, time until the body shows, time from tap to paint."""
from __future__ import annotations

import shutil
import statistics
import time
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run"]
TAPS = 9

PAINTED = """() => new Promise(done => {
  const plot = document.querySelector('.js-plotly-plot');
  const start = performance.now();
  plot.once('plotly_afterplot', () => requestAnimationFrame(() => done(performance.now() - start)));
})"""


@contextmanager
def browser():
    """A headless Chromium."""
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


def first_view(chromium, address: str) -> tuple[int, float]:
    """Bytes on the wire of the first view with nothing cached, and milliseconds until the graph shows."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    network, size = page.context.new_cdp_session(page), []
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: size.append(event["encodedDataLength"]))
    start = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot .main-svg")
    shown = (time.perf_counter() - start) * 1000
    page.wait_for_load_state("networkidle")
    page.close()
    return int(sum(size)), shown


def tap_to_paint(chromium, address: str, spots: list[tuple[float, float]]) -> list[float]:
    """Milliseconds from a tap on the graph to its new drawing, for several taps at shares of its width and height."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_selector(".js-plotly-plot .main-svg")
    page.wait_for_load_state("networkidle")
    times = []
    for number in range(TAPS):
        times.append(one_tap(page, *spots[number % len(spots)]))
        page.wait_for_timeout(250)
    page.close()
    return times


def one_tap(page: Page, across: float, down: float) -> float:
    """One tap; milliseconds until the graph was drawn again."""
    box = page.locator(".js-plotly-plot").bounding_box()
    page.evaluate("""() => { const plot = document.querySelector('.js-plotly-plot');
        window.drawn = new Promise(done => plot.once('plotly_afterplot', () =>
            requestAnimationFrame(() => done(performance.now() - window.tapped)))); }""")
    page.evaluate("document.addEventListener('mouseup', () => { window.tapped = performance.now(); }, "
                  "{once: true, capture: true})")
    page.mouse.click(box["x"] + across * box["width"], box["y"] + down * box["height"])
    return page.evaluate("window.drawn")


def median(times: list[float]) -> float:
    """The middle of some times."""
    return statistics.median(times)
