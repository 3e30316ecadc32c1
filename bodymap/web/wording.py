"""The interface's words for the request that is being answered: in its language, and in the reader's voice."""
from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import flask

from bodymap.atlas.words import ENGLISH, NAME, PATIENT, PROFESSIONAL
from bodymap.web.library import library
from bodymap.web.voice import DEFAULT

PARAMETER = "language"          # of an address, such as ?language=de


def language() -> str:
    """The language that the page's address asks for; English when it names none that has words.

    What a page fetches by itself, such as its layout, comes with the page's address as its referrer.
    """
    if not flask.has_request_context():
        return ENGLISH
    opened = parse_qs(urlsplit(flask.request.referrer or "").query).get(PARAMETER, [""])[-1]
    asked = flask.request.args.get(PARAMETER, opened)
    return asked if asked in library().atlas.words.languages else ENGLISH


def word(vocabulary: str, key: str, voice: str = DEFAULT, use: str = NAME) -> str:
    """What a key of a vocabulary is called: its name, or by ``use`` its short name or its meaning."""
    spoken = PATIENT if voice == DEFAULT else PROFESSIONAL
    return library().atlas.words.say(vocabulary, key, spoken, language(), use)


def words_of(vocabulary: str, voice: str = DEFAULT, use: str = NAME) -> dict[str, str]:
    """What all keys of a vocabulary are called, in their order."""
    return {key: word(vocabulary, key, voice, use) for key in library().atlas.words.keys(vocabulary)}


def capital(words: str) -> str:
    """Words with a capital first."""
    return words[:1].upper() + words[1:]
