"""The panel of a condition on the body: where it is felt, and from there the same way on as from a place."""
from __future__ import annotations

from dataclasses import replace

from dash import html

from bodymap.matching.felt import Felt, skin_of
from bodymap.matching.leads import leads
from bodymap.web.components.notes import link
from bodymap.web.components.sections import paragraph, section, terms
from bodymap.web.components.structures import by_structure
from bodymap.web.library import Library
from bodymap.web.reading.links import condition_link
from bodymap.web.regions.evidence import evidence_section
from bodymap.web.regions.muscles import muscles_sections
from bodymap.web.regions.structures import structures_section
from bodymap.web.regions.thread import beside
from bodymap.web.regions.warnings import warnings_section
from bodymap.web.selection import Selection
from bodymap.web.voice import DEFAULT, say


def condition_panel(library: Library, shown: Selection, voice: str) -> list:
    """Warnings, where it is felt, muscles, needling and other care, evidence; any place tapped keeps the condition."""
    atlas, condition = library.atlas, library.atlas.conditions[shown.id]
    place = skin_of(library.gazetteer, atlas, condition)
    found = leads(library.coverage, place, condition.id)
    own = replace(found, warnings=tuple(atlas.red_flags[row.red_flag] for row in
                                        atlas.of("condition_red_flags", "condition", condition.id)), structures=())
    inside = replace(shown, condition=condition.id)
    return [html.Header([html.P("Condition", className="eyebrow"), html.H1(condition.called(voice != DEFAULT), className="title"),
                         html.P(link("Read all about it", condition_link(condition.id), keep=True, className="button quiet"))],
                        className="panel-head"),
            warnings_section(library, own.warnings, place.regions, voice), paragraph(say(voice, condition.plain_summary, condition.professional_summary), "lead"),
            *where(library, condition.id, found.conditions[0], voice), *by_structure(atlas, condition.id, voice), *muscles_sections(library, own),
            *structures_section(library, own, voice), *beside(library, inside, own, voice),
            *evidence_section(library, own, voice, condition.id)]


def where(library: Library, condition: str, felt: Felt, voice: str) -> list:
    """Where it is felt, in words, how common it is, and what a tap does."""
    rows = {row.how: row for row in library.atlas.of("condition_regions", "condition", condition)}
    words = {how: say(voice, row.plain_words, row.words) for how, row in rows.items()}
    return section("Where it is felt", terms(("Mostly", words.get("main", "")), ("It can spread to", words.get("also", "")),
                                             ("How common", say(voice, felt.frequency.plain_words, felt.frequency.words))),
                   html.P("Tap a place on the body to see what goes with it there.", className="aside"))
