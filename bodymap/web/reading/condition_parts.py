"""Chapters of a condition's page: muscles, look-alikes, advice, other treatments."""
from __future__ import annotations

from dash import html

from bodymap.atlas.care import Condition, ConditionLookAlike, ConditionMuscle
from bodymap.atlas.implicated import implicated
from bodymap.atlas.words import SHORT
from bodymap.matching.red_flags import SOONEST_FIRST
from bodymap.web.address import explore_link
from bodymap.web.components.care import self_care_section
from bodymap.web.components.notes import link
from bodymap.web.components.sections import more, paragraph, sentence
from bodymap.web.components.structures import on_the_body
from bodymap.web.library import Library
from bodymap.web.reading.footing import footing
from bodymap.web.reading.links import chapter_link, safety_link, therapy_link
from bodymap.web.reading.pieces import chapter, pills, tag
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import word

BASIS = ("Pain from these muscles is often felt in the same place. That is the whole basis of the link, unless it says "
         "more. It does not prove that they are the cause.")
PRO_BASIS = ("Basis of the link, unless stated otherwise: the commonly described zone overlaps where this condition hurts. "
             "A clinical association, not proof of cause.")
PLAIN_HABIT = "Therapists often find it sore here. That rests on habit more than on proof."
MOST_STRETCHES = 3


def muscles(library: Library, condition: Condition, voice: str) -> html.Section | None:
    """Muscles and points usually implicated, with the basis of each link."""
    entries = implicated(library.atlas, condition.id)
    if not entries:
        return None
    return chapter("muscles", "Muscles and points usually involved" if voice == DEFAULT else
                   "Muscles and trigger points usually implicated", html.P(say(voice, BASIS, PRO_BASIS), className="aside"),
                   html.Ol([muscle(library, entry, points, voice) for entry, points in entries], className="implicated"),
                   footing(library.atlas, [entry for entry, _ in entries]))


def muscle(library: Library, entry: ConditionMuscle, points: list, voice: str) -> html.Li:
    """One muscle, its part, its basis, and links to its points."""
    name = library.atlas.muscles[entry.muscle].name
    safety = [link("Needling safety", safety_link(entry.muscle), keep=True)] if voice != DEFAULT else []
    return html.Li([
        html.P([link(name, explore_link(muscle=entry.muscle), keep=True, className="implicated-name"),
                html.Span(entry.part_words, className="aside") if entry.part_words else None]),
        html.P([basis(entry, voice), *([" ", *safety] if safety else [])], className="implicated-basis"),
        pills((point.label, explore_link(point=point.id)) for point in points),
    ])


def basis(entry: ConditionMuscle, voice: str) -> str:
    """What the link with one muscle rests on; professionals read more where there is more to say."""
    zone = f"Pain zone: {entry.zone_words}."
    if voice == DEFAULT:
        return PLAIN_HABIT if entry.basis == "habit" else zone
    return entry.basis_note or zone


def look_alikes(library: Library, condition: Condition, voice: str) -> html.Section | None:
    """What feels alike and must be ruled out, the most urgent first."""
    atlas = library.atlas
    entries = [entry for entry in atlas.of("condition_look_alikes", "condition", condition.id)
               if entry.look_alike in atlas.look_alikes]
    entries.sort(key=lambda entry: SOONEST_FIRST.index(atlas.look_alikes[entry.look_alike].urgency))
    if not entries:
        return None
    return chapter("look-alikes", "What else it could be" if voice == DEFAULT else "Look-alikes to rule out",
                   html.Ul([look_alike(library, entry, voice) for entry in entries], className="look-alikes"),
                   footing(atlas, entries))


def look_alike(library: Library, entry: ConditionLookAlike, voice: str) -> html.Li:
    """One look-alike: how to tell it apart, and on request what to do."""
    other = library.atlas.look_alikes[entry.look_alike]
    return html.Li([
        html.H3([say(voice, other.plain_name, other.name), tag(word("urgency", other.urgency, voice, SHORT), other.urgency)]),
        html.P(entry.how_to_tell_apart),
        more("How it differs, and what to do", paragraph(say(voice, other.plain_how_it_differs, other.how_it_differs)),
             paragraph(say(voice, other.plain_what_to_do, other.what_to_do)), *on_the_body(library.atlas, other.id, voice)),
    ])


def advice(library: Library, condition: Condition, kind: str, voice: str) -> html.Section | None:
    """One kind of advice in the chosen voice; students read the professional wording."""
    wanted = "patient" if voice == DEFAULT else "professional"
    entries = [entry for entry in library.atlas.of("condition_advice", "condition", condition.id) if entry.kind == kind]
    entries = [entry for entry in entries if entry.voice == wanted] or entries
    if not entries:
        return None
    added = {"self_care": lambda: stretches(library, condition), "needling": lambda: needling(library, condition, voice)}
    return chapter(kind.replace("_", "-"), word("advice_kind", kind, voice), *(paragraph(entry.text) for entry in entries),
                   *added.get(kind, list)(), footing(library.atlas, entries))


def stretches(library: Library, condition: Condition) -> list:
    """A safe stretch or release for the first muscles."""
    found = []
    for entry, _ in implicated(library.atlas, condition.id)[:MOST_STRETCHES]:
        for section in self_care_section(library, entry.muscle):
            steps = section.children[1:]
            found.append(more(f"For the {library.atlas.muscles[entry.muscle].name.lower()}", *steps))
    return [one for one in found if one]


def needling(library: Library, condition: Condition, voice: str) -> list:
    """What we did not find, and the way to what needling is."""
    gaps = library.atlas.of("evidence_gaps", "condition", condition.id)
    said = [html.P(["Not found: ", sentence(say(voice, gap.plain_statement, gap.statement))], className="gap") for gap in gaps]
    if voice == DEFAULT:
        said = [html.P(sentence(gap.plain_statement), className="gap") for gap in gaps]
    return [*said, pills([("What needling is", chapter_link("what_it_is")), ("Side effects", chapter_link("side_effects")),
                          ("When it is not done", chapter_link("when_not"))])]


def therapies(library: Library, condition: Condition, voice: str) -> html.Section | None:
    """Treatments beside needling, each with its reason."""
    entries = [entry for entry in library.atlas.of("therapy_links", "target", condition.id)
               if entry.target_kind == "condition"]
    found = [(entry, library.atlas.therapies[entry.therapy]) for entry in entries if entry.therapy in library.atlas.therapies]
    rows = [html.Li([link(therapy.name, therapy_link(therapy.id), keep=True),
                     html.Span(say(voice, therapy.plain_when_it_suits, entry.why))]) for entry, therapy in found]
    return chapter("treatments", "Other treatments", html.Ul(rows, className="reasons"),
                   footing(library.atlas, entries)) if rows else None
