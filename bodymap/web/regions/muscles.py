"""Muscles that refer to a place, and those that lie there."""
from __future__ import annotations

from dash import html

from bodymap.atlas.words import MEANING, SHORT
from bodymap.matching.coverage import Referral
from bodymap.matching.leads import Leads
from bodymap.shares import percent
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.components.sections import bar, more, section
from bodymap.web.library import Library
from bodymap.web.wording import word

FIRST = 6               # referrals shown at once; the others open on request


def muscles_sections(library: Library, found: Leads) -> list:
    """Referring muscles point by point, then muscles that lie there."""
    referring = [one for muscle in found.muscles for one in muscle.referrals]
    referring.sort(key=lambda one: (one.rare, -one.share))
    lying = list(dict.fromkeys(one.muscle for one in found.muscles if one.kind == "lies"))
    return [
        *section("Muscles commonly described as referring here",
                 *(referrals(library, kind, [one for one in referring if one.kind == kind]) for kind in library.atlas.words.keys("zone_kind")),
                 None if referring else html.P("No pain pattern in the atlas reaches this area."), jump="Muscles"),
        *section("Muscles that lie here", html.Ul(
            [html.Li(link(library.atlas.muscles[name].name, explore_link(muscle=name), keep=True)) for name in lying],
            className="inline-links") if lying else None),
    ]


def referrals(library: Library, kind: str, found: list[Referral]) -> html.Div | None:
    """Trigger points whose zones of a kind reach the region, the largest share first."""
    if not found:
        return None
    rows = [referral(library, one) for one in found]
    swatch = html.Span(className=f"swatch swatch-{kind}", **{"aria-hidden": "true"})
    rest = more(f"{len(rows) - FIRST} more", html.Ul(rows[FIRST:], className="cards")) if rows[FIRST:] else None
    return html.Div([html.H3([swatch, word("zone_kind", kind, use=MEANING)]), html.Ul(rows[:FIRST], className="cards"),
                     *([rest] if rest else [])])


def referral(library: Library, one: Referral) -> html.Li:
    """One trigger point, its side, and how much of the region its zone covers."""
    point, muscle = library.atlas.points[one.point], library.atlas.muscles[library.atlas.points[one.point].muscle]
    side = "" if one.side == "midline" else f", {word('side', one.side, use=SHORT)}"
    seldom = ", now and then" if one.rare else ""
    return html.Li(html.A([
        html.Span([muscle.name, html.Span(f"{point.label}{side}", className="card-label")], className="card-title"),
        html.Span([bar(one.share), f"covers {percent(one.share)} of this area{seldom}"], className="card-share"),
    ], href=explore_link(point=one.point, side=one.side), className="card", **{"data-keep": "yes"}))
