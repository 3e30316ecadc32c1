"""The picture of a trigger point: its muscle, its zones and its X."""
from __future__ import annotations

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field, together
from bodymap.drawing.layers import ESSENTIAL, MUSCLE, SPILLOVER, Layers, area, cross, shown

KINDS = (("spillover", SPILLOVER), ("essential", ESSENTIAL))


def zone_field(body: Body, atlas: Atlas, point: str, kind: str, side: str) -> Field | None:
    """All zones of a kind together, on one side; None when the point has none."""
    return together(body.field(f"zone:{zone.id}", side) for zone in atlas.zones_of_point[point] if zone.kind == kind)


def muscle_field(body: Body, atlas: Atlas, point: str, side: str) -> Field | None:
    """The outline of the muscle part, or parts, that a point lies in; None when none is painted."""
    return together(body.field(f"outline:{part}", side) for part in atlas.points[point].part
                    if f"outline:{part}" in body.fields)


def point_layers(body: Body, atlas: Atlas, point: str, sides: tuple[str, ...], view: str, figure: str) -> Layers:
    """Muscle beneath, spillover zone, essential zone, then the X; one of each for each side."""
    areas = []
    for side in sides:
        muscle = muscle_field(body, atlas, point, side)
        if muscle is not None:
            areas.append(area(body, muscle, MUSCLE, view, figure, "muscle"))
    for kind, style in KINDS:
        for side in sides:
            field = zone_field(body, atlas, point, kind, side)
            if field is not None:
                areas.append(area(body, field, style, view, figure, f"{kind} pain zone"))
    crosses = [cross(body, point, side, view, figure, atlas.point_name(point)) for side in sides]
    return Layers(shown(areas), tuple(mark for mark in crosses if mark))


def best_views(body: Body, atlas: Atlas, point: str, side: str, figure: str) -> list[str]:
    """Views in which a point's zones appear, best first; a point without zones is sought by its muscle.

    Views that show the X come first where they show the zones nearly as well.
    """
    fields = [zone_field(body, atlas, point, kind, side) for kind in ("essential", "spillover")]
    fields = [field for field in fields if field is not None] or [muscle_field(body, atlas, point, side)]
    showing = body.views_showing(body.point_vertex(point, side), figure)
    return body.sight.ranked([field for field in fields if field is not None], figure, showing)
