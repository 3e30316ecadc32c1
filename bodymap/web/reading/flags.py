"""Warnings come first: what to look out for, what to do, and how soon."""
from __future__ import annotations

from collections.abc import Callable, Iterable

from dash import html

from bodymap.atlas.care import RedFlag
from bodymap.matching.red_flags import URGENCY
from bodymap.web.components.sections import sentence
from bodymap.web.library import Library
from bodymap.web.reading.footing import footing
from bodymap.web.voice import say
from bodymap.web.wording import word


def flags_panel(library: Library, flags: Iterable[RedFlag], voice: str, title: str = "First, rule these out",
                marked: str = "", brief: bool = False) -> html.Section | None:
    """Red flags in an amber panel, the most urgent first; one of them may be marked.

    In brief each shows its title alone, and its question on request.
    """
    flags = list(flags)
    if not flags:
        return None
    mark = html.Span(className="icon icon-warning", **{"aria-hidden": "true"})
    tell = in_brief if brief else told
    groups = [group(urgency, [flag for flag in flags if flag.urgency == urgency], voice, marked, tell) for urgency in URGENCY]
    return html.Section([html.H2([mark, title]), *(found for found in groups if found),
                         footing(library.atlas, flags)], className="redflags")


def group(urgency: str, flags: list[RedFlag], voice: str, marked: str, tell: Callable) -> html.Div | None:
    """Red flags that are equally urgent, under what to do."""
    if not flags:
        return None
    return html.Div([html.H3(word("urgency", urgency, voice), className=f"how-soon how-soon-{urgency}"),
                     html.Ul([html.Li(tell(flag, voice, flag.id == marked)) for flag in flags])])


def told(flag: RedFlag, voice: str, opened: bool) -> html.Details:
    """One red flag: what it is like, and on request what exactly to do."""
    head = [html.Strong(sentence(say(voice, flag.plain_title, flag.title)))]
    if flag.question:
        head.append(html.Span(say(voice, flag.question, f"Ask: {flag.question}"), className="redflag-question"))
    return html.Details([html.Summary(html.Span(head)), html.P(say(voice, flag.plain_action, flag.action)),
                         html.P(flag.question_help, className="aside") if flag.question and flag.question_help else None],
                        className="redflag", id=f"flag-{flag.id}", open=opened)


def in_brief(flag: RedFlag, voice: str, opened: bool) -> html.Details:
    """One red flag by its title; its question and what to do on request."""
    question = html.P(say(voice, flag.question, f"Ask: {flag.question}")) if flag.question else None
    return html.Details([html.Summary(html.Strong(sentence(say(voice, flag.plain_title, flag.title)))), question,
                         html.P(say(voice, flag.plain_action, flag.action))],
                        className="redflag", id=f"flag-{flag.id}", open=opened)
