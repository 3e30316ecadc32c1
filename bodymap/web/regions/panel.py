"""The panel of a place, alone or with the condition and the treatment that it is looked at for."""
from __future__ import annotations

from dash import html

from bodymap.matching.gazetteer import BOTH, Place
from bodymap.matching.leads import Leads, leads
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.library import Library
from bodymap.web.regions.care import care_section
from bodymap.web.regions.conditions import conditions_section
from bodymap.web.regions.evidence import evidence_section
from bodymap.web.regions.muscles import muscles_sections
from bodymap.web.regions.structures import structures_section
from bodymap.web.regions.thread import thread_sections, thread_title
from bodymap.web.regions.warnings import warnings_section
from bodymap.web.selection import Selection
from bodymap.web.voice import DEFAULT
from bodymap.web.wording import word


def region_panel(library: Library, shown: Selection, voice: str) -> list:
    """Warnings first; then what is felt there, what refers there, what may help, and how good the evidence is."""
    place = library.gazetteer.place(shown.id)
    found = leads(library.coverage, place, shown.condition, shown.therapy)
    sections = told(library, shown, found, voice)
    return [heading(library, shown, place, voice), warnings_section(library, found.warnings, place.regions, voice), jumps(sections), *sections,
            *larger(library, shown, place, voice)]


def jumps(sections: list) -> html.Nav:
    """Jumps to the sections of the panel, which is long."""
    entries = []
    for part in sections:
        if isinstance(part, html.Section) and (words := getattr(part, "data-jump", "")):
            part.id = f"panel-{words.lower().replace(' ', '-')}"
            entries.append(html.Li(html.A(words, href=f"#{part.id}")))
    return html.Nav(html.Ul(entries, className="jumps"), **{"aria-label": "In this panel"})


def told(library: Library, shown: Selection, found: Leads, voice: str) -> list:
    """The sections after the warnings: those of the thread when there is one."""
    if shown.condition or shown.therapy:
        return thread_sections(library, shown, found, voice)
    return [*conditions_section(library, shown, found, voice), *muscles_sections(library, found),
            *structures_section(library, found, voice), *care_section(library, shown, found, voice),
            *evidence_section(library, found, voice)]


def heading(library: Library, shown: Selection, place: Place, voice: str) -> html.Header:
    """The name of the place or of the thread, and its other name."""
    professional = voice != DEFAULT
    name, other = place.said(professional), place.said(not professional)
    title = thread_title(library, shown, place, voice) or name
    marks = link("Mark this in Find my pain", f"/find?marks={';'.join(place.regions)}", className="button quiet")
    return html.Header([html.P(word("place_kind", place.kind, voice), className="eyebrow"), html.H1(title[:1].upper() + title[1:], className="title"),
                        html.P(other[:1].upper() + other[1:], className="aside") if other.lower() != name.lower() else None, html.P(marks)],
                       className="panel-head")


def larger(library: Library, shown: Selection, place: Place, voice: str) -> list:
    """The way to the next larger place, and to the regions of a place that holds several."""
    above = library.gazetteer.place(place.larger) if place.larger else None
    inside = [library.gazetteer.place(region) for region in place.regions] if len(place.regions) > 1 else []
    if place.side == BOTH:
        inside = list({one.plain_name: library.gazetteer.place(library.body.regions.base[library.body.regions.row[one.id]])
                       for one in inside}.values())
    entries = [html.Li(place_link(shown, one, voice)) for one in inside if one]
    up = html.P(["Look wider: ", place_link(shown, above, voice)], className="look-wider") if above else None
    if not entries and up is None:
        return []
    return [html.Section([html.H2("Places nearby"), *([up] if up else []),
                          *([html.Ul(entries, className="inline-links")] if entries else [])])]


def place_link(shown: Selection, place: Place, voice: str) -> html.A:
    """A link to another place that keeps the thread."""
    words = place.said(voice != DEFAULT)
    return link(words[:1].upper() + words[1:], explore_link(region=place.id, condition=shown.condition, therapy=shown.therapy),
                keep=True)
