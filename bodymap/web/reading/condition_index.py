"""All conditions, by part of the body."""
from __future__ import annotations

from dash import html

from bodymap.atlas.care import Condition
from bodymap.web.address import FIRST_FIGURE
from bodymap.web.components.plain import plain
from bodymap.web.library import Library
from bodymap.web.reading.links import condition_link
from bodymap.web.regions.pictures import condition_picture
from bodymap.web.voice import DEFAULT
from bodymap.web.wording import words_of

MOST_NAMES = 2


def index(library: Library, voice: str, text: str = "") -> list:
    """Conditions under headings, or those that a text finds."""
    conditions = library.atlas.conditions
    if text.strip():
        hits = library.search.find(text, kinds=("condition",), limit=12)
        if not hits:
            return [html.P(f"No condition is called “{text.strip()[:40]}” here. Try a part of the body, such as “knee”, or a "
                           "common name, such as “tennis elbow”.", className="empty")]
        return [plain(html.Ul, [entry(library, conditions[hit.id], voice) for hit in hits], className="index-list found")]
    group_of = {part.id: part.body_group for part in library.atlas.body_parts.values()}
    groups = [(title, [one for one in conditions.values() if group_of[one.body_part] == name])
              for name, title in words_of("body_group", voice).items()]
    return [group(library, title, found, voice) for title, found in groups if found]


def group(library: Library, title: str, conditions: list[Condition], voice: str) -> html.Section:
    """Conditions under a heading."""
    return html.Section([html.H2(title), plain(html.Ul, [entry(library, one, voice) for one in conditions],
                                               className="index-list")], className="index-group")


def entry(library: Library, condition: Condition, voice: str) -> html.Li:
    """A condition with its everyday names, or the other way round for those who speak plainly."""
    plain = voice == DEFAULT and condition.everyday_names
    first = condition.everyday_names[0] if plain else condition.name
    beside = [condition.name] if plain and differs(first, condition.name) else list(condition.everyday_names[:MOST_NAMES])
    words = [html.Span(first[:1].upper() + first[1:], className="index-name"),
             html.Span(", ".join(name for name in beside if differs(name, first)), className="index-other")]
    return html.Li(html.A([condition_picture(library, condition.id, FIRST_FIGURE), html.Span(words, className="index-text")],
                          href=condition_link(condition.id), className="pictured", **{"data-keep": "yes"}))


def differs(one: str, other: str) -> bool:
    """Whether two names are more than the same words."""
    return one.lower().replace("-", " ") != other.lower().replace("-", " ")
