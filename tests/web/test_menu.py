"""The menu of pages, wide and narrow."""
from __future__ import annotations

from bodymap.web.shell import menu_links


def test_the_phones_menu_names_pages_by_their_own_words(app):
    with app.server.test_request_context("/"):
        wide, narrow = ([one.children[1].children for one in menu_links("/", short)] for short in (False, True))
    assert wide[:2] == ["Explore", "Find my pain"] and narrow[:2] == ["Explore", "My pain"]
    assert wide[2:] == narrow[2:]
