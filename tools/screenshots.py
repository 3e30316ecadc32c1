"""Photograph every page at three sizes, light and dark: ``python -m tools.screenshots``.

The pictures go to ``docs/screenshots`` as WebP.  Git keeps those that the README shows, and no others.
"""
from __future__ import annotations

import argparse
import io
import os
import shutil
import threading
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from bodymap.web import routes
from bodymap.web.app import create_app

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
SIZES = {"phone": (390, 844), "tablet": (820, 1180), "desktop": (1440, 900)}
SCHEMES = ("light", "dark")
EXPLORE = {"explore": "/", "explore_point": "/?point=infraspinatus_1&side=right",
           "explore_muscle": "/?muscle=trapezius",
           "explore_region": "/?region=temple_left&view=head_left&figure=male",
           "explore_therapist": "/?point=trapezius_upper_1&side=left&voice=therapist"}
DRAWN = "#explore-graph .imagelayer image"
QUALITY = 82
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def pages() -> dict[str, str]:
    """Name and address of each picture."""
    others = {page.PATH.strip("/"): page.PATH for page in routes.PAGES if page.PATH != "/"}
    shown = {name: address for page in routes.PAGES for name, address in getattr(page, "SCREENSHOTS", {}).items()}
    return {**EXPLORE, **others, **shown}


def photograph(browser: Browser, address: str, size: tuple[int, int], scheme: str) -> Image.Image:
    """One page at one size."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme,
                                  has_touch=size[0] < 800, device_scale_factor=2 if size[0] < 800 else 1,
                                  reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("main > *")
    if page.locator("#explore-graph").count():
        page.wait_for_selector(DRAWN, state="attached")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(250)
    picture = Image.open(io.BytesIO(page.screenshot()))
    context.close()
    return picture.convert("RGB")


def main() -> None:
    """Serve the app, photograph, stop."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--only", nargs="*", help="names of pages; all when not given")
    ask.add_argument("--size", choices=SIZES, nargs="*", default=list(SIZES))
    ask.add_argument("--scheme", choices=SCHEMES, nargs="*", default=list(SCHEMES))
    ask.add_argument("--out", type=Path, default=FOLDER)
    words = ask.parse_args()
    words.out.mkdir(parents=True, exist_ok=True)
    server = make_server("127.0.0.1", 0, create_app().server, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, path in pages().items():
            if words.only and name not in words.only:
                continue
            for size in words.size:
                for scheme in words.scheme:
                    picture = photograph(browser, f"http://127.0.0.1:{server.server_port}{path}", SIZES[size], scheme)
                    picture.save(words.out / f"{name}_{size}_{scheme}.webp", quality=QUALITY, method=6)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
