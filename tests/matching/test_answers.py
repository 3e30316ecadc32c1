"""Answers as plain data, and the one function that a notebook needs."""
import json

import pytest

import bodymap
from bodymap.matching.answers import COLUMNS, answer
from bodymap.matching.match import Matcher
from bodymap.matching.naming import NotUnderstood, Places


def test_an_answer_is_plain_data(body, atlas):
    found = answer(Matcher(body, atlas), Places(atlas), ["left temple", "temple left", "back of neck"], top=4)
    assert found == json.loads(json.dumps(found))
    assert found["understood"][0] == "temple_left" and len(set(found["understood"])) == len(found["understood"])
    assert 0 < len(found["sources"]) <= 4
    for row in found["sources"]:
        assert list(row) == COLUMNS
        assert row["point"] in atlas.points and row["side"] in ("left", "right", "midline")
        assert 0 <= row["covers"] <= 1.0001 and 0 <= row["of_zone"] <= 1.0001 and row["reasons"]
    assert 0 <= found["together"]["accounts_for"] <= 1


def test_a_notebook_gets_a_frame():
    frame = bodymap.match(["left temple", "back of neck"], top=5)
    assert list(frame.columns) == COLUMNS and 0 < len(frame) <= 5
    assert list(frame.score) == sorted(frame.score, reverse=True)


def test_a_notebook_may_give_a_single_place():
    assert bodymap.match("left temple", top=5).equals(bodymap.match(["left temple"], top=5))
    assert bodymap.match([]).empty and list(bodymap.match([]).columns) == COLUMNS


def test_a_notebook_gets_a_clear_error():
    with pytest.raises(NotUnderstood, match="did you mean"):
        bodymap.match(["the moon"])
