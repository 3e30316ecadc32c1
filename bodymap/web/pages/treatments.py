"""Treatments: dry needling told in chapters, treatments beside it, needling safety of each muscle."""
from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, html

from bodymap.atlas.care import Therapy
from bodymap.matching.leads import NEEDLING
from bodymap.web import voice
from bodymap.web.address import FIRST_FIGURE, explore_link
from bodymap.web.components.notes import link
from bodymap.web.components.plain import plain
from bodymap.web.library import Library, library
from bodymap.web.reading.links import asked_for, chapter_link, safety_link, therapy_link
from bodymap.web.reading.needling_chapter import after_flags, chapter_page, lead_of
from bodymap.web.reading.pieces import unknown
from bodymap.web.reading.safety_page import safety_index, safety_page
from bodymap.web.reading.therapy_page import therapy_page
from bodymap.web.regions.pictures import subject_picture
from bodymap.web.wording import words_of

PATH, TITLE, NAV = "/treatments", "Treatments", ("Treatments", "treatments")
REREAD = True
SPOTS = {"topic": "topic", "event": "event", "contraindication": "contraindication", "flag": "flag"}
INTRO = ("Dry needling, or medical acupuncture, is one way to treat sore muscles. It is not the only one, and not the first. "
         "Exercise and good advice come before it.")


def layout(search: str) -> list:
    """The overview, a chapter, a treatment, a muscle's safety, or a friendly word."""
    books, asked, chosen = library(), asked_for(search), voice.of(search)
    return [html.Div(read(books, asked, chosen), className="reading wide treatments" if wide(asked) else "reading treatments")]


def wide(asked: dict[str, str]) -> bool:
    """Whether a page holds a list that needs room."""
    return asked.get("chapter") == "safety" or not any(asked.get(name) for name in ("chapter", "therapy", "muscle", *SPOTS))


def read(books: Library, asked: dict[str, str], chosen: str) -> list:
    """The children of the page."""
    atlas = books.atlas
    if asked.get("therapy"):
        name = asked["therapy"]
        return therapy_page(books, atlas.therapies[name], chosen) if name in atlas.therapies else unknown(
            "treatment", name, {one.id: one.name for one in atlas.therapies.values()}, therapy_link, PATH)
    if asked.get("muscle"):
        name = asked["muscle"]
        known = {one.muscle: atlas.muscles[one.muscle].name for one in atlas.table("needling") if one.muscle in atlas.muscles}
        return safety_page(books, atlas.muscles[name], chosen) if name in known else unknown(
            "muscle", name, known, safety_link, safety_link())
    chapter, spot = chapter_of(books, asked)
    if chapter == "safety":
        return safety_index(books, chosen)
    chapters = words_of("chapter", chosen)
    if chapter in chapters:
        return chapter_page(books, chapter, chosen, spot)
    if chapter:
        return unknown("chapter", chapter, chapters, chapter_link, PATH)
    return overview(books, chosen)


def chapter_of(books: Library, asked: dict[str, str]) -> tuple[str, str]:
    """The chapter that is asked for, and the element in it to show first."""
    if asked.get("chapter"):
        return asked["chapter"], ""
    topics = {one.id: one.section for one in books.atlas.table("needling_topics")}
    homes = {"topic": topics, "event": {one.id: "side_effects" for one in books.atlas.table("adverse_events")},
             "contraindication": {one.id: "when_not" for one in books.atlas.table("contraindications")},
             "flag": {name: "after" for name in books.atlas.red_flags}}
    for kind, home in homes.items():
        if asked.get(kind):
            return home.get(asked[kind], asked[kind]), f"{SPOTS[kind]}-{asked[kind]}"
    return "", ""


def overview(books: Library, chosen: str) -> list:
    """Chapters about needling, then every other treatment."""
    chapters = [html.Li(html.A([html.Span(title, className="index-name"),
                                html.Span(lead_of(books, name, chosen), className="index-other")],
                               href=chapter_link(name), **{"data-keep": "yes"})) for name, title in words_of("chapter", chosen).items()]
    others = [therapy_entry(books, one, chosen) for one in books.atlas.therapies.values()]
    return [html.Header([html.H1("Treatments"), html.P(INTRO, className="lead")], className="page-head"),
            html.Section([html.H2("Dry needling and medical acupuncture"), html.Ul(chapters, className="index-list"),
                          html.P([link("Needling safety by muscle", safety_link(), keep=True, className="button quiet"), " ",
                                  link("Show on the body", explore_link(therapy=NEEDLING), keep=True, className="button quiet")])],
                         className="index-group"),
            html.Section([html.H2("Other treatments"), plain(html.Ul, others, className="index-list")], className="index-group"),
            after_flags(books, chosen)]


def therapy_entry(books: Library, one: Therapy, chosen: str) -> html.Li:
    """A treatment with its small body and its first sentence."""
    lead = voice.say(chosen, one.plain_summary, one.professional_summary).split(". ")[0].rstrip(".") + "."
    words = [html.Span(one.name, className="index-name"), html.Span(lead, className="index-other")]
    return html.Li(html.A([subject_picture(books, "therapy", one.id, FIRST_FIGURE), html.Span(words, className="index-text")],
                          href=therapy_link(one.id), className="pictured", **{"data-keep": "yes"}))


def title_of(search: str) -> str:
    """What the browser's tab says."""
    books, asked = library(), asked_for(search)
    for kind, known in (("therapy", books.atlas.therapies), ("muscle", books.atlas.muscles)):
        if asked.get(kind) in known:
            name = known[asked[kind]].name
            return f"{name}, needling safety" if kind == "muscle" else name
    return words_of("chapter").get(chapter_of(books, asked)[0], "Needling safety" if asked.get("chapter") == "safety" else TITLE)


def register(app: Dash) -> None:
    """The part that was asked for is scrolled to."""
    app.clientside_callback(ClientsideFunction("reading", "spot"), Input("treatments-spot", "data"))
