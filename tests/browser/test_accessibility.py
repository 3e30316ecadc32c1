"""Axe finds nothing serious or critical, on any page, at a desk and on a phone, light and dark."""
from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from bodymap.web import routes
from tests.browser.conftest import DESKTOP, PHONE

STATES = ["/", "/?point=trapezius_upper_1&voice=therapist", "/?muscle=trapezius", "/?region=temple_left", "/?point=none"]
PAGES = [page.PATH for page in routes.PAGES if page.PATH != "/"]


def violations(page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['help']}: {[node['html'][:140] for node in one['nodes'][:3]]}" for one in found
            if one["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_explore(visit, size, scheme):
    visitor = visit(size, color_scheme=scheme)
    for path in STATES:
        page = visitor.opens(path)
        page.wait_for_timeout(150)
        assert not violations(page), path


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_open_menus(visit, size):
    visitor = visit(size)
    page = visitor.opens("/?muscle=trapezius")
    page.locator(".view-menu > summary").click()
    assert not violations(page), "views"
    page.keyboard.press("Escape")
    page.fill("#explore-search", "shoulder")
    page.wait_for_selector("#explore-hits a")
    assert not violations(page), "search"


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("size,scheme", [(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop", "phone"])
def test_other_pages(visit, path, size, scheme):
    visitor = visit(size, color_scheme=scheme)
    page = visitor.opens(path, "main h1")
    page.wait_for_timeout(300)
    assert not violations(page)
