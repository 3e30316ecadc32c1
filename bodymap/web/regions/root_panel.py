"""The panel of a nerve root: warnings, where numbness and pain are felt, what is weak, how it is tested, what it is mistaken for."""
from __future__ import annotations

from dataclasses import dataclass

from dash import html

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.nerves import NerveRoot
from bodymap.body.region_map import RIGHT
from bodymap.matching.alike import Alike, muscles_alike
from bodymap.matching.overlap import SourceKey
from bodymap.web.address import explore_link
from bodymap.web.components.notes import link
from bodymap.web.components.sections import paragraph, section, sentence
from bodymap.web.library import Library
from bodymap.web.reading.footing import footing
from bodymap.web.reading.links import condition_link
from bodymap.web.regions.warnings import warnings_section
from bodymap.web.selection import Selection
from bodymap.web.voice import DEFAULT, say

MOST_ALIKE = 6


@dataclass(frozen=True)
class Claim:
    """What one statement of a row rests on."""

    source: tuple[str, ...]
    grade: str


def root_panel(library: Library, shown: Selection, voice: str) -> list:
    """Warnings before anything else; then what tells a root, and how far."""
    root = library.atlas.structures("nerve_root")[shown.id]
    flags = [library.atlas.red_flags[name] for name in root.red_flags]
    return [heading(root, voice), warnings_section(library, flags, (*root.pain_regions, *root.dermatome_regions), voice),
            paragraph(told_apart(library.atlas, root, voice), "lead"), *what_to_do(library.atlas, root, voice),
            *felt(library.atlas, root, voice), *weak(library.atlas, root, voice), *tested(library.atlas, root, voice),
            *confused(library, root, voice)]


def heading(root: NerveRoot, voice: str) -> html.Header:
    """Its name and its other name, and the way to all about the condition."""
    name, other = (root.plain_name, root.name) if voice == DEFAULT else (root.name, root.plain_name)
    way = link("Read about an irritated nerve in the neck", condition_link(root.condition), keep=True, className="button quiet")
    return html.Header([html.P("Nerve root", className="eyebrow"), html.H1(name, className="title"),
                        html.P(other, className="aside"), html.P(way)], className="panel-head")


def told_apart(atlas: Atlas, root: NerveRoot, voice: str) -> str:
    """How it differs from muscle pain, in the words of the look-alike."""
    one = atlas.look_alikes[root.group]
    return say(voice, one.plain_how_it_differs, one.how_it_differs)


def what_to_do(atlas: Atlas, root: NerveRoot, voice: str) -> list:
    """What to do, in the words of the look-alike."""
    one = atlas.look_alikes[root.group]
    return section("What to do", paragraph(say(voice, one.plain_what_to_do, one.what_to_do)), footing(atlas, [one]))


def felt(atlas: Atlas, root: NerveRoot, voice: str) -> list:
    """Both layers in words, each as sure as it is, and how far place tells the root."""
    layers = (("root-numb", "Skin may feel numb", say(voice, root.plain_dermatome_words, root.dermatome_words)),
              ("root-pain", "Pain is felt", say(voice, root.plain_pain_words, root.pain_words)))
    words = [part for swatch, name, told in layers for part in (
        html.Dt([html.Span(className=f"swatch swatch-{swatch}", **{"aria-hidden": "true"}), name]), html.Dd(sentence(told)))]
    return section("Where it is felt", html.Dl(words, className="pain"),
                   footing(atlas, [Claim(root.dermatome_source, root.dermatome_grade), Claim(root.pain_source, root.pain_grade)]),
                   html.H3("How far the place tells"), paragraph(say(voice, root.plain_note, root.note)),
                   footing(atlas, [Claim(root.note_source, root.note_grade)]))


def weak(atlas: Atlas, root: NerveRoot, voice: str) -> list:
    """What may be weak, and the reflex."""
    muscles = [html.Li(link(atlas.muscles[name].name, explore_link(muscle=name), keep=True)) for name in root.weak_muscles]
    return section("What may be weak", paragraph(say(voice, root.plain_weak_words, root.weak_words)),
                   html.Ul(muscles, className="inline-links"), paragraph(say(voice, root.plain_reflex, root.reflex)),
                   footing(atlas, [Claim(root.source, root.grade)]))


def tested(atlas: Atlas, root: NerveRoot, voice: str) -> list:
    """How a therapist tests it."""
    return section("How it is tested", paragraph(say(voice, root.plain_test, root.test)),
                   footing(atlas, [Claim(root.test_source, root.test_grade)]))


def confused(library: Library, root: NerveRoot, voice: str) -> list:
    """Muscles whose zones share most skin with it, worked out from the paint."""
    found = muscles_alike(library.zones, library.atlas, SourceKey(root.id, RIGHT, "nerve_root"), MOST_ALIKE)
    why = say(voice, "Knots in these muscles can hurt in much the same skin. Skin that stays numb, or a weak muscle, speaks for the nerve.",
              "Muscles whose referral zones share most skin with both layers; the share is of the skin that either reaches. Sensory loss, weakness in the myotome or a reduced reflex speaks for the root.")
    return section("Easily confused with", html.P(why), html.Ul([entry(library.atlas, one) for one in found], className="cards"))


def entry(atlas: Atlas, one: Alike) -> html.Li:
    """A muscle with its point that is most alike, and how much skin they share."""
    return html.Li(html.A([html.Span(atlas.muscles[one.muscle].name, className="card-title"),
                           html.Span(f"{one.shared:.0%} of the skin in common: {atlas.points[one.point].label}", className="card-words")],
                          href=explore_link(point=one.point), className="card", **{"data-keep": "yes"}))
