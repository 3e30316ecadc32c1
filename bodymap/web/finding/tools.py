"""What marks are made with, and the list of what has been marked."""
from __future__ import annotations

from dash import dcc, html

from bodymap.matching.marks import STRONGEST
from bodymap.matching.touched import touched_regions
from bodymap.web import mantine as dmc
from bodymap.web.choosing import region_name
from bodymap.web.components.sections import more
from bodymap.web.finding.kept import KeptMark
from bodymap.web.finding.place_options import place_options
from bodymap.web.library import Library
from bodymap.web.voice import DEFAULT

MODES = {"tap": ("Tap areas", "Tap an area; tap it again to take it away."),
         "draw": ("Draw", "Draw over where it hurts; scrolling pauses."),
         "erase": ("Erase", "Tap a mark to take it away.")}
FIRST = 6               # marks shown at once; the others open on request
KIND_WORDS = {"ache": "Ache", "sharp": "Sharp", "burning": "Burning", "numb_or_tingling": "Numb or tingling",
              "cramp": "Cramp"}


def head() -> html.Section:
    """The question, and the ways to mark."""
    return html.Section(className="find-head", **{"aria-label": "Mark where it hurts"}, children=[
        html.H1("Where does it hurt?"),
        html.P("Mark all of it, on any view. Your marks go to this server for the one answer and are not kept.", className="aside roomy"),
        html.Div(className="modes", role="group", **{"aria-label": "How to mark"}, children=[
            html.Button(words, id=f"find-mode-{mode}", className="mode", **{"data-mode": mode, "aria-pressed": pressed})
            for (mode, (words, _)), pressed in zip(MODES.items(), ("true", "false", "false"))]),
        html.P(MODES["tap"][1], id="find-mode-words", className="aside mode-words"),
        dmc.Select(id="find-place", data=place_options(), searchable=True, limit=24, size="md", value=None,
                   placeholder="Add a place by name", className="add-place",
                   classNames={"dropdown": "place-options"}, openOnFocus=False, filter={"function": "placesThatFit"},
                   nothingFoundMessage="No place of that name. Try a plain word such as “jaw”.",
                   comboboxProps={"withinPortal": False}, **{"aria-label": "Add a place by name"}),
    ])


def mark_tools() -> html.Div:
    """Undo and clear, beside the body."""
    return html.Div(className="mark-tools", role="group", **{"aria-label": "Change the marks"}, children=[
        html.Button("Undo", id="find-undo", className="tool", disabled=True, **{"data-do": "undo"}),
        html.Button("Clear", id="find-clear", className="tool", disabled=True, **{"data-do": "clear"}),
    ])


def keeping() -> list:
    """What a person can do with the marks: a link, a file, paper; and what came of it."""
    return [html.Div(className="keeping", id="find-keeping", children=[
        html.Button("Copy link", className="tool", **{"data-do": "link"}),
        html.Button("Save as file", className="tool", **{"data-do": "save"}),
        html.Button("Open file", className="tool", **{"data-do": "open"}),
        html.Button("Print", className="tool", **{"data-do": "print"}),
    ]), html.P(id="find-kept-words", className="aside kept-words", role="status")]


def mark_list(library: Library, kept: list[KeptMark], turn: object, voice: str) -> list:
    """Every mark with its kind, its strength and a way to take it away, the latest first."""
    if not kept:
        return []
    title = html.H2(["Your marks", html.Span(str(len(kept)), className="count")], id="find-list-title", tabIndex=-1)
    rows = [mark_row(library, one, turn, voice) for one in reversed(kept)]
    rest = more(f"{len(rows) - FIRST} more", html.Ul(rows[FIRST:], className="marks")) if len(rows) > FIRST else None
    return [title, html.Ul(rows[:FIRST], className="marks"), *([rest] if rest else [])]


def mark_row(library: Library, one: KeptMark, turn: object, voice: str) -> html.Li:
    """One mark."""
    name = mark_name(library, one, professional=voice != DEFAULT)
    number = str(one.key)
    return html.Li(key=f"{number}-{turn}", className="mark-row", **{"data-key": number}, children=[
        html.Span(name[:1].upper() + name[1:], className="mark-name"),
        html.Button(html.Span(className="icon icon-close", **{"aria-hidden": "true"}), className="remove",
                    **{"data-do": "remove", "aria-label": f"Remove {name}"}),
        html.Select([html.Option(words, value=kind, selected=kind == one.text.kind)
                     for kind, words in KIND_WORDS.items()], className="kind",
                    **{"aria-label": f"Kind of pain: {name}"}),
        html.Label(className="strength", children=[
            html.Span(f"How strong, 0 to {STRONGEST}: {name}", className="unseen"),
            dcc.Input(type="range", min=0, max=STRONGEST, step=1, value=one.text.strength, id=f"find-strength-{number}"),
            html.Output(str(one.text.strength), className="strength-number"),
        ]),
    ])


def mark_name(library: Library, one: KeptMark, professional: bool = False) -> str:
    """A mark in words: its region, or the regions that a drawn line touches most."""
    if one.text.region:
        return region_name(library, one.text.region, professional)
    if one.mark is None:
        return "drawn beside the body (counts for nothing)"
    touched = list(touched_regions(library.body, [one.mark]))
    names = [region_name(library, region, professional) for region in touched[:2]]
    return f"drawn: {' and '.join(names)}{' and more' if len(touched) > 2 else ''}" if names else "a drawn spot"
