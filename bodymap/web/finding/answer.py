"""The answer: the whole pattern first, then the ordered list, then what else it could be."""
from __future__ import annotations

from dataclasses import dataclass

from dash import html

from bodymap.atlas.care import LookAlike
from bodymap.atlas.words import SHORT
from bodymap.body.fields import Field
from bodymap.drawing.marked import pattern_scene
from bodymap.drawing.scene import views_of
from bodymap.matching.look_alikes import likely_look_alikes, mostly_numb, poorly_explained
from bodymap.matching.marks import Mark
from bodymap.matching.match import Match, Pattern
from bodymap.matching.red_flags import URGENCY
from bodymap.shares import percent
from bodymap.web.choosing import region_name
from bodymap.web.components.sections import more, sentence
from bodymap.web.components.structures import on_the_body
from bodymap.web.finding.body_stage import PATTERN
from bodymap.web.finding.engine import matcher
from bodymap.web.finding.names import COUNTS, source_name
from bodymap.web.finding.places import places_section
from bodymap.web.finding.source_card import card
from bodymap.web.finding.warnings import sources_line
from bodymap.web.library import Library
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import word

FIRST = 6               # muscles shown at once, and more on each request
MOST_ALSO = 6
EMERGENCY = "Pain in the chest, sudden or worst-ever pain, new weakness or numbness, or very ill?"
WHOLE_BODY = .5         # share of the skin from which the marks say too little about any one muscle


@dataclass(frozen=True)
class Answer:
    """All that the marks lead to."""

    marks: list[Mark]
    matches: list[Match]
    pattern: Pattern

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """Point and side of each source of the pattern."""
        return tuple((one.id, one.side) for one in self.pattern.sources)


def answered(marks: list[Mark]) -> Answer:
    """Match the marks."""
    found = matcher()
    return Answer(marks, found.match(marks), found.pattern(marks))


def by_muscle(library: Library, matches: list[Match]) -> list[list[Match]]:
    """Matches of one muscle on one side together, in the order of the best of each."""
    groups: dict[tuple[str, str], list[Match]] = {}
    for one in matches:
        groups.setdefault((library.atlas.points[one.source.id].muscle, one.source.side), []).append(one)
    return list(groups.values())


def told(library: Library, answer: Answer, figure: str, voice: str, batches: int = 1) -> list:
    """The answer in full."""
    fields = [mark.outline for mark in answer.marks]
    poor = poorly_explained(answer.marks, answer.matches, float(answer.pattern.accounts_for))
    return [*whole_body_note(library, answer.marks),
            *(not_a_muscle(library, answer, voice) if poor else []),
            *pattern_section(library, answer, figure, voice),
            *list_section(library, answer, fields, figure, voice, batches),
            *places_section(library, answer.marks, figure, voice),
            *([] if poor else quiet_look_alikes(library, answer.marks, voice))]


def whole_body_note(library: Library, marks: list[Mark]) -> list:
    """Marks over most of the body say little about any one muscle."""
    areas = library.body.areas
    marked = {vertex for mark in marks for vertex in mark.field.inside.tolist()}
    if areas[list(marked)].sum() < WHOLE_BODY * areas.sum():
        return []
    return [html.Div([html.P("You marked most of the body. Pain in so many places seldom comes from a few muscles; a "
                             "doctor can look at the whole. The list below says little here. To learn more from it, mark "
                             "only where it hurts most.")], className="notice", role="note")]


def pattern_section(library: Library, answer: Answer, figure: str, voice: str) -> list:
    """The smallest set of sources that accounts for the marks, and where they are often felt too."""
    if not answer.sources:
        return []
    view = pattern_view(library, answer, figure)
    rows = [html.Li([html.Span(className=f"swatch swatch-source-{number}", **{"aria-hidden": "true"}),
                     source_name(library.atlas, *source)]) for number, source in enumerate(answer.sources)]
    return [html.Section(className="whole-pattern", **{"aria-labelledby": "find-pattern"}, children=[
        html.H2("The whole pattern", id="find-pattern"),
        html.P([f"{subject(len(rows))} for ", html.Strong(percent(float(answer.pattern.accounts_for))),
                " of what you marked:"], className="lead"),
        html.Ol(rows, className="pattern-list"),
        html.Button("Show on the body" if len(rows) == 1 else "Show them on the body", className="tool show", **{
            "data-do": "show", "data-show": PATTERN, "data-view": view}),
        *often_also(library, answer, voice)])]


def pattern_view(library: Library, answer: Answer, figure: str) -> str:
    """The view that shows most of the marks and of the pattern's zones; empty when none does."""
    scene = pattern_scene(library.body, library.atlas, answer.sources, [mark.outline for mark in answer.marks])
    return next(iter(views_of(library.body, scene, figure)), "")


def subject(number: int) -> str:
    """The sentence's beginning for a number of sources."""
    return "This one alone accounts" if number == 1 else f"These {COUNTS[number]} together account"


def often_also(library: Library, answer: Answer, voice: str) -> list:
    """Places that the pattern's sources often reach but that are not marked; each can be added."""
    regions = list(dict.fromkeys(region for source in answer.pattern.sources
                                 for region in matcher().often_also(source, answer.marks)))[:MOST_ALSO]
    if not regions:
        return []
    point = "this point" if len(answer.sources) == 1 else "these points"
    return [html.P(f"People with {point} often also feel it here. Do you? Add it:"),
            html.Ul([html.Li(html.Button(region_name(library, region, voice != DEFAULT), className="chip",
                                         **{"data-do": "add", "data-regions": region})) for region in regions],
                    className="chips")]


def list_section(library: Library, answer: Answer, fields: list[Field], figure: str, voice: str, batches: int) -> list:
    """The ordered list."""
    groups = by_muscle(library, answer.matches)
    if not groups:
        return [html.Section([html.H2("Commonly described sources", id="find-sources"),
                              html.P("No muscle pattern in the atlas reaches what you marked.")])]
    room = FIRST * max(batches, 1)
    cards = [card(library, group, fields, figure, voice) for group in groups[:room]]
    waiting = len(groups) - len(cards)
    return [html.Section(className="found-sources", **{"aria-labelledby": "find-sources"}, children=[
        html.H2("Commonly described sources", id="find-sources"),
        html.P("In the order of how well each described pattern agrees with your marks. It is a list to read and to "
               "compare, not a diagnosis.", className="aside"),
        html.Ol(cards, className="source-list"),
        *([html.Button(f"Show more ({waiting})", className="button quiet", **{"data-do": "more"})] if waiting else []),
    ])]


def not_a_muscle(library: Library, answer: Answer, voice: str) -> list:
    """Muscles explain this poorly: say so, and name what else feels like it."""
    words = ("You marked mostly numbness or tingling. That comes from nerves more often than from muscles."
             if mostly_numb(answer.marks) else "No muscle pattern covers much of what you marked. It may not come from a muscle at all.")
    return [html.Section(className="not-muscle", **{"aria-labelledby": "find-not-muscle"}, children=[
        html.H2("Not a muscle?", id="find-not-muscle"), html.P(words),
        look_alike_list(library, answer.marks, voice)])]


def quiet_look_alikes(library: Library, marks: list[Mark], voice: str) -> list:
    """The same, on request."""
    rows = look_alike_list(library, marks, voice)
    return [html.Section([more("Could it be something other than a muscle?", rows)])] if rows else []


def look_alike_list(library: Library, marks: list[Mark], voice: str) -> html.Ul | None:
    """Look-alikes that the tables hold for the marked places."""
    found = likely_look_alikes(library.body, library.atlas, marks)
    return html.Ul([look_alike(library, one, voice) for one, _ in found], className="look-alikes") if found else None


def look_alike(library: Library, one: LookAlike, voice: str) -> html.Li:
    """One look-alike: its name and how soon it needs care; how it differs and what to do open on request."""
    soon = [html.Span(word("urgency", one.urgency, voice, SHORT), className=f"soon soon-{one.urgency}")] if one.urgency in URGENCY else []
    return html.Li(html.Details([
        html.Summary([html.Span(say(voice, one.plain_name, one.name)), *soon]),
        html.P(sentence(say(voice, one.plain_how_it_differs, one.how_it_differs))),
        html.P([html.Strong("What to do: "), sentence(say(voice, one.plain_what_to_do, one.what_to_do))]),
        *on_the_body(library.atlas, one.id, voice),
        sources_line(library, one.source)], className="more"))


def spoken(library: Library, answer: Answer) -> str:
    """What a screen reader hears of the answer."""
    count = len(by_muscle(library, answer.matches))
    if not count:
        return "No muscle pattern reaches what is marked."
    best = answer.matches[0].source
    return f"{count} commonly described sources. First: {source_name(library.atlas, best.id, best.side)}."


def empty() -> list:
    """Before anything is marked."""
    return [html.Section(className="find-empty", children=[
        html.P(f"{EMERGENCY} Do not read on: call your local emergency number.", className="warning"),
        html.H2("Show it on the body"),
        html.P("Tap the places that hurt, draw over them, or add them by name. Mark all of it, also what seems unrelated: "
               "neck, temple and shoulder may be one story.", className="lead"),
        html.P("You will then see which muscles are commonly described as sending pain there, how well each one fits, "
               "and what else it could be."),
        html.Div(className="find-starts", children=[
            html.Button("Try an example: temple and neck", className="button quiet", **{
                "data-do": "add", "data-fit": "yes",
                "data-regions": "temple_right;back_of_neck_right;angle_of_neck_right"}),
            html.Button("Open saved marks", className="button quiet", **{"data-do": "open"})])])]


def waiting() -> html.Div:
    """What stands in the answer's place while there is none to the present marks; ``assets/answers.js`` shows it.

    It is part of the page from the start, since it is needed when the server cannot be reached.
    """
    said = {"late": "The answer to what you marked is not here yet. What stood here was for other marks.",
            "lost": "The server cannot be reached. There is no answer to what you have marked now. Your marks are kept; "
                    "the picture and the list may still show older ones. The page asks again by itself.",
            "missed": "The server cannot be reached. What you did last may not be counted or shown yet; the page asks again "
                      "by itself."}
    return html.Div(id="find-wait", className="find-wait notice", hidden=True, children=[
        html.P(f"{EMERGENCY} Do not wait for this page: call your local emergency number.", className="warning"),
        *(html.P(words, className="wait-words", **{"data-when": state}) for state, words in said.items()),
        html.Button("Ask again now", className="button quiet", **{"data-do": "again"})])
