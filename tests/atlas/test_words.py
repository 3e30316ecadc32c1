"""Words of the interface: one wording for each key, in the voice and the language that are asked for."""
from __future__ import annotations

import pytest

from bodymap.atlas.anatomy import GRADES
from bodymap.atlas.evidence import GRADES as EVIDENCE
from bodymap.atlas.words import MEANING, SHORT, Word, Words
from bodymap.matching.felt import COMMON, ORDER
from bodymap.matching.red_flags import SOONEST_FIRST
from bodymap.matching.search import KIND_ORDER
from bodymap.matching.suitability import VERDICTS


def test_a_key_is_said_in_both_voices(atlas):
    assert atlas.words.say("risk", "moderate", "patient") == "Some risk"
    assert atlas.words.say("risk", "moderate", "professional") == "Moderate risk"
    for voice in ("patient", "professional"):
        assert atlas.words.say("urgency", "same_day", voice) == "See a doctor today"
        assert atlas.words.say("urgency", "same_day", voice, use=SHORT) == "Today"


def test_an_unknown_key_is_an_error(atlas):
    with pytest.raises(KeyError):
        atlas.words.say("risk", "none")


def test_keys_keep_the_order_that_the_code_goes_by(atlas):
    keys = atlas.words.keys
    assert keys("point_grade") == GRADES and keys("urgency") == SOONEST_FIRST and keys("verdict") == VERDICTS
    assert keys("how_common") == COMMON and keys("search_kind") == KIND_ORDER and keys("felt") == ORDER
    assert keys("evidence_grade")[:len(EVIDENCE)] == EVIDENCE and keys("body_part") == tuple(atlas.body_parts)


def test_grades_have_their_meaning(atlas):
    assert all(atlas.words.say("point_grade", grade, use=MEANING).endswith(".") for grade in GRADES)


def test_another_language_is_told_and_english_stands_in():
    words = Words([Word("urgency", "soon", "name", "both", "en", "Soon"),
                   Word("urgency", "soon", "name", "both", "de", "Bald"),
                   Word("urgency", "soon", "short", "both", "en", "days")])
    assert words.languages == ["en", "de"] and words.keys("urgency") == ("soon",)
    assert [words.say("urgency", "soon", language=one) for one in ("en", "de", "fr")] == ["Soon", "Bald", "Soon"]
    assert words.say("urgency", "soon", "professional", "de", SHORT) == "days"
