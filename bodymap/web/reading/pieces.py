"""Small pieces that the reading pages share."""
from __future__ import annotations

from collections.abc import Iterable

from dash import html
from rapidfuzz import process

from bodymap.web import mantine as dmc
from bodymap.web.components.notes import link, notice


def way_back(words: str, address: str) -> html.P:
    """The link to the page one has come down from."""
    return html.P(link(f"← {words}", address), className="way-back")


def chapter(name: str, title: str, *children) -> html.Section | None:
    """A part of a page with a heading that can be jumped to; None when nothing follows."""
    said = [child for child in children if child]
    return html.Section([html.H2(title), *said], id=name, className="chapter") if said else None


def contents(parts: Iterable[html.Section | None]) -> html.Nav:
    """Jumps to the parts of a page."""
    entries = [html.Li(html.A(part.children[0].children, href=f"#{part.id}")) for part in parts if part is not None]
    return html.Nav(html.Ul(entries), className="contents", **{"aria-label": "On this page"})


def unknown(what: str, asked: str, known: dict[str, str], to, everything: str) -> list:
    """A friendly word instead of something that does not exist, with the nearest names.

    Parameters
    ----------
    known : dict of str to str
        Names by id.
    to : callable
        Makes the address of an id.
    everything : str
        The address of the whole list.
    """
    near = [name for name, _, _ in process.extract(asked.replace("_", " "), {key: key.replace("_", " ") for key in known},
                                                   limit=3)] if known else []
    keys = {key.replace("_", " "): key for key in known}
    links = [html.Li(link(known[keys[name]], to(keys[name]))) for name in near]
    return [html.H1(f"There is no such {what} here"),
            notice(html.P("The link may be old or mistyped. Nothing is broken. Perhaps one of these:"), html.Ul(links)),
            html.P(link("Show everything", everything, className="button quiet"))]


def pills(entries: Iterable[tuple[str, str]]) -> html.Ul | None:
    """Short links side by side."""
    found = [html.Li(link(words, address, keep=True)) for words, address in entries]
    return html.Ul(found, className="inline-links") if found else None


def tag(words: str, kind: str = "") -> html.Span:
    """One or two words about a thing."""
    return html.Span(words, className=f"tag tag-{kind}" if kind else "tag")


def print_button() -> html.Button:
    """Prints the page; the paper has black text and the sources."""
    return html.Button([html.Span(className="icon icon-print", **{"aria-hidden": "true"}), "Print"],
                       className="print-button", **{"data-print": "yes"})


def page_filter(name: str, label: str, example: str) -> html.Div:
    """A field that filters the page's list while one types."""
    box = dmc.TextInput(id=name, label=label, placeholder=example, debounce=120, size="md", value="", autoComplete="off",
                        className="search-field page-filter", leftSection=html.Span(className="icon icon-search"),
                        inputProps={"type": "search", "spellCheck": False, "enterKeyHint": "search"})
    return html.Div(box, role="search")
