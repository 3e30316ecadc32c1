"""What the marks on the body mean, with a swatch of each: only what the picture shows."""
from __future__ import annotations

from collections.abc import Iterable

from dash import html

from bodymap.drawing.layers import Layers
from bodymap.web.subject import SUBJECTS

BRIEF = {"essential": "Mostly felt", "spillover": "Sometimes", "region": "Your area", "felt-main": "Mostly felt", "felt-also": "Can spread"}
"""Where the words for a small screen are fewer."""
AT_RISK = {"danger": "Nerve or vessel at risk", "pleura": "Lung at risk"}


def legend(kind: str, painted: Layers) -> list[html.Li]:
    """Swatches and words for a kind of selection, as far as the picture shows them."""
    known = SUBJECTS[kind].legend if kind else {}
    there = shown_styles(painted)
    return swatches((name, words) for name, words in (known | AT_RISK).items() if name in there) if known else []


def shown_styles(painted: Layers) -> set[str]:
    """Names of what a picture shows: the areas' styles, ``cross`` and ``small-cross``."""
    return {area.style.name for area in painted.areas} | {
        "cross" if mark.chosen else "small-cross" for mark in painted.crosses}


def swatches(entries: Iterable[tuple[str, str]]) -> list[html.Li]:
    """One line for each swatch and its words."""
    return [html.Li([html.Span(className=f"swatch swatch-{name}", **{"aria-hidden": "true"}), *_words(name, words)])
            for name, words in entries]


def _words(name: str, words: str) -> list:
    if name not in BRIEF:
        return [words]
    return [html.Span(words, className="roomy"), html.Span(BRIEF[name], className="brief")]
