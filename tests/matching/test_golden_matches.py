"""Twenty matches and twelve places are answered as they were when somebody last looked at them."""
from __future__ import annotations

import json

import pytest

from bodymap.matching.coverage import Coverage
from bodymap.matching.gazetteer import Gazetteer
from bodymap.matching.leads import leads
from bodymap.matching.leads_data import as_data
from bodymap.matching.marks_text import read_marks
from bodymap.matching.match import Matcher
from tools.golden import changed, held, written
from tools.golden_matches import MATCHES, PLACES, match_of, place_of

HELD, HELD_PLACES = held("matching/golden_matches.json"), held("matching/golden_places.json")
WRITE = "look at it, and if it is meant: python -m tools.golden --write"


@pytest.fixture(scope="module")
def matcher(body, atlas):
    return Matcher(body, atlas)


@pytest.fixture(scope="module")
def coverage(body, atlas):
    return Coverage(body, atlas)


def test_all_is_held_and_nothing_in_vain(body):
    assert list(HELD) == list(MATCHES) and list(HELD_PLACES) == list(PLACES)
    assert all(len(read_marks(body, text)) == len(text.split("~")) for text in MATCHES.values())


@pytest.mark.parametrize("name", MATCHES)
def test_marks_are_answered_as_they_were(matcher, name):
    now = json.loads(json.dumps(match_of(matcher, MATCHES[name])))
    assert changed({name: now}, {name: HELD[name]}) == [], WRITE


@pytest.mark.parametrize("name", PLACES)
def test_a_place_leads_where_it_led(body, atlas, coverage, name):
    found = place_of(as_data(leads(coverage, Gazetteer(body.regions, atlas).place(name)), atlas.words))
    assert changed({name: json.loads(json.dumps(found))}, {name: HELD_PLACES[name]}) == [], WRITE


def test_what_changed_is_named():
    before = {"kept": {"one": 1, "two": [2]}, "gone": {}, "picture": "a"}
    now = {"kept": {"one": 1, "two": [3], "three": 0}, "picture": "b", "new": {"one": 1}}
    assert changed(now, before) == ["kept.two", "kept.three", "picture", "new", "gone"]
    assert changed(before, before) == [] and json.loads(written(now)) == now
