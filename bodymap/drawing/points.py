"""What is shown of a trigger point: its muscle, its zones and its X."""
from __future__ import annotations

from collections.abc import Iterable, Sequence

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field, together
from bodymap.drawing.scene import Cross, Focus, Paint, Scene
from bodymap.drawing.styles import ESSENTIAL, MUSCLE, SPILLOVER

KINDS = (("spillover", SPILLOVER), ("essential", ESSENTIAL))


def zone_field(body: Body, atlas: Atlas, point: str, kind: str, side: str) -> Field | None:
    """All zones of a kind together, on one side; None when the point has none."""
    return together(body.field(f"zone:{zone.id}", side) for zone in atlas.zones_of_point[point] if zone.kind == kind)


def whole_zone(body: Body, atlas: Atlas, point: str, side: str) -> Field | None:
    """Essential and spillover zone together; None for a point without zones."""
    return together(field for kind, _ in KINDS if (field := zone_field(body, atlas, point, kind, side)) is not None)


def muscle_field(body: Body, atlas: Atlas, point: str, side: str) -> Field | None:
    """The outline of the muscle part, or parts, that a point lies in; None when none is painted."""
    return together(body.field(f"outline:{part}", side) for part in atlas.points[point].part
                    if f"outline:{part}" in body.fields)


def point_scene(body: Body, atlas: Atlas, point: str, sides: tuple[str, ...]) -> Scene:
    """Muscle beneath, spillover zone, essential zone, then the X; one of each for each side.

    Parameters
    ----------
    sides : tuple of str
        ``right``, ``left`` or ``midline``, at least one; by the first one the best view is chosen.
    """
    muscle = {side: muscle_field(body, atlas, point, side) for side in sides}
    zones = {kind: {side: zone_field(body, atlas, point, kind, side) for side in sides} for kind, _ in KINDS}
    layers = [(MUSCLE, "muscle", muscle), *((style, f"{kind} pain zone", zones[kind]) for kind, style in KINDS)]
    paints = tuple(Paint(style, field, label) for style, label, fields in layers for side in sides
                   if (field := fields[side]) is not None)
    crosses = tuple(cross(body, atlas, point, side) for side in sides)
    first = sides[0]
    return Scene(paints, crosses, point_focus([zones["essential"][first], zones["spillover"][first]], muscle[first],
                                              crosses[0].vertex))


def point_focus(zones: Sequence[Field | None], muscle: Field | None, vertex: int) -> Focus:
    """The zones, the essential one first, and the X; a point without zones is sought by its muscle."""
    painted = [field for field in zones if field is not None] or ([] if muscle is None else [muscle])
    return Focus(tuple(painted), vertex)


def cross(body: Body, atlas: Atlas, point: str, side: str, chosen: bool = True) -> Cross:
    """The X of a trigger point."""
    return Cross(body.point_vertex(point, side), f"{point}@{side}", atlas.point_name(point), chosen)


def small_crosses(body: Body, atlas: Atlas, points: Iterable[tuple[str, str]]) -> tuple[Cross, ...]:
    """Small crosses at trigger points, each given with its side."""
    return tuple(cross(body, atlas, point, side, chosen=False) for point, side in points)
