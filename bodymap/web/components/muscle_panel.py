"""The panel of a muscle: what it is, and its trigger points."""
from __future__ import annotations

from dash import html

from bodymap.web.address import explore_link
from bodymap.web.components.badges import short_grade
from bodymap.web.components.care import conditions_section, needling_section, self_care_section, therapies_section
from bodymap.web.components.point_panel import mistaken_section, muscle_section
from bodymap.web.components.sections import section
from bodymap.web.library import Library
from bodymap.web.selection import Selection
from bodymap.web.voice import DEFAULT


def muscle_panel(library: Library, shown: Selection, voice: str) -> list:
    """Name, trigger points, what it does, look-alikes, self-care and needling."""
    atlas, muscle = library.atlas, library.atlas.muscles[shown.id]
    points = atlas.points_of_muscle[muscle.id]
    also = ", ".join(muscle.everyday_names if voice == DEFAULT else muscle.synonyms)
    return [
        html.Header([html.P("Muscle", className="eyebrow"), html.H1(muscle.name, className="title"),
                     html.P(muscle.latin_name, className="latin"),
                     html.P(f"Also called: {also}", className="aside") if also else None], className="panel-head"),
        *section(f"{len(points)} trigger point{'s' if len(points) != 1 else ''}",
                 html.Ul([point_card(point, voice) for point in points], className="cards") if points else
                 html.P("The tables hold no trigger point of this muscle yet.")),
        *muscle_section(muscle, voice),
        *mistaken_section(library, muscle, voice),
        *conditions_section(library, muscle.id, voice),
        *self_care_section(library, muscle.id),
        *therapies_section(library, muscle.id, voice),
        *needling_section(library, muscle.id, (), voice, shown),
    ]


def point_card(point, voice: str) -> html.Li:
    """A trigger point of the muscle, with where its pain is felt."""
    return html.Li(html.A([html.Span(point.label[:1].upper() + point.label[1:], className="card-title"),
                           html.Span(point.plain_pain, className="card-words"),
                           short_grade(point.grade, voice)],
                          href=explore_link(point=point.id), className="card", **{"data-keep": "yes"}))
