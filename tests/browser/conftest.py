"""The app in a real browser: served from a thread, looked at with Chromium."""
from __future__ import annotations

import os
import re
import shutil
import threading
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from werkzeug.serving import make_server

from bodymap.web.app import create_app

DESKTOP, PHONE, TABLET = (1440, 900), (390, 844), (820, 1180)
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PAPER = re.compile(rb"/Type\s*/Page\b")           # a page of a PDF
PATIENCE = 20_000        # ms; a shared machine may be busy
expect.set_options(timeout=PATIENCE)
DRAWN = "#explore-graph .imagelayer image"


@pytest.fixture(scope="session")
def address():
    """Where the app is served."""
    server = make_server("127.0.0.1", 0, create_app().server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    """A headless browser."""
    if not CHROMIUM:
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Visitor:
    """A person at a screen: a page, and what it complained about."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def opens(self, path: str = "/", ready: str = DRAWN) -> Page:
        """Go to an address and wait until it is drawn."""
        self.page.goto(self.address + path)
        self.page.wait_for_selector(ready, state="attached")
        return self.page

    def spot(self, x: float, y: float, width: float, height: float) -> tuple[float, float]:
        """Where a point of the diagram (its pixels) lies on the screen."""
        box = self.page.locator(DRAWN).bounding_box()
        return box["x"] + x / width * box["width"], box["y"] + y / height * box["height"]

    def until(self, holds: str) -> None:
        """Until some JavaScript holds; asked from outside, because the page's policy forbids ``eval`` inside it."""
        for _ in range(200):
            if self.page.evaluate(holds):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never held: {holds}")

    def waits_for(self, words: str) -> None:
        """Until the address holds some words."""
        self.page.wait_for_url(lambda url: words in url)


@pytest.fixture
def visit(chromium, address):
    """Open screens of any size: ``visit((390, 844), touch=True)``; none may complain or ask anybody else."""
    opened = []

    def visiting(size=DESKTOP, **more) -> Visitor:
        touch = more.pop("touch", size == PHONE)
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, has_touch=touch,
                                       reduced_motion="reduce", **more)
        context.set_default_timeout(PATIENCE)
        visitor = Visitor(context.new_page(), address)
        visitor.page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
        visitor.page.on("console", lambda said: visitor.complaints.append(said.text) if said.type == "error" else None)
        visitor.page.on("request", lambda asked: visitor.outside.append(asked.url)
                        if not asked.url.startswith((address, "data:", "blob:")) else None)
        opened.append(visitor)
        return visitor
    yield visiting
    for visitor in opened:
        visitor.page.context.close()
        assert not visitor.complaints, visitor.complaints
        assert not visitor.outside, visitor.outside
