"""What a person marked, on the body: the marks, a source's zones beneath them, and a whole pattern of sources."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field, together
from bodymap.drawing.layers import ESSENTIAL, MARK, SPILLOVER, Layers, Style, area, cross, shown
from bodymap.drawing.palette import SOURCES
from bodymap.drawing.points import KINDS, zone_field

MARK_ABOVE = replace(MARK, fill=.12, width=2.2)         # lets the zone beneath show through
ZONE_BENEATH = {"essential": replace(ESSENTIAL, fill=.5), "spillover": SPILLOVER}
SOLID, HATCHED = .5, .16


def marks_layers(body: Body, marks: Iterable[Field], view: str, figure: str, above: bool = False) -> Layers:
    """Marks alone; ``above`` when something else is painted beneath them."""
    style = MARK_ABOVE if above else MARK
    return Layers(shown(area(body, field, style, view, figure, "what you marked") for field in marks))


def source_layers(body: Body, atlas: Atlas, point: str, side: str, marks: Sequence[Field], view: str,
                  figure: str) -> Layers:
    """A source's zones, the marks above them, and its X."""
    zones = [area(body, field, ZONE_BENEATH[kind], view, figure, f"{kind} pain zone")
             for kind, _ in KINDS if (field := zone_field(body, atlas, point, kind, side)) is not None]
    spot = cross(body, point, side, view, figure, atlas.point_name(point))
    return Layers(shown(zones) + marks_layers(body, marks, view, figure, above=True).areas, (spot,) if spot else ())


def source_style(number: int) -> Style:
    """How the source with a number in a pattern is painted: a colour and a hatch of its own."""
    paint = SOURCES[number % len(SOURCES)]
    return Style(f"source-{number}", paint.colour, HATCHED if paint.hatch else SOLID, .95, 1.6, hatch=paint.hatch)


def pattern_layers(body: Body, atlas: Atlas, sources: Sequence[tuple[str, str]], marks: Sequence[Field], view: str,
                   figure: str) -> Layers:
    """Several sources, each given as point and side, in colours and hatches of their own beneath the marks."""
    zones, spots = [], []
    for number, (point, side) in enumerate(sources):
        field = whole_zone(body, atlas, point, side)
        if field is not None:
            zones.append(area(body, field, source_style(number), view, figure, atlas.point_name(point)))
        spots.append(cross(body, point, side, view, figure, atlas.point_name(point)))
    return Layers(shown(zones) + marks_layers(body, marks, view, figure, above=True).areas,
                  tuple(spot for spot in spots if spot))


def whole_zone(body: Body, atlas: Atlas, point: str, side: str) -> Field | None:
    """Essential and spillover zone together; None for a point without zones."""
    fields = [field for kind, _ in KINDS if (field := zone_field(body, atlas, point, kind, side)) is not None]
    return together(fields)


def overlap_field(one: Field, other: Field) -> Field:
    """Where both fields lie."""
    vertices, first, second = np.intersect1d(one.vertices, other.vertices, return_indices=True)
    return Field(vertices, np.minimum(one.values[first], other.values[second]))


def overlap_views(body: Body, zone: Field, marks: Sequence[Field], figure: str) -> list[str]:
    """Views that show how a zone and the marks meet, best first; empty when no view shows them."""
    marked = together(marks)
    met = [overlap_field(zone, marked), marked] if marked is not None else []
    return body.sight.ranked([field for field in (*met, zone) if len(field.inside)], figure)
