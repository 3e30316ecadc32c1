"""What is no muscle but is felt in a place as well."""
from __future__ import annotations

from dash import html

from bodymap.matching.leads import Leads
from bodymap.web.components.sections import more, section
from bodymap.web.finding.answer import look_alike
from bodymap.web.library import Library
from bodymap.web.voice import say

FIRST = 5


def structures_section(library: Library, found: Leads, voice: str) -> list:
    """Joints, nerves, organs and others, the most urgent first."""
    rows = [look_alike(library, one, voice) for one in found.structures]
    if not rows:
        return []
    return section(say(voice, "Other things that can hurt here", "Other structures that refer here"),
                   html.Ul(rows[:FIRST], className="look-alikes"),
                   more(f"{len(rows) - FIRST} more", html.Ul(rows[FIRST:], className="look-alikes")) if rows[FIRST:] else None, jump="Other causes")
