"""Forest plots as tables: every row says in words and numbers what its mark shows."""
from __future__ import annotations

from collections.abc import Iterable

from dash import html

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.evidence import StudyEffect
from bodymap.drawing.forest import Forest, forests, numbers, sense, signed
from bodymap.web.components.notes import link
from bodymap.web.reading.footing import short_name
from bodymap.web.reading.links import study_link
from bodymap.web.voice import DEFAULT

HOW_TO_READ = ("Each square is one result. The line through it shows how sure the result is. When the line meets the "
               "dotted line, there was no clear difference. Such results have a hollow square.")
PRO_HOW_TO_READ = ("Estimates with 95 % confidence intervals as printed; hollow squares are null results. Each unit has "
                   "its own axis; rows are single results, not a pooled analysis. Circles: no interval known to us.")


def plots(atlas: Atlas, effects: Iterable[StudyEffect], voice: str, named: bool = True) -> list:
    """All effects as forest plots, one for each unit; nothing when none can be drawn."""
    found = forests(effects)
    if not found:
        return []
    words = HOW_TO_READ if voice == DEFAULT else PRO_HOW_TO_READ
    return [html.P(words, className="aside"), *(plot(atlas, one, voice, named) for one in found)]


def plot(atlas: Atlas, forest: Forest, voice: str, named: bool) -> html.Div:
    """One forest plot."""
    rows = [row(atlas, forest, effect, voice, named) for effect in forest.effects]
    table = html.Table([
        html.Caption([f"{forest.title} ({forest.better} is better)", *guide(forest)]),
        html.Thead(html.Tr([html.Th("Result", scope="col"), html.Th(sides(forest), scope="col", className="forest-axis"),
                            html.Th("Effect", scope="col")])),
        html.Tbody(rows),
        html.Tfoot(html.Tr([html.Td(), html.Td(scale(forest), className="forest-plot"), html.Td()]),
                   **{"aria-hidden": "true"}),
    ], className="forest")
    return html.Div(table, className="forest-frame")


def guide(forest: Forest) -> list:
    """How large is large, for a measure that nobody feels."""
    if not forest.title.startswith("Standardised"):
        return []
    return [html.Br(), html.Span("As a rough guide, 0.2 is small, 0.5 is fair and 0.8 is large.", className="forest-guide")]


def sides(forest: Forest) -> list:
    """Which way is better."""
    if forest.agreement:
        return [html.Span("No better than chance"), html.Span("Full agreement")]
    fitting, other = "Treatment better", "Comparison better"
    return [html.Span(fitting if forest.better == "lower" else other),
            html.Span(other if forest.better == "lower" else fitting)]


def row(atlas: Atlas, forest: Forest, effect: StudyEffect, voice: str, named: bool) -> html.Tr:
    """One result: what was measured, its mark, its numbers and what they say."""
    what = [link(study_name(atlas, effect.study), study_link(effect.study))] if named else []
    detail = ", ".join(part for part in (effect.outcome, effect.timepoint) if part)
    against = f"compared with {effect.comparison}" if effect.comparison else ""
    said, note = sense(effect), effect.plain_note if voice == DEFAULT else effect.note
    return html.Tr([
        html.Th([*what, html.Span(detail[:1].upper() + detail[1:], className="forest-what"),
                 html.Span(against, className="forest-against")], scope="row"),
        html.Td(marks(forest, effect), className="forest-plot"),
        html.Td([html.Span(numbers(effect), className="forest-numbers"),
                 html.Span(said, className="forest-null" if effect.is_null else "forest-said") if said else None,
                 html.Span(note, className="forest-note") if note else None]),
    ])


def marks(forest: Forest, effect: StudyEffect) -> html.Div:
    """Interval and estimate on the axis."""
    parts = [html.Span(className="no-effect", style={"left": f"{forest.at(forest.no_effect):.2f}%"})]
    whole = None not in (effect.low, effect.high)
    if whole:
        low, high = forest.at(effect.low), forest.at(effect.high)
        parts.append(html.Span(className="interval", style={"left": f"{low:.2f}%", "width": f"{high - low:.2f}%"}))
    if effect.estimate is not None:
        kind = "estimate" + (" null" if effect.is_null else "") + ("" if whole else " lone")
        parts.append(html.Span(className=kind, style={"left": f"{forest.at(effect.estimate):.2f}%"}))
    return html.Div(parts, className="forest-marks" + (" is-null" if effect.is_null else ""), **{"aria-hidden": "true"})


def scale(forest: Forest) -> html.Div:
    """The axis with its numbers."""
    return html.Div([html.Span(signed(tick), style={"left": f"{forest.at(tick):.2f}%"}) for tick in forest.ticks],
                    className="forest-scale")


def study_name(atlas: Atlas, study: str) -> str:
    """A study's short name: first author and year, from its source."""
    found = atlas.studies[study]
    source = next((atlas.sources[name] for name in found.source if name in atlas.sources), None)
    return short_name(source) if source else study.replace("_", " ")
