"""What is shown of a part of the body, a muscle or a region: it is lit up, with small crosses at its trigger points."""
from __future__ import annotations

from collections.abc import Iterable

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field
from bodymap.drawing.points import small_crosses
from bodymap.drawing.scene import Focus, Paint, Scene
from bodymap.drawing.styles import MUSCLE_CHOSEN, REGION

LEADING_PARTS = 3       # parts of a muscle by which its best view is chosen


def outlines(body: Body, atlas: Atlas, muscle: str, side: str) -> list[Field]:
    """Outlines of all parts of a muscle that are painted."""
    return [body.field(f"outline:{part.id}", side) for part in atlas.parts_of_muscle[muscle]
            if f"outline:{part.id}" in body.fields]


def muscle_scene(body: Body, atlas: Atlas, muscle: str, sides: tuple[str, ...]) -> Scene:
    """A muscle's parts, and small crosses at its trigger points.

    Parameters
    ----------
    sides : tuple of str
        ``right`` or ``left``, at least one; by the first one the best view is chosen.
    """
    fields = {side: outlines(body, atlas, muscle, side) for side in sides}
    paints = tuple(Paint(MUSCLE_CHOSEN, field, atlas.muscles[muscle].name) for side in sides for field in fields[side])
    points = [(point.id, side) for point in atlas.points_of_muscle[muscle]
              for side in atlas.point_sides(point.id) if side in (*sides, "midline")]
    return Scene(paints, small_crosses(body, atlas, points), Focus(tuple(fields[sides[0]][:LEADING_PARTS])))


def region_scene(body: Body, atlas: Atlas, field: Field, points: Iterable[tuple[str, str]]) -> Scene:
    """The skin of a place lit up, and small crosses at trigger points, each given with its side."""
    return Scene((Paint(REGION, field),), small_crosses(body, atlas, points), Focus((field,)))
