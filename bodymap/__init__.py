"""Bodymap: an interactive body map of myofascial trigger points and referred pain."""
from __future__ import annotations

import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas

DATA = Path(__file__).parent.parent / "data"

__all__ = ["match"]


@lru_cache(maxsize=1)
def _tools():
    """What a match needs, read once; imported here, so that ``import bodymap`` alone costs nothing."""
    from bodymap.atlas.atlas import Atlas
    from bodymap.body.body import Body
    from bodymap.freshness import stale
    from bodymap.matching.match import Matcher
    from bodymap.matching.naming import Places
    if message := stale(DATA):
        warnings.warn(message, stacklevel=3)
    atlas = Atlas(DATA)
    return Matcher(Body(DATA), atlas), Places(atlas)


def match(places: list[str] | str, top: int = 10) -> pandas.DataFrame:
    """Commonly described sources for pain in some places.

    Parameters
    ----------
    places : list of str, or str
        Region ids, anatomical or plain names, with or without a side (without one: both).
    top : int
        How many sources at most.

    Returns
    -------
    pandas.DataFrame
        One row a source, best first: ``point``, ``muscle``, ``part``, ``side``, ``score``, ``covers`` (share of the
        marked area), ``of_zone`` (share of the zone), ``reasons``.

    Raises
    ------
    bodymap.matching.naming.NotUnderstood
        For an unknown place, or one that can be read in two ways.
    """
    import pandas

    from bodymap.matching.answers import COLUMNS, answer
    matcher, known = _tools()
    words = [places] if isinstance(places, str) else places
    return pandas.DataFrame(answer(matcher, known, words, top)["sources"], columns=COLUMNS)
