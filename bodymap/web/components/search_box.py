"""The search field and what it finds; the same in the list and in the header."""
from __future__ import annotations

from dash import html

from bodymap.atlas.kinds import KINDS
from bodymap.matching.search import Hit
from bodymap.web import mantine as dmc
from bodymap.web.address import explore_link, written
from bodymap.web.library import Library
from bodymap.web.wording import word

PLACEHOLDER = "Muscle, area, condition"


def field(name: str, label: str, className: str = "") -> dmc.TextInput:
    """A search field that answers while one types."""
    return dmc.TextInput(id=name, placeholder=PLACEHOLDER, debounce=120, size="md", className=f"search-field {className}",
                         leftSection=html.Span(className="icon icon-search"), value="", autoComplete="off",
                         inputProps={"type": "search", "spellCheck": False, "enterKeyHint": "search"},
                         **{"aria-label": label})


def header_search() -> html.Div:
    """The header's search, for pages other than Explore."""
    return html.Div([field("header-search", "Search everything"),
                     html.Div(id="header-hits", className="header-hits")], className="header-search", role="search")


def hit_link(hit: Hit) -> str:
    """Where a hit leads."""
    if hit.kind in ("muscle", "point", "region", *KINDS):
        return explore_link(**{hit.kind: hit.id})
    page = {"condition": "/conditions", "term": "/glossary"}.get(hit.kind, "/treatments")
    return written(page, **{hit.kind: hit.id})


def results(library: Library, text: str, limit: int = 24) -> list:
    """What a text finds, under headings, best kind first; helpful words when nothing fits."""
    hits = library.search.find(text, limit=limit)
    if not hits:
        return [html.P(f"Nothing is called “{text.strip()[:40]}” here. Try a muscle, a part of the body or an everyday "
                       "word such as “shoulder blade”.", className="empty")]
    kinds = list(dict.fromkeys(hit.kind for hit in hits))
    return [html.Section([html.H3(word("search_kind", kind)), html.Ul([found(hit) for hit in hits if hit.kind == kind])],
                         className="hits") for kind in kinds]


def heard(shown: list) -> str:
    """What a screen reader hears of :func:`results`: how much was found, not all of it."""
    count = sum(len(part.children[1].children) for part in shown if isinstance(part, html.Section))
    return f"{count} found. Arrow down leads to them." if count else "Nothing found."


def found(hit: Hit) -> html.Li:
    """One hit; the name that matched stands beside the title when it is another."""
    beside = [html.Span(hit.matched, className="matched")] if hit.matched else []
    return html.Li(html.A([html.Span(hit.title[:1].upper() + hit.title[1:]), *beside], href=hit_link(hit),
                          **{"data-keep": "yes"}))
