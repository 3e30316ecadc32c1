"""The panel of a trigger point."""
from __future__ import annotations

from dash import html

from bodymap.atlas.anatomy import Muscle, TriggerPoint
from bodymap.atlas.words import MEANING
from bodymap.listings import citation
from bodymap.web.address import explore_link
from bodymap.web.components.badges import grade_badge
from bodymap.web.components.care import conditions_section, needling_section, self_care_section, therapies_section
from bodymap.web.components.notes import link
from bodymap.web.components.sections import more, paragraph, section, sentence, terms
from bodymap.web.library import Library
from bodymap.web.selection import Selection
from bodymap.web.voice import DEFAULT, say
from bodymap.web.wording import word, words_of

EFFECTS = {"autonomic": "This point is known for an effect other than pain.",
           "organ": "This point is known for an effect on an inner organ, not for pain."}


def point_panel(library: Library, shown: Selection, voice: str) -> list:
    """Name, how sure, where it lies, where pain is felt, what the muscle does, and the way on."""
    atlas, point = library.atlas, library.atlas.points[shown.id]
    muscle = atlas.muscles[point.muscle]
    return [
        heading(library, point, muscle, "h2" if shown.example else "h1"),
        paragraph(point.plain_pain if voice == DEFAULT else "", "lead"),
        grade_badge(point.grade, voice),
        *pain_section(library, point, voice),
        *section("Where it lies", paragraph(say(voice, point.plain_location, point.location)), part_line(library, point, voice),
                 html.H3("How it is felt for"), paragraph(say(voice, point.plain_how_felt, point.how_felt))),
        *muscle_section(muscle, voice),
        *mistaken_section(library, muscle, voice),
        *conditions_section(library, muscle.id, voice),
        *self_care_section(library, muscle.id),
        *therapies_section(library, muscle.id, voice),
        *needling_section(library, muscle.id, point.part, voice, shown),
        *sure_section(library, point, voice),
    ]


def heading(library: Library, point: TriggerPoint, muscle: Muscle, level: str) -> html.Header:
    """Muscle, label and Latin name."""
    title = (html.H1 if level == "h1" else html.H2)(
        [html.A(muscle.name, href=explore_link(muscle=muscle.id), **{"data-keep": "yes"}),
         html.Span(point.label, className="label")], className="title")
    return html.Header([html.P("Trigger point", className="eyebrow"), title, html.P(muscle.latin_name, className="latin")],
                       className="panel-head")


def part_line(library: Library, point: TriggerPoint, voice: str) -> html.P | None:
    """The part of the muscle, and how deep it is."""
    parts = [library.atlas.parts[part] for part in point.part if part in library.atlas.parts]
    if not parts:
        return None
    depths = ", ".join(dict.fromkeys(word("depth", part.depth, voice) for part in parts))
    return html.P([", ".join(part.name for part in parts)[:1].upper() + ", ".join(part.name for part in parts)[1:],
                   f"; {depths}."], className="aside")


def pain_section(library: Library, point: TriggerPoint, voice: str) -> list:
    """Where pain is felt, or what is felt instead."""
    zones = library.atlas.zones_of_point[point.id]
    lines = []
    for kind, name in words_of("zone_kind", voice).items():
        own = [zone for zone in zones if zone.kind == kind]
        if own:
            words = " ".join(sentence(say(voice, zone.plain_words, zone.words)) for zone in own)
            lines += [html.Dt([html.Span(className=f"swatch swatch-{kind}", **{"aria-hidden": "true"}), name]),
                      html.Dd(words)]
    other = point.effect_words or ("" if zones else EFFECTS.get(point.effect, ""))
    if voice == DEFAULT and not zones and point.plain_pain:
        return []                                           # the opening words have said it
    return section("Where pain is felt" if zones else "What is felt",
                   html.Dl(lines, className="pain") if lines else None, paragraph(other))


def muscle_section(muscle: Muscle, voice: str) -> list:
    """What the muscle does; attachments and nerve open on request for patients."""
    anatomy = terms(("From", muscle.origin), ("To", muscle.insertion), ("Nerve", muscle.nerve),
                    ("Roots", ", ".join(muscle.roots.split(";"))), ("Depth", word("depth", muscle.depth, voice)))
    plain = voice == DEFAULT
    return section("What the muscle does", paragraph(say(voice, muscle.plain_action, muscle.action)),
                   more("Attachments and nerve", anatomy) if plain else anatomy)


def mistaken_section(library: Library, muscle: Muscle, voice: str) -> list:
    """Neighbours that are easily mistaken for it."""
    near = [library.atlas.muscles[name] for name in muscle.neighbours if name in library.atlas.muscles]
    links = html.Ul([html.Li(link(other.name, explore_link(muscle=other.id), keep=True)) for other in near],
                    className="inline-links") if near else None
    return section("Easily mistaken for", links, paragraph(muscle.how_told_apart) if voice != DEFAULT else None)


def sure_section(library: Library, point: TriggerPoint, voice: str) -> list:
    """How sure the pattern is, and where it comes from."""
    sources = library.atlas.sources
    second = "; ".join(sources[name].citation if name in sources else name for name in point.second_source)
    described = citation(library.atlas, point) if point.source in sources else point.source
    return section("How sure, and from where", paragraph(word("point_grade", point.grade, voice, MEANING)),
                   terms(("Described in", described), ("Second source", second),
                         ("What we compared", point.check_note),
                         ("Tested in people", point.experimental_support), ("Note", point.note)),
                   className="sources")
