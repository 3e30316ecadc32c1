"""What the search finds leads somewhere: every kind of hit opens a page that names it."""
from __future__ import annotations

import pytest

from bodymap.web.components.search_box import hit_link, results


@pytest.mark.parametrize("kind,typed", [
    ("muscle", "soleus"), ("point", "soleus"), ("region", "temple"), ("condition", "migraine"),
    ("therapy", "stretching"),
    ("topic", "twitch"), ("event", "bruise"), ("contraindication", "pacemaker"), ("term", "adenosine")])
def test_a_hit_opens_what_it_names(client, books, kind, typed):
    hit = books.search.find(typed, kinds=[kind])[0]
    page = client.get("/_dash-layout", headers={"Referer": f"http://localhost{hit_link(hit)}"})
    assert page.status_code == 200 and "The link may be old or mistyped" not in page.text
    assert hit.title.split(",")[0] in page.text


def test_nothing_found_says_what_to_try(books):
    assert "Try a muscle" in results(books, "zzzzqqqq")[0].children
