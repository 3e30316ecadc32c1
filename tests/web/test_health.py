"""Health is asked deeply: what a person in danger needs is tried out."""
from __future__ import annotations

import time

import pytest

from bodymap.web import health
from bodymap.web.health import Examination


def test_a_well_app_says_so(client):
    answer = client.get("/health")
    assert answer.status_code == 200 and answer.text == "OK\n" and answer.headers["Cache-Control"] == "no-store"


def without_hearts(flags: dict) -> dict:
    return {name: flag for name, flag in flags.items() if flag.urgency != "emergency" or flag.trigger != "marks_only"}


@pytest.mark.parametrize("left", [lambda flags: {}, without_hearts], ids=["no red flag", "none for the heart"])
def test_an_alarm_that_does_not_come_is_no_health(client, books, monkeypatch, left):
    monkeypatch.setattr(books.atlas, "red_flags", left(books.atlas.red_flags))
    answer = client.get("/health")
    assert answer.status_code == 503 and "red_flags.csv" in answer.text and "Traceback" not in answer.text


def test_an_alarm_that_breaks_is_no_health(client, monkeypatch):
    monkeypatch.setattr(health, "screened", lambda *more: 1 / 0)
    answer = client.get("/health")
    assert answer.status_code == 503 and answer.text.count("\n") == 1
    assert "alarm fails (ZeroDivisionError" in answer.text


def test_a_point_that_is_not_painted_is_no_health(client, books, monkeypatch):
    monkeypatch.setattr(books.body.outliner, "outlines", lambda *more, **named: [])
    answer = client.get("/health")
    assert answer.status_code == 503 and "is not painted in" in answer.text


def test_a_look_at_the_health_is_cheap(books):
    examination = Examination(books.body, books.atlas)
    examination.run()
    before = time.process_time()
    for _ in range(20):
        examination.run()
    assert (time.process_time() - before) / 20 < .010           # 3 ms on a quiet machine
