"""A match as plain data, for the command line and for notebooks."""
from __future__ import annotations

from bodymap.matching.marks import region_mark
from bodymap.matching.match import Match, Matcher
from bodymap.matching.naming import Places

COLUMNS = ["point", "muscle", "part", "side", "score", "covers", "of_zone", "reasons"]


def answer(matcher: Matcher, places: Places, words: list[str], top: int = 10) -> dict:
    """Understand places and match them.

    Returns
    -------
    dict
        ``understood`` (region ids with side), ``sources`` (rows with ``COLUMNS``, best first), ``together`` (the
        smallest set of sources that explains the whole, and the share that it accounts for).

    Raises
    ------
    NotUnderstood
        For an unknown place, or one that can be read in two ways.
    """
    understood = list(dict.fromkeys(region for word in words for region in places.understood(word)))
    marks = [region_mark(matcher.body, region) for region in understood]
    pattern = matcher.pattern(marks)
    return {"understood": understood, "sources": [row(matcher, found) for found in matcher.match(marks, top)],
            "together": {"sources": [{"point": key.id, "side": key.side} for key in pattern.sources],
                         "accounts_for": round(pattern.accounts_for, 4)}}


def row(matcher: Matcher, found: Match) -> dict:
    """One source as plain data."""
    atlas = matcher.atlas
    point = atlas.points[found.source.id]
    return {"point": point.id, "muscle": atlas.muscles[point.muscle].name,
            "part": "; ".join(atlas.parts[part].name for part in point.part), "side": found.source.side,
            "score": round(found.score, 4), "covers": round(found.covers, 4), "of_zone": round(found.of_zone, 4),
            "reasons": found.reasons()}
