"""The matcher and the names of places, made once for the app that is answering."""
from __future__ import annotations

import flask

from bodymap.matching.match import Matcher
from bodymap.matching.naming import Places
from bodymap.web.library import Library, library

MATCHER, PLACES = "bodymap-matcher", "bodymap-places"


def matcher() -> Matcher:
    """Compares marks with the whole atlas."""
    kept = flask.current_app.extensions
    if MATCHER not in kept:
        books: Library = library()
        kept[MATCHER] = Matcher(books.body, books.atlas)
    return kept[MATCHER]


def places() -> Places:
    """All names of places."""
    kept = flask.current_app.extensions
    if PLACES not in kept:
        kept[PLACES] = Places(library().atlas)
    return kept[PLACES]
