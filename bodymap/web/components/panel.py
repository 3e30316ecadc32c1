"""The reading panel: whatever is selected, told in the chosen voice."""
from __future__ import annotations

from dash import html

from bodymap.web.address import explore_link
from bodymap.web.components.muscle_panel import muscle_panel
from bodymap.web.components.notes import STANDING, link, notice
from bodymap.web.components.point_panel import point_panel
from bodymap.web.components.region_panel import region_panel
from bodymap.web.library import Library
from bodymap.web.selection import Selection


def panel(library: Library, shown: Selection, voice: str) -> list:
    """All that the panel says about a selection."""
    told = {"point": point_panel, "muscle": muscle_panel, "region": region_panel}
    parts = [*notices(library, shown)]
    if shown.example or not shown.kind:
        parts.append(question())
    if shown.example:
        parts.append(html.P("An example: the shoulder knot that aches in the temple", className="eyebrow example"))
    if shown.kind:
        parts += told[shown.kind](library, shown, voice)
        parts.append(html.Aside(STANDING, className="standing", **{"aria-label": "What such maps can and cannot say"}))
    return parts


def question() -> html.Div:
    """What a first visit is asked."""
    return html.Div(className="question", children=[
        html.H1("Where does it hurt?"),
        html.P("Tap the body to see which muscles are commonly described as sending pain there. Or mark all of it:"),
        html.P(link("Find my pain", "/find", className="button")),
    ])


def notices(library: Library, shown: Selection) -> list:
    """Friendly words about what could not be shown as asked, with the nearest names."""
    if not shown.notices:
        return []
    kind = shown.nearest_kind
    near = [html.Li(link(nearest_name(library, kind, name), explore_link(**{kind: name}), keep=True))
            for name in shown.nearest]
    return [notice(*(html.P(words) for words in shown.notices),
                   *([html.P("Perhaps one of these:"), html.Ul(near)] if near else []))]


def nearest_name(library: Library, kind: str, name: str) -> str:
    """The words for something whose id is like an unknown one."""
    if kind == "point":
        return library.atlas.point_name(name)
    if kind == "muscle":
        return library.atlas.muscles[name].name
    return name.replace("_", " ")
