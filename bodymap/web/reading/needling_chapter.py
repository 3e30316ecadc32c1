"""Chapters about needling: what it is, how it may work, what it is like, what may go wrong."""
from __future__ import annotations

from dash import dcc, html

from bodymap.atlas.care import NeedlingTopic
from bodymap.matching.leads import NEEDLING
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.components.sections import paragraph
from bodymap.web.library import Library
from bodymap.web.reading.flags import flags_panel
from bodymap.web.reading.footing import footing
from bodymap.web.reading.harms import contraindications, rates
from bodymap.web.reading.links import chapter_link
from bodymap.web.reading.pieces import print_button, way_back
from bodymap.web.voice import DEFAULT
from bodymap.web.wording import word, words_of


def chapter_page(library: Library, chapter: str, voice: str, spot: str = "") -> list:
    """One chapter with its topics; ``spot`` is the element to show first."""
    topics = topics_of(library, chapter)
    return [html.Header([way_back("All treatments", "/treatments"), html.P(["Dry needling", print_button()], className="eyebrow"),
                         html.H1(word("chapter", chapter, voice))], className="page-head"),
            html.P(link("Show on the body where a needle is an option", explore_link(therapy=NEEDLING), keep=True,
                        className="button quiet")),
            *before(library, chapter, voice),
            html.Div([topic(library, one, voice) for one in topics], className="topics"),
            *(rates(library, voice) if chapter == "side_effects" else []), onward(chapter, voice), dcc.Store(id="treatments-spot", data=spot)]


def topics_of(library: Library, chapter: str) -> list[NeedlingTopic]:
    """A chapter's topics in order."""
    return sorted((one for one in library.atlas.table("needling_topics") if one.section == chapter),
                  key=lambda one: one.order)


def before(library: Library, chapter: str, voice: str) -> list:
    """What a chapter shows before its topics: warnings, and when needling is not done."""
    if chapter == "when_not":
        return contraindications(library, voice)
    return [after_flags(library, voice)] if chapter in ("side_effects", "after") else []


def after_flags(library: Library, voice: str, marked: str = ""):
    """What to watch for after a needle."""
    flags = [flag for flag in library.atlas.red_flags.values() if flag.contexts == "after_needling"]
    return flags_panel(library, flags, voice, "After needling, watch for these", marked)


def topic(library: Library, one: NeedlingTopic, voice: str) -> html.Section:
    """One topic in the chosen voice, with its standing."""
    text = {"patient": one.patient_text, "therapist": one.professional_text, "student": one.student_text}
    first = text.get(voice) or one.professional_text
    beneath = one.professional_text if voice == "student" and one.professional_text != first else ""
    return html.Section([
        html.H2(one.title),
        html.P(standing(one.standing, voice), className="standing-line"),
        paragraph(beneath), paragraph(first, "student-note" if beneath else ""),
        footing(library.atlas, [one]),
    ], id=f"topic-{one.id}", className="topic", tabIndex=-1)


def standing(name: str, voice: str) -> html.Span:
    """How a statement stands among those who study it."""
    return html.Span(word("standing", name, voice), className=f"badge-standing standing-{name}")


def onward(chapter: str, voice: str) -> html.Nav:
    """The other chapters."""
    chapters = words_of("chapter", voice)
    names = list(chapters)
    after = names[(names.index(chapter) + 1) % len(names)]
    return html.Nav(html.A([html.Span("Next", className="eyebrow"), html.Span(chapters[after])], href=chapter_link(after),
                           className="onward", **{"data-keep": "yes"}), **{"aria-label": "Next chapter"})


def lead_of(library: Library, chapter: str, voice: str) -> str:
    """The first sentence of a chapter, for the overview."""
    topics = topics_of(library, chapter)
    if not topics:
        return ""
    text = topics[0].patient_text if voice == DEFAULT else topics[0].professional_text
    return text.split(". ")[0].rstrip(".") + "."
