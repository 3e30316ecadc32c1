"""Red flags: what takes the screen before any muscle is named, what stays in sight, and what is asked."""
from __future__ import annotations

from dash import html

from bodymap.atlas.care import RedFlag
from bodymap.matching.red_flags import AFTER_NEEDLING, URGENCY, Screening
from bodymap.web.components.sections import more, sentence
from bodymap.web.finding.kept import Answers
from bodymap.web.library import Library
from bodymap.web.voice import say
from bodymap.web.wording import word

AT_ONCE = 4             # questions shown together


def unread(found: Screening, answers: Answers) -> list[RedFlag]:
    """Raised flags whose warning has not been read yet."""
    return [flag for flag in found.raised if flag.id not in answers.read]


def alarm(library: Library, flags: list[RedFlag], voice: str) -> list:
    """The dialog that takes the screen; nothing when every warning has been read."""
    if not flags:
        return []
    return [html.Div([*(full_warning(library, flag, voice, "h2") for flag in flags[:4]), go_on(flags),
                      html.Button("Change what I marked", className="button quiet", **{"data-do": "back"})],
                     className="alarm-sheet")]


def go_on(flags: list[RedFlag]) -> html.Button:
    """The person has read the warnings and wants to go on."""
    return html.Button("I have read this; go on reading", className="button go-on",
                       **{"data-do": "read", "data-flags": " ".join(flag.id for flag in flags)})


def icon() -> html.Span:
    """The sign of a warning."""
    return html.Span(className="icon icon-warning", **{"aria-hidden": "true"})


def full_warning(library: Library, flag: RedFlag, voice: str, level: str = "h3") -> html.Section:
    """How soon, what, what to do, and where that comes from."""
    heading = html.H2 if level == "h2" else html.H3
    return html.Section(className=f"flag flag-{flag.urgency}", children=[
        heading([icon(), word("urgency", flag.urgency, voice)]),
        html.P(html.Strong(sentence(say(voice, flag.plain_title, flag.title)))),
        html.P(sentence(say(voice, flag.plain_action, flag.action))),
        sources_line(library, flag.source),
    ])


def sources_line(library: Library, sources: tuple[str, ...]) -> html.P | None:
    """Sources, small."""
    known = [library.atlas.sources[one].citation for one in sources if one in library.atlas.sources]
    return html.P(f"Source: {'; '.join(known)}", className="source-line") if known else None


def banners(library: Library, found: Screening, answers: Answers, voice: str) -> list:
    """Warnings: whole as long as they are unread, compact afterwards; they stay in sight."""
    new = unread(found, answers)
    if new:
        return [html.Div([*(full_warning(library, flag, voice) for flag in found.raised), go_on(new)],
                         className="flags", role="alert")]
    return [html.Details([html.Summary([icon(), html.Span([html.Strong(f"{word('urgency', flag.urgency, voice)}. "),
                                                           sentence(say(voice, flag.plain_title, flag.title))])]),
                          full_warning(library, flag, voice)], className="flag-banner") for flag in found.raised]


def questions(found: Screening, answers: Answers) -> list:
    """The questions that the marks make relevant, most urgent first, a few at a time."""
    if not found.questions:
        return []
    waiting = sorted((flag for flag in found.questions if flag.id not in answers.said), key=asked_first)
    answered = [flag for flag in found.questions if flag.id in answers.said]
    batch = waiting[:min(max(AT_ONCE * answers.batches - len(answered), 0), AT_ONCE)]
    return [html.Section(className="asking", **{"aria-labelledby": "find-asking"}, children=[
        html.H2("First, to be safe", id="find-asking"), *(asked(batch) if batch else []),
        *([html.P(done_words(answers, answered), className="aside")] if answered and not batch else []),
        *([html.Button(f"Show more questions ({len(waiting)})", className="button quiet", **{"data-do": "ask"})]
          if waiting and not batch else []),
        needled_switch(answers),
        *([more("Change my answers", html.Ul([answered_question(flag, answers.said[flag.id]) for flag in answered],
                                             className="questions"))] if answered else []),
    ])]


def asked_first(flag: RedFlag) -> tuple[int, bool]:
    """The most urgent first; among those, what has to do with the needling that was just told of."""
    return URGENCY.index(flag.urgency), flag.contexts != AFTER_NEEDLING


def asked(batch: list[RedFlag]) -> list:
    """A few questions, and one button that answers no to all of them."""
    return [html.P("Does any of these apply?"), html.Ul([question(flag) for flag in batch], className="questions"),
            html.Button("None of these", className="button quiet",
                        **{"data-do": "none", "data-flags": " ".join(flag.id for flag in batch)})]


def done_words(answers: Answers, answered: list[RedFlag]) -> str:
    """What was answered so far."""
    yes = sum(answers.said[flag.id] for flag in answered)
    number = len(answered)
    return f"{number} {'question' if number == 1 else 'questions'} answered, {yes or 'none'} with yes."


def question(flag: RedFlag) -> html.Li:
    """One question that waits for an answer; several are answered with no by one button."""
    return html.Li(key=flag.id, children=[html.Div([html.P(flag.question), *help_of(flag)]),
                                          yes_no(flag, "Yes", "yes")])


def answered_question(flag: RedFlag, said: bool) -> html.Li:
    """One question with its answer, which can be changed."""
    return html.Li(key=flag.id, children=[html.Div([html.P(flag.question), *help_of(flag)]), html.Div(
        [yes_no(flag, "Yes", "yes", said), yes_no(flag, "No", "no", not said)], className="yes-nos")])


def help_of(flag: RedFlag) -> list:
    """What the question means, small."""
    return [html.P(flag.question_help, className="aside")] if flag.question_help else []


def yes_no(flag: RedFlag, words: str, value: str, pressed: bool = False) -> html.Button:
    """One answer."""
    return html.Button(words, className="yes-no", **{"data-do": "answer", "data-flag": flag.id, "data-said": value,
                                                     "aria-label": f"{words}: {flag.question}",
                                                     "aria-pressed": str(pressed).lower()})


def needled_switch(answers: Answers) -> html.Button:
    """Whether the person was needled lately: then other questions come."""
    return html.Button([html.Span(className="knob", **{"aria-hidden": "true"}), "I was needled in the last few days"],
                       className="switch-button", role="switch",
                       **{"data-do": "needled", "aria-checked": str(answers.needled).lower()})
