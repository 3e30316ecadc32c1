"""The interface's words follow the language of the address, and the reader's voice."""
from __future__ import annotations

import pytest

from bodymap.atlas.words import Word, Words
from bodymap.web.finding.warnings import full_warning
from bodymap.web.reading.flags import group, in_brief
from bodymap.web.wording import language, word, words_of
from tests.web.conftest import texts


@pytest.fixture
def second_language(books):
    """German words for one urgency, beside all the English ones."""
    atlas = books.atlas
    before, atlas.words = atlas.words, Words([*atlas.table("words"),
                                              Word("urgency", "same_day", "name", "both", "de", "Heute zum Arzt")])
    yield
    atlas.words = before


@pytest.mark.parametrize(("address", "referrer", "spoken"), [
    ("/", "", "en"), ("/?language=de", "", "de"), ("/?language=fr", "", "en"), ("/_dash-layout", "/?language=de", "de"),
    ("/?language=en", "/?language=de", "en"), ("/?language=%00", "", "en")])
def test_the_address_chooses_the_language(app, second_language, address, referrer, spoken):
    headers = {"Referer": f"http://localhost{referrer}"} if referrer else {}
    with app.server.test_request_context(address, headers=headers):
        assert language() == spoken
        assert word("urgency", "same_day") == ("Heute zum Arzt" if spoken == "de" else "See a doctor today")
        assert words_of("urgency")["soon"] == "See a doctor within a few days"


def test_a_second_language_is_shown_when_asked_for(client, second_language):
    page = "http://localhost/conditions?condition=calf_tightness_and_night_cramp"
    english, german = (texts(client.get("/_dash-layout", headers={"Referer": address}).json)
                       for address in (page, f"{page}&language=de"))
    assert "See a doctor today" in english and "Heute zum Arzt" not in english
    assert english.replace("See a doctor today", "Heute zum Arzt", 1) == german


def test_the_page_says_its_language(client, second_language):
    assert '<html lang="en"' in client.get("/").text and '<html lang="de"' in client.get("/?language=de").text


@pytest.mark.parametrize("voice", ["patient", "therapist", "student"])
def test_find_and_conditions_say_alike_how_soon(app, books, voice):
    with app.server.app_context():
        for flag in books.atlas.red_flags.values():
            found = full_warning(books, flag, voice)
            panel = group(flag.urgency, [flag], voice, "", in_brief)
            assert found.children[0].children[1] == panel.children[0].children == word("urgency", flag.urgency)
