"""Addresses are read with patience and written in one place."""
from __future__ import annotations

import pytest

from bodymap.web.address import FIRST_FIGURE, Asked, explore_link, place_of, read, stamp


def test_the_figure_that_no_address_names_is_the_first_of_the_table(body):
    assert next(iter(body.figures)) == FIRST_FIGURE


@pytest.mark.parametrize("nonsense", [None, 5, [], {}, "", "?", "?=&&&", "?point", "?%%%=%ff",
                                      "?point=" + "x" * 10_000])
def test_any_address_is_read(nonsense):
    assert len(read(nonsense).point) <= 80


def test_round_trip():
    asked = Asked(point="masseter_deep", side="left", view="head_left", figure="male", grade="recalled",
                  voice="student")
    address = explore_link(point=asked.point, side=asked.side, view=asked.view, figure=asked.figure, grade=asked.grade,
                           voice=asked.voice)
    assert read(address.partition("?")[2]) == asked


def test_what_is_usual_is_not_written():
    assert explore_link(point="a", side="both", figure="female") == "/?point=a"
    assert explore_link() == "/"


def test_strange_values_are_escaped():
    assert read(explore_link(point="a&side=left#").partition("?")[2]).point == "a&side=left#"


def test_a_stamp_tells_place_and_voice_once():
    assert stamp("/", "?voice=student&point=a&view=b", "student") == "student /?point=a&view=b"
    assert place_of("/find", "") == place_of("/find", "?voice=patient") == "/find?"
