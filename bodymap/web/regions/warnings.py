"""Warning signs that belong to a place, before anything else is said about it."""
from __future__ import annotations

from collections.abc import Sequence

from dash import html

from bodymap.atlas.care import RedFlag
from bodymap.matching.red_flags import most_telling
from bodymap.web.components.sections import more
from bodymap.web.library import Library
from bodymap.web.reading.flags import flags_panel
from bodymap.web.voice import say

FIRST = 5


def warnings_section(library: Library, flags: Sequence[RedFlag], regions: Sequence[str], voice: str) -> html.Section | None:
    """The signs that tell most about a place, each by its title, the others one tap away."""
    first = most_telling(library.atlas, flags, regions, FIRST)
    rest = [flag for flag in flags if flag not in first]
    shown = flags_panel(library, first, voice, say(voice, "First: is it one of these?", "First, rule these out"), brief=True)
    if shown is not None and rest:
        told = flags_panel(library, rest, voice, brief=True)
        shown.children.insert(-1, more(f"{len(rest)} more warning {'sign' if len(rest) == 1 else 'signs'}", *told.children[1:]))
    return shown
