"""What starting does, and what it leaves for the first person who asks."""
from __future__ import annotations

from bodymap.web import shell
from bodymap.web.app import create_app


def test_a_health_check_draws_nothing(monkeypatch):
    """The first request of any kind makes Dash look at the layout; that must not cost a drawn page."""
    def refuse(path, search):
        raise AssertionError("a page was made for a health check")
    monkeypatch.setattr(shell, "page", refuse)
    assert create_app().server.test_client().get("/health").status_code == 200


def test_the_first_layout_is_whole():
    """What is left out at the start is there for whoever asks for the page."""
    client = create_app().server.test_client()
    assert "explore-panel" in client.get("/_dash-layout", headers={"Referer": "http://localhost/"}).text
