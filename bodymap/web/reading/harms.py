"""What may go wrong with a needle: published rates, each with its own denominator, and when it must not be done."""
from __future__ import annotations

from itertools import groupby

from dash import html

from bodymap.atlas.care import AdverseEvent, Contraindication
from bodymap.web.components.sections import paragraph, sentence
from bodymap.web.library import Library
from bodymap.web.reading.footing import footing, short_name
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import word, words_of

HAD_SEEN = "had seen it at least once"
RATES = ("Studies count in different ways, so their numbers stand apart. Some count treatments, some people, some how many "
         "therapists have ever seen it. The bars may be compared within one study only.")


def rates(library: Library, voice: str) -> list:
    """One small chart for each study and denominator, and the events without a number."""
    events = library.atlas.table("adverse_events")
    counted = [event for event in events if event.rate_percent is not None]
    rest = [event for event in events if event.rate_percent is None]
    charts = [chart(library, list(group), voice) for _, group in groupby(counted, key=lambda one: (one.source, one.per))]
    words = html.Ul([html.Li([html.Strong(f"{say(voice, one.plain_name, one.name)}: "), sentence(one.rate_words)],
                             id=f"event-{one.id}", tabIndex=-1) for one in rest], className="plain-list")
    return [html.Section([html.H2("How often"), html.P(RATES), html.Div(charts, className="rates")], className="harms"),
            html.Section([html.H2("Known, but without a rate"), words, footing(library.atlas, rest)], className="harms")]


def chart(library: Library, events: list[AdverseEvent], voice: str) -> html.Div:
    """Rates of one study, longest bar first, the numbers beside them."""
    first = events[0]
    source = next((library.atlas.sources[name] for name in first.source if name in library.atlas.sources), None)
    title = short_name(source) if source else first.source[0]
    most = max(event.rate_percent for event in events)
    counted = f"among {int(first.denominator):,} {first.per}" if first.denominator.isdigit() else f"per {first.per}"
    rows = [html.Tr([html.Th([say(voice, one.plain_name, one.name), severity(one, voice)], scope="row"),
                     html.Td(bar(one, most), **{"aria-hidden": "true"}),
                     html.Td([html.Span(f"{one.rate_percent:g}\u00a0%", className="rate-number"),
                              html.Span(in_short(one), className="rate-words")])], id=f"event-{one.id}", tabIndex=-1)
            for one in sorted(events, key=lambda one: -one.rate_percent)]
    head = html.Thead(html.Tr([html.Th("Side effect", scope="col"), html.Td(), html.Th("How often", scope="col")]),
                      className="unseen")
    return html.Div([html.Table([html.Caption([html.Strong(title), f", of therapists {HAD_SEEN}" if first.per == "therapists" else
                                               f", {counted}"]), head, html.Tbody(rows)], className="rate-table"),
                     html.P(first.study_note, className="aside") if voice != DEFAULT else None,
                     footing(library.atlas, events)])


def bar(event: AdverseEvent, most: float) -> html.Span:
    """A rate as a bar beside the largest of its study; a rate of nought has none."""
    share = max(event.rate_percent / most * 100, .6) if event.rate_percent else 0
    return html.Span(className=f"rate-bar rate-{event.severity}", style={"--share": f"{share:.1f}%"})


def in_short(event: AdverseEvent) -> str:
    """A rate in words; what the chart's title says already is left out."""
    return event.rate_words.replace(f" {HAD_SEEN}", "")


def severity(event: AdverseEvent, voice: str) -> html.Span | None:
    """A word for what is more than mild."""
    return html.Span(word("severity", event.severity, voice), className=f"tag tag-{event.severity}") if event.severity != "mild" else None


def contraindications(library: Library, voice: str) -> list:
    """When needling is not done, and when only with care."""
    listed = library.atlas.table("contraindications")
    return [html.Section([html.H2(title),
                          html.Ul([contraindication(one, voice) for one in listed if one.kind == kind], className="cautions"),
                          footing(library.atlas, [one for one in listed if one.kind == kind])],
                         className=f"harms harms-{kind}") for kind, title in words_of("contraindication_kind", voice).items()]


def contraindication(one: Contraindication, voice: str) -> html.Li:
    """One reason, what to do, and for professionals why."""
    return html.Li([html.H3(say(voice, one.plain_name, one.name)), paragraph(say(voice, one.plain_advice, one.advice)),
                    html.P([one.why, f" Doubt: {sentence(one.doubt)}" if one.doubt else ""], className="aside")
                    if voice != DEFAULT else None], id=f"contraindication-{one.id}", tabIndex=-1)
