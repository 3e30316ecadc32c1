"""What may help in a place: needling and its risks, other therapies by their evidence, what people can do themselves."""
from __future__ import annotations

from itertools import groupby

from dash import html

from bodymap.matching.adjuncts import Adjunct
from bodymap.matching.leads import NEEDLING, Leads
from bodymap.matching.suitability import Verdict
from bodymap.web.components.badges import evidence_badge
from bodymap.web.components.notes import link
from bodymap.web.components.sections import more, paragraph, sentence, steps
from bodymap.web.library import Library
from bodymap.web.reading.links import chapter_link, safety_link
from bodymap.web.reading.safety_page import risk
from bodymap.web.selection import Selection
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import language, word

FIRST, MOST_AREAS, MOST_NAMED = 5, 2, 2
CHANGE = {"data-change": "therapy"}        # what a tap writes into the address; all else stays as it is


def care_section(library: Library, shown: Selection, found: Leads, voice: str) -> list:
    """Needling first told by muscle, then other care, then self-care."""
    told = [needling(library, shown, found, voice), adjunct_list(library, shown, found, voice), self_care(library, found)]
    return [html.Section([html.H2("What may help"), *(part for part in told if part)], className="may-help", **{"data-jump": "What may help"})]


def needling(library: Library, shown: Selection, found: Leads, voice: str) -> html.Div | None:
    """Which of these muscles are suitable for a needle, which only with care, which not; and what lies under the skin."""
    if not found.needling:
        return None
    groups = [group(library, shown, name, list(rows), voice)
              for name, rows in groupby(found.needling, lambda one: one.suitability)]
    onward = [("When it is not done", chapter_link("when_not")), ("Side effects", chapter_link("side_effects")),
              ("What needling is", chapter_link("what_it_is"))]
    return html.Div([html.H3(link("Dry needling", shown.link(therapy=NEEDLING), **CHANGE)),
                     html.P(say(voice, "The needle goes into the muscle, not into the place that hurts.",
                                "By the muscle that is needled, which often lies elsewhere."), className="aside"),
                     *groups, under_this_skin(library, found, voice),
                     html.Ul([html.Li(link(*one, keep=True)) for one in onward], className="inline-links")],
                    className="help-needling")


def group(library: Library, shown: Selection, suitability: str, rows: list[Verdict], voice: str) -> html.Details:
    """Muscles of one verdict, the verdict told in words."""
    told = [html.Li(judged(library, shown, one, voice)) for one in rows]
    names = ", ".join(library.atlas.muscles[one.muscle].name for one in rows)
    head = [html.Span(word("verdict", suitability, voice), className=f"verdict verdict-{suitability}"),
            html.Span(names, className="verdict-names")]
    return html.Details([html.Summary(head), html.Ul(told, className="verdicts")], className="verdict-group",
                        open=suitability == "suitable" and len(rows) <= FIRST)


def judged(library: Library, shown: Selection, one: Verdict, voice: str) -> list:
    """A muscle with why it is judged so, and whether it lies in the place itself."""
    name = library.atlas.muscles[one.muscle].name
    advice = [row.plain_reason for row in one.refused] if one.suitability == "not_needled" else list(
        dict.fromkeys(row.plain_advice for row in one.rows))
    where = "lies here" if one.lies_here else f"lies at: {', '.join(one.areas[:MOST_AREAS])}"
    met = f" Under the skin there: {', '.join(one.met)}." if one.met else ""
    tag = [risk(one.risk, voice)] if one.risk else []
    return [html.P([html.Strong(link(name, safety_link(one.muscle), keep=True)), *tag, html.Span(where, className="card-label")]),
            html.P(say(voice, " ".join(advice) + met, sentence(one.why(library.atlas.words, language()))), className="aside")]


def under_this_skin(library: Library, found: Leads, voice: str) -> html.P | None:
    """Structures that a needle must not meet in the place itself."""
    dangers = {danger.id: danger for danger in library.atlas.table("dangers")}
    names = [say(voice, dangers[name].plain_name, dangers[name].name) for name in found.under]
    if not names:
        return None
    mark = html.Span(className="icon icon-warning", **{"aria-hidden": "true"})
    return html.P([mark, html.Span([html.Strong("Under this skin: "), sentence("; ".join(names))])], className="under-skin")


def adjunct_list(library: Library, shown: Selection, found: Leads, voice: str) -> html.Div | None:
    """Therapies beside needling, best evidence first."""
    if not found.therapies:
        return None
    rows = [adjunct(library, shown, one, voice) for one in found.therapies]
    return html.Div([html.H3("Other treatments, best evidence first"), html.Ul(rows[:FIRST], className="adjuncts"),
                     more(f"{len(rows) - FIRST} more", html.Ul(rows[FIRST:], className="adjuncts")) if rows[FIRST:] else None],
                    className="help-adjuncts")


def adjunct(library: Library, shown: Selection, one: Adjunct, voice: str) -> html.Li:
    """A therapy with the grade of its evidence and, for professionals, why."""
    best = [row for row in one.links if row.grade == one.evidence]
    targets = [library.atlas.conditions[row.target].called(voice != DEFAULT) for row in best if row.target_kind == "condition"]
    words = f"for {', '.join(targets[:MOST_NAMED])}" if targets else ""
    return html.Li([html.P([link(one.therapy.name, shown.link(therapy=one.therapy.id), className="adjunct-name", **CHANGE),
                            evidence_badge(one.evidence, voice), html.Span(words, className="card-label") if words else None]),
                    html.P(say(voice, one.therapy.plain_when_it_suits, best[0].why), className="aside")])


def self_care(library: Library, found: Leads) -> html.Div | None:
    """One safe stretch or release for each of the first muscles, opened on request."""
    if not found.self_care:
        return None
    rows = [more(f"{row.title} ({library.atlas.muscles[row.muscle].name.lower()})", steps(row.steps),
                 paragraph(row.caution, "caution")) for row in found.self_care]
    return html.Div([html.H3("What you can do"), *rows], className="help-yourself")


