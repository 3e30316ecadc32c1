"""Pieces that the panels share: headed sections, terms with their meaning, steps."""
from __future__ import annotations

from dash import html


def section(title: str, *children, className: str = "", jump: str = "") -> list:
    """A heading with what follows it; nothing when nothing follows.  ``jump`` is a word for a link that leads to it."""
    said = [child for child in children if child]
    return [html.Section([html.H2(title), *said], className=className, **({"data-jump": jump} if jump else {}))] if said else []


def paragraph(words: str, className: str = "") -> html.P | None:
    """A paragraph that begins with a capital; None for no words."""
    return html.P(sentence(words), className=className) if words else None


def sentence(words: str) -> str:
    """Words with a capital first and a full stop at the end."""
    words = words.strip()
    whole = words[:1].upper() + words[1:]
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def terms(*pairs: tuple[str, str]) -> html.Dl | None:
    """Terms with their meaning; those without one are left out."""
    said = [(term, meaning) for term, meaning in pairs if meaning]
    if not said:
        return None
    return html.Dl([part for term, meaning in said for part in (html.Dt(term), html.Dd(meaning))], className="terms")


def bar(share: float) -> html.Span:
    """A share as a bar; the number beside it says the same."""
    return html.Span(className="bar", style={"--share": f"{round(100 * share)}%"}, **{"aria-hidden": "true"})


def steps(text: str) -> html.Ol | None:
    """Steps that are parted by upright bars."""
    found = [step.strip() for step in text.split("|") if step.strip()]
    return html.Ol([html.Li(step) for step in found]) if found else None


def more(title: str, *children) -> html.Details | None:
    """Something that opens on request; None when it is empty."""
    said = [child for child in children if child]
    return html.Details([html.Summary(title), *said], className="more") if said else None
