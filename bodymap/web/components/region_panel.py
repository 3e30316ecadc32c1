"""The panel of a region: which muscles refer to it, and which lie there."""
from __future__ import annotations

from dash import html

from bodymap.matching.coverage import Referral
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.components.sections import section
from bodymap.web.library import Library
from bodymap.web.selection import Selection, region_name
from bodymap.web.voice import DEFAULT

FIRST = 12              # referrals shown at once; the others open on request
HEADS = {"essential": "Pain is mostly felt here", "spillover": "Pain sometimes reaches here"}


def region_panel(library: Library, shown: Selection, voice: str) -> list:
    """Name, muscles commonly described as referring here, muscles that lie here."""
    name = region_name(library, shown.id, professional=voice != DEFAULT)
    referring = library.coverage.referring(shown.id)
    lying = library.coverage.lying(shown.id)
    other = region_name(library, shown.id, professional=voice == DEFAULT)
    return [
        html.Header([html.P("Area of the body", className="eyebrow"),
                     html.H1(name[:1].upper() + name[1:], className="title"),
                     html.P(other[:1].upper() + other[1:], className="aside")], className="panel-head"),
        html.P([link("Mark this in Find my pain", f"/find?marks={shown.id}", className="button quiet")]),
        *section("Muscles commonly described as referring here",
                 *(referrals(library, kind, [one for one in referring if one.kind == kind]) for kind in HEADS),
                 None if referring else html.P("No pain pattern in the atlas reaches this area.")),
        *section("Muscles that lie here", html.Ul(
            [html.Li(link(library.atlas.muscles[one.muscle].name, explore_link(muscle=one.muscle), keep=True))
             for one in lying], className="inline-links") if lying else None),
    ]


def referrals(library: Library, kind: str, found: list[Referral]) -> html.Div | None:
    """Trigger points whose zones of a kind reach the region, the largest share first."""
    if not found:
        return None
    rows = [referral(library, one) for one in found]
    swatch = html.Span(className=f"swatch swatch-{kind}", **{"aria-hidden": "true"})
    rest = html.Details([html.Summary(f"{len(rows) - FIRST} more"), html.Ul(rows[FIRST:], className="cards")],
                        className="more") if len(rows) > FIRST else None
    return html.Div([html.H3([swatch, HEADS[kind]]), html.Ul(rows[:FIRST], className="cards"),
                     *([rest] if rest else [])])


def referral(library: Library, one: Referral) -> html.Li:
    """One trigger point, its side, and how much of the region its zone covers."""
    point, muscle = library.atlas.points[one.point], library.atlas.muscles[library.atlas.points[one.point].muscle]
    percent = max(round(one.share * 100), 1)
    side = "" if one.side == "midline" else f", {one.side}"
    return html.Li(html.A([
        html.Span([muscle.name, html.Span(f"{point.label}{side}", className="card-label")], className="card-title"),
        html.Span([html.Span(className="bar", style={"--share": f"{percent}%"}, **{"aria-hidden": "true"}),
                   f"covers {percent} % of this area"], className="card-share"),
    ], href=explore_link(point=one.point, side=one.side), className="card", **{"data-keep": "yes"}))
