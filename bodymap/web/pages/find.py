"""Find my pain: from where it hurts to where it may come from.

The marks live in the browser's session (``assets/find.js`` changes them); callbacks read them from the request's body,
answer, and forget them.
"""
from __future__ import annotations

from html import escape

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html

from bodymap.drawing.diagram import picture_address
from bodymap.matching.red_flags import Screening, screened
from bodymap.web import voice
from bodymap.web.finding import answer, body_stage, tools, touch, warnings
from bodymap.web.finding.kept import Answers, kept_answers, kept_marks, on_body, question_of
from bodymap.web.finding.look import PATH, look_at, look_of, regions_asked
from bodymap.web.library import library
from bodymap.web.wording import word

TITLE, NAV = "Find my pain", ("Find my pain", "find")
FOLLOWS = "find-asked"
NAV_SHORT = "My pain"           # in the narrow menu of phones
SCREENSHOTS = {"find_answer": "/find?marks=temple_left;behind_ear_left;back_outer_neck_left&view=head_left"}
OPENED = {"fit": True}       # marks that an address brings are looked at where they are seen best
__all__ = ["NAV", "PATH", "TITLE", "layout", "opening", "register"]


def layout(search: str) -> list:
    """The page before anything is marked; the session's marks come from the browser."""
    books = library()
    look = look_at(books.body, search, regions_asked(books.body, search), OPENED)
    return [html.Div(className="find", children=[
        tools.head(),
        body_stage.find_stage(books, look),
        html.Section([html.Div(id="find-list"), *tools.keeping()], className="find-marks", **{"aria-label": "Your marks"}),
        html.Article(id="find-answer", className="panel find-answer", **{
            "aria-label": "What this may come from", "data-for": question_of(None, None, 0)}, children=[
            answer.waiting(), html.Div(id="find-flags"), html.Div(id="find-questions"), html.Div(answer.empty(), id="find-told")]),
        html.Dialog(id="find-alarm", className="alarm", **{"aria-label": "Read this first"}),
        *stores(books, look, search),
    ])]


def stores(books, look, search: str) -> list:
    """What the page remembers: marks and answers as long as the session, the rest as long as the page."""
    return [dcc.Store(id="find-marks", storage_type="session"), dcc.Store(id="find-answers", storage_type="session"),
            dcc.Store(id="find-asked", data={"search": search, "voice": voice.of(search)}),
            dcc.Store(id="find-frame", data=body_stage.frame(books, look)),
            dcc.Store(id="find-known", data={"regions": books.body.regions.ids, "views": list(books.body.views),
                                             "figures": list(books.body.figures)}), dcc.Store(id="find-started"),
            *(dcc.Store(id=f"find-{name}") for name in ("touch", "touched", "shown", "places", "more", "unread", "again"))]


def opening(search: str) -> str:
    """The body alone, shown until the scripts have loaded."""
    body = library().body
    look = look_at(body, search, regions_asked(body, search), OPENED)
    view = body.views[look.view]
    return (f'<img src="{escape(picture_address(look.figure, view.id))}" alt="" fetchpriority="high" '
            f'width="{view.width}" height="{view.height}">')


def screening(books, kept, answers: Answers) -> Screening:
    """The red flags that marks and answers raise."""
    return screened(books.body, books.atlas, on_body(kept), answers.said, answers.needled)


def wanted(asked: object) -> tuple[str, str]:
    """Query string and voice, as the page's store has them."""
    asked = asked if isinstance(asked, dict) else {}
    search = asked.get("search") if isinstance(asked.get("search"), str) else ""
    return search, voice.of(search, asked.get("voice"))


def painted(search, marks, show, said) -> tuple:
    """Figure, frame, caption, controls and legend for the marks in one view."""
    books = library()
    kept = kept_marks(books.body, marks)
    found = on_body(kept)
    look = look_at(books.body, search, [mark.outline for mark in found], marks)
    answers = kept_answers(said)
    if not found or warnings.unread(screening(books, kept, answers), answers):
        show = ""                                           # no muscle is named before a warning has been read
    sources = answer.answered(found).sources if show == body_stage.PATTERN else ()
    fields = [mark.outline for mark in found]
    return (body_stage.figure_of(books, look, fields, show, sources), body_stage.frame(books, look),
            body_stage.caption(books, look, len(found), show), body_stage.controls(books, look),
            body_stage.legend(books, body_stage.layers_of(books, look, fields, show, sources), sources))


def told(search, marks, said, more, spoken) -> tuple:
    """Alarm, unread warnings, warnings in sight, questions, the answer, and what a screen reader hears."""
    books = library()
    look, kept = look_of(books.body.views, search), kept_marks(books.body, marks)
    found, answers = on_body(kept), kept_answers(said)
    if not found:
        off = [html.P("What you marked lies beside the body. Mark on the body itself.", className="notice")] if kept else []
        return [], [], [], [], [*off, *answer.empty()], "Nothing is marked on the body."
    screen = screening(books, kept, answers)
    new = warnings.unread(screen, answers)
    flags = warnings.banners(books, screen, answers, spoken)
    if new:
        heard = f"Read this first. {word('urgency', new[0].urgency, spoken)}. {new[0].plain_title}."
        return warnings.alarm(books, new, spoken), [flag.id for flag in new], flags, [], [], heard
    result = answer.answered(found)
    batches = more if isinstance(more, int) and 1 <= more <= 100 else 1
    number = f"{len(found)} {'mark' if len(found) == 1 else 'marks'}."
    return ([], [], flags, warnings.questions(screen, answers),
            answer.told(books, result, look.figure, spoken, batches), f"{number} {answer.spoken(books, result)}")


def register(app: Dash) -> None:
    """Callbacks of Find my pain."""
    @app.callback(Output("find-touched", "data"), Input("find-touch", "data"), State("find-marks", "data"),
                  prevent_initial_call=True)
    def touched(asked, marks):
        """Which region, or which marks, lie under the taps."""
        body = library().body
        return touch.hits(body, asked, kept_marks(body, marks))

    @app.callback(Output("find-graph", "figure"), Output("find-frame", "data"), Output("find-caption", "children"),
                  Output("find-controls", "children"), Output("find-legend", "children"), Output("find-stage", "data-for"),
                  Input("find-marks", "data"), Input("find-asked", "data"), Input("find-shown", "data"),
                  Input("find-again", "data"), State("find-answers", "data"), prevent_initial_call=True)
    def paint(marks, asked, show, again, said):
        """The body with everything that is marked, in the present view."""
        return *painted(wanted(asked)[0], marks, show, said), question_of(marks, again)

    @app.callback(Output("find-alarm", "children"), Output("find-unread", "data"), Output("find-flags", "children"),
                  Output("find-questions", "children"), Output("find-told", "children"),
                  Output("live", "children", allow_duplicate=True), Output("find-answer", "data-for"),
                  Input("find-marks", "data"), Input("find-answers", "data"), Input("find-more", "data"),
                  Input("find-asked", "data"), Input("find-again", "data"), prevent_initial_call=True)
    def tell(marks, said, more, asked, again):
        """Warnings first, then questions, then the answer."""
        search, spoken = wanted(asked)
        return *told(search, marks, said, more, spoken), question_of(marks, said, again)

    @app.callback(Output("find-list", "children"), Output("find-list", "data-for"), Input("find-places", "data"),
                  Input("find-asked", "data"), Input("find-again", "data"), State("find-marks", "data"),
                  prevent_initial_call=True)
    def listed(places, asked, again, marks):
        """The marks as a list; drawn anew when marks come or go, not while one is being changed."""
        books = library()
        turn = places.split(":")[0] if isinstance(places, str) else ""
        rows = tools.mark_list(books, kept_marks(books.body, marks), turn, wanted(asked)[1])
        return rows, f"{places if isinstance(places, str) else ''}{question_of(again)}"

    def clientside(name: str, *more, wait: bool = True):
        """A callback that runs in the browser."""
        app.clientside_callback(ClientsideFunction("find", name), *more, prevent_initial_call=wait)

    clientside("address", Input("find-asked", "data"))
    clientside("start", Output("find-started", "data"), Input("find-known", "data"), wait=False)
    clientside("remember", Output("find-places", "data"), Input("find-marks", "data"), State("find-places", "data"),
               wait=False)
    clientside("frame", Input("find-frame", "data"), wait=False)
    clientside("touched", Input("find-touched", "data"))
    clientside("drawn", Input("find-graph", "figure"))
    clientside("alarm", Input("find-unread", "data"), Input("find-answer", "data-for"))
    clientside("came", Input("find-answer", "data-for"), Input("find-stage", "data-for"), Input("find-list", "data-for"),
               wait=False)
    clientside("showing", Input("find-shown", "data"), Input("find-told", "children"))
