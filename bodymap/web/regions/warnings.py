"""Warning signs that belong to a place, before anything else is said about it."""
from __future__ import annotations

from dash import html

from bodymap.atlas.care import RedFlag
from bodymap.matching.leads import Leads
from bodymap.web.components.sections import more
from bodymap.web.library import Library
from bodymap.web.reading.flags import flags_panel
from bodymap.web.voice import say

FIRST = 3


def warnings_section(library: Library, found: Leads, voice: str) -> html.Section | None:
    """The most urgent signs in sight, the others one tap away."""
    flags = list(found.warnings)
    shown = flags_panel(library, flags[:FIRST], voice, say(voice, "First: is it one of these?", "First, rule these out"))
    if shown is not None and flags[FIRST:]:
        shown.children.insert(-1, more(rest_words(flags[FIRST:]), *rest(library, flags[FIRST:], voice)))
    return shown


def rest_words(flags: list[RedFlag]) -> str:
    """How many more signs there are."""
    return f"{len(flags)} more warning {'sign' if len(flags) == 1 else 'signs'}"


def rest(library: Library, flags: list[RedFlag], voice: str) -> list:
    """The other signs, grouped by how soon."""
    told = flags_panel(library, flags, voice)
    return told.children[1:] if told is not None else []
