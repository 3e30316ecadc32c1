"""The reading panel: whatever is selected, told in the chosen voice."""
from __future__ import annotations

from dash import html

from bodymap.web.address import explore_link
from bodymap.web.components.notes import STANDING, link, notice
from bodymap.web.library import Library
from bodymap.web.selection import Selection
from bodymap.web.subject import SUBJECTS


def panel(library: Library, shown: Selection, voice: str) -> list:
    """All that the panel says about a selection."""
    parts = [*notices(library, shown)]
    if shown.example or not shown.kind:
        parts.append(question())
    if shown.example:
        parts.append(html.P("An example: the shoulder knot that aches in the temple", className="eyebrow example"))
    if shown.kind:
        parts += SUBJECTS[shown.kind].panel(library, shown, voice)
        parts.append(html.Aside(STANDING, className="standing", **{"aria-label": "What such maps can and cannot say"}))
    return parts


def question() -> html.Div:
    """What a first visit is asked."""
    return html.Div(className="question", children=[
        html.H1("Where does it hurt?"),
        html.P("Tap the body to see which muscles are commonly described as sending pain there. Or mark all of it:"),
        html.P([link("Find my pain", "/find", className="button"), " ", link("All areas of the body", "/areas", className="button quiet")]),
    ])


def notices(library: Library, shown: Selection) -> list:
    """Friendly words about what could not be shown as asked, with the nearest names."""
    if not shown.notices:
        return []
    kind = shown.nearest_kind
    near = [html.Li(link(SUBJECTS[kind].name(library, name, False), explore_link(**{kind: name}), keep=True))
            for name in shown.nearest]
    return [notice(*(html.P(words) for words in shown.notices),
                   *([html.P("Perhaps one of these:"), html.Ul(near)] if near else []))]
