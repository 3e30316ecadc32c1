"""What is shown of what a person marked: the marks, a source's zones beneath them, or a whole pattern of sources."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field, joined, together
from bodymap.drawing.palette import SOURCES
from bodymap.drawing.points import KINDS, cross, whole_zone, zone_field
from bodymap.drawing.scene import Focus, Paint, Scene
from bodymap.drawing.styles import ESSENTIAL, MARK, SPILLOVER, Style

MARK_ABOVE = replace(MARK, fill=.12, width=2.2)         # lets the zone beneath show through
ZONE_BENEATH = {"essential": replace(ESSENTIAL, fill=.5), "spillover": SPILLOVER}
SOLID, HATCHED = .5, .16


def marks_scene(marks: Sequence[Field]) -> Scene:
    """Marks alone."""
    return Scene(mark_paints(marks, MARK), focus=Focus((joined(marks),)) if marks else Focus())


def mark_paints(marks: Iterable[Field], style: Style) -> tuple[Paint, ...]:
    """Each mark as a layer of its own."""
    return tuple(Paint(style, field, "what you marked") for field in marks)


def source_scene(body: Body, atlas: Atlas, point: str, side: str, marks: Sequence[Field]) -> Scene:
    """A source's zones, the marks above them, and its X."""
    zones = [Paint(ZONE_BENEATH[kind], field, f"{kind} pain zone")
             for kind, _ in KINDS if (field := zone_field(body, atlas, point, kind, side)) is not None]
    return Scene((*zones, *mark_paints(marks, MARK_ABOVE)), (cross(body, atlas, point, side),),
                 overlap_focus(whole_zone(body, atlas, point, side), marks))


def source_style(number: int) -> Style:
    """How the source with a number in a pattern is painted: a colour and a hatch of its own."""
    paint = SOURCES[number % len(SOURCES)]
    return Style(f"source-{number}", paint.colour, HATCHED if paint.hatch else SOLID, .95, 1.6, hatch=paint.hatch)


def pattern_scene(body: Body, atlas: Atlas, sources: Sequence[tuple[str, str]], marks: Sequence[Field]) -> Scene:
    """Several sources, each given as point and side, in colours and hatches of their own beneath the marks."""
    zones = {number: field for number, source in enumerate(sources)
             if (field := whole_zone(body, atlas, *source)) is not None}
    paints = [Paint(source_style(number), field, atlas.point_name(sources[number][0]))
              for number, field in zones.items()]
    return Scene((*paints, *mark_paints(marks, MARK_ABOVE)), tuple(cross(body, atlas, *source) for source in sources),
                 overlap_focus(together(zones.values()), marks))


def overlap_field(one: Field, other: Field) -> Field:
    """Where both fields lie."""
    vertices, first, second = np.intersect1d(one.vertices, other.vertices, return_indices=True)
    return Field(vertices, np.minimum(one.values[first], other.values[second]))


def overlap_focus(zone: Field | None, marks: Sequence[Field]) -> Focus:
    """How a zone and the marks meet: first where both lie, then the marks, then the zone; nothing without a zone."""
    if zone is None:
        return Focus()
    marked = together(marks)
    met = (overlap_field(zone, marked), marked) if marked is not None else ()
    return Focus(tuple(field for field in (*met, zone) if len(field.inside)))
