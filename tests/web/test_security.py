"""Headers, and plain answers to broken requests."""
from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from bodymap.freshness import STAMP
from bodymap.web.pictures import paint_address
from bodymap.web.selection import Selection
from tests.web.conftest import CALLBACKS


def test_policy_allows_nothing_from_elsewhere(client):
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "'unsafe-eval'" not in policy and "http" not in policy
    assert "'unsafe-inline'" not in policy.split("style-src")[0]


def test_nobody_may_frame_the_page_or_lead_its_forms_elsewhere(client):
    answer = client.get("/")
    policy = dict(rule.split(" ", 1) for rule in answer.headers["Content-Security-Policy"].split("; "))
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'" and policy["form-action"] == "'self'"
    assert answer.headers["X-Frame-Options"] == "DENY" and answer.headers["X-Content-Type-Options"] == "nosniff"


class Inline(HTMLParser):
    """Collects outside addresses and counts inline scripts."""

    def __init__(self):
        super().__init__()
        self.outside, self.loads = [], []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if tag in ("script", "link", "img") and name in ("src", "href"):
                self.loads.append(value)
                if re.match(r"(https?:)?//", value or ""):
                    self.outside.append(value)


def test_the_page_asks_nobody_else(client):
    page = Inline()
    page.feed(client.get("/").text)
    assert page.loads and not page.outside


def test_only_the_small_plotly_is_asked_for(client):
    loads = client.get("/").text
    assert "plotly-basic.min.js" in loads and "plotly.min.js" not in loads


BROKEN = [b"", b"x", b"[]", b"null", b"5", b"{}", b'{"output": 5}', b'{"output": "nothing.there"}',
          b'{"output": "explore-hits.children", "outputs": {"id": "explore-hits", "property": "children"}}',
          (b'{"output": "explore-hits.children", "outputs": {"id": "explore-hits", "property": "children"}, '
          b'"inputs": [{"id": "wrong", "property": "value", "value": ""}]}'),
          b'{"output": "explore-hits.children", "outputs": 7, "inputs": "x"}']


@pytest.mark.parametrize("body", BROKEN)
def test_broken_callback_bodies_get_a_plain_400(client, body):
    answer = client.post(CALLBACKS, data=body, content_type="application/json")
    assert answer.status_code == 400
    assert "Traceback" not in answer.text and len(answer.text) < 200


def test_huge_bodies_are_refused(client):
    answer = client.post(CALLBACKS, data=json.dumps({"output": "x" * 3_000_000}), content_type="application/json")
    assert answer.status_code in (400, 413)
    assert "Traceback" not in answer.text


def test_health(client):
    assert client.get("/health").status_code == 200


@pytest.mark.parametrize("path", ["/paint/point/none/both/front/female.svg", "/paint/cat/x/both/front/female.svg",
                                  "/paint/point/trapezius_upper_1/both/moon/female.svg", "/assets/none.js",
                                  "/assets/../app.py", "/_dash-component-suites/dash/../../x.js"])
def test_what_is_not_there_is_a_404(client, path):
    answer = client.get(path)
    assert answer.status_code == 404 and "Traceback" not in answer.text


def test_small_pictures_may_be_kept(client):
    answer = client.get("/paint/point/trapezius_upper_1/left/head_left/female.svg")
    assert answer.mimetype == "image/svg+xml" and "max-age" in answer.headers["Cache-Control"]
    assert "<path" in answer.text and "http" not in answer.text.replace("http://www.w3.org/2000/svg", "")


def test_a_small_picture_has_a_new_address_after_a_rebuild(app, books, tmp_path, monkeypatch):
    shown = Selection("point", "trapezius_upper_1", "left", "head_left", "female")
    with app.server.app_context():
        before = paint_address(shown, "head_left")
        monkeypatch.setattr(books, "folder", tmp_path)
        (tmp_path / STAMP).parent.mkdir()
        (tmp_path / STAMP).write_text("0123456789")
        after = paint_address(shown, "head_left")
    assert before != after and after.endswith("?v=01234567") and before.split("?")[0] == after.split("?")[0]
