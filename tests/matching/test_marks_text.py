"""Marks as text: there and back again, and patience with anything else."""
from __future__ import annotations

import pytest

from bodymap.matching.marks_text import MOST_MARKS, MOST_POINTS, MarkText, as_mark, read_marks, write_marks

REGION = MarkText(6, "ache", region="temple_left")
LINE = MarkText(3, "burning", view="head_left", figure="male", line=((300, 300), (340, 300), (340, 340)))


@pytest.mark.parametrize("points", ["9" * 309 + "_5-9_9", "12345_5-9_9", "5_5-9_", "-5_5-9_9", "٣_5-9_9", "1e3_5-9_9",
                                    " 5_5-9_9"])
def test_a_coordinate_of_more_than_four_digits_is_none(body, points):
    assert read_marks(body, f"d.front.female.5.ache.{points}") == []
    assert len(read_marks(body, f"d.front.female.5.ache.{points}~r.sternum.5.ache")) == 1


@pytest.mark.parametrize("strength", ["100", "²", "٣", "", "1.5", "-4"])
def test_a_strength_that_is_no_small_number_is_none(body, strength):
    assert read_marks(body, f"r.sternum.{strength}.ache") == []


def test_there_and_back_again(body):
    text = write_marks([REGION, LINE])
    assert text == "r.temple_left.6.ache~d.head_left.male.3.burning.300_300-340_300-340_340"
    assert read_marks(body, text) == [REGION, LINE]


def test_it_needs_no_escaping_in_an_address(body):
    from urllib.parse import quote
    text = write_marks([REGION, LINE])
    assert quote(text) == text


@pytest.mark.parametrize("text", ["", None, "~~", "r.nowhere.5.ache", "r.temple_left.5.joy", "r.temple_left.x.ache",
                                  "d.nowhere.female.5.ache.1_2-3_4", "d.front.robot.5.ache.1_2-3_4",
                                  "d.front.female.5.ache.1-2", "d.front.female.5.ache", "x.y", "r", "d.front"])
def test_what_makes_no_sense_is_left_out(body, text):
    assert read_marks(body, text) == []
    assert read_marks(body, f"{text}~{write_marks([REGION])}") == [REGION]


def test_strength_stays_within_its_scale(body):
    assert [mark.strength for mark in read_marks(body, "r.temple_left.99.ache~r.temple_left.0.ache")] == [10, 0]


def test_there_is_an_end_to_it(body):
    assert len(read_marks(body, "~".join(["r.temple_left.5.ache"] * 500))) == MOST_MARKS


def test_a_line_of_too_many_points_is_none_and_loses_nothing(body):
    longest = "-".join(["1_2"] * MOST_POINTS)
    assert len(read_marks(body, f"d.front.female.5.ache.{longest}")[0].line) == MOST_POINTS
    assert read_marks(body, f"d.front.female.5.ache.{longest}-1_2") == []


def test_as_marks(body):
    assert as_mark(body, REGION).strength == 6
    right = as_mark(body, MarkText(region="temple_right"))
    assert (body.surface.reference[right.field.vertices, 0] <= 0).all()
    assert as_mark(body, LINE).kind == "burning"
    assert as_mark(body, MarkText(view="front", figure="female", line=((1, 1), (3, 3)))) is None
    assert as_mark(body, MarkText(view="front", figure="female", line=((1, 1),))) is None
