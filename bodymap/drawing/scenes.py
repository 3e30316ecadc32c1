"""What the body shows for whatever is chosen: a trigger point, a muscle, a region, or nothing."""
from __future__ import annotations

from collections.abc import Iterable

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field
from bodymap.drawing import points
from bodymap.drawing.layers import MUSCLE, REGION, Cross, Layers, Style, area, cross, shown

LEADING_PARTS = 3       # parts of a muscle by which its best view is chosen
MUSCLE_CHOSEN = Style("muscle", MUSCLE.colour, .26, .9, 1.6, dash="dot")


def outline(body: Body, muscle_part: str, side: str) -> Field | None:
    """The outline of a muscle part; None when none is painted."""
    return body.field(f"outline:{muscle_part}", side) if f"outline:{muscle_part}" in body.fields else None


def outlines(body: Body, atlas: Atlas, muscle: str, side: str) -> list[Field]:
    """Outlines of all parts of a muscle that are painted."""
    found = [outline(body, part.id, side) for part in atlas.parts_of_muscle[muscle]]
    return [field for field in found if field is not None]


def muscle_layers(body: Body, atlas: Atlas, muscle: str, sides: Iterable[str], view: str, figure: str) -> Layers:
    """A muscle's parts, and small crosses at its trigger points."""
    name = atlas.muscles[muscle].name
    areas = [area(body, field, MUSCLE_CHOSEN, view, figure, name)
             for side in sides for field in outlines(body, atlas, muscle, side)]
    marks = [(point.id, side) for point in atlas.points_of_muscle[muscle]
             for side in atlas.point_sides(point.id) if side in (*sides, "midline")]
    return Layers(shown(areas), crosses(body, atlas, marks, view, figure))


def region_layers(body: Body, atlas: Atlas, region: str, marks: Iterable[tuple[str, str]], view: str,
                  figure: str) -> Layers:
    """A region lit up, and small crosses at trigger points."""
    return Layers(shown([area(body, body.region_field(region), REGION, view, figure)]),
                  crosses(body, atlas, marks, view, figure))


def crosses(body: Body, atlas: Atlas, marks: Iterable[tuple[str, str]], view: str, figure: str) -> tuple[Cross, ...]:
    """Small crosses at trigger points, each given with its side, where the view shows them."""
    found = [cross(body, point, side, view, figure, atlas.point_name(point), chosen=False) for point, side in marks]
    return tuple(mark for mark in found if mark)


def views_of_point(body: Body, atlas: Atlas, point: str, side: str, figure: str) -> list[str]:
    """Views in which a trigger point's zones appear, best first; all of them when nothing is painted."""
    return points.best_views(body, atlas, point, side, figure) or list(body.views)


def views_of_muscle(body: Body, atlas: Atlas, muscle: str, side: str, figure: str) -> list[str]:
    """Views in which a muscle appears, best first; all of them when nothing is painted."""
    fields = outlines(body, atlas, muscle, side)
    return body.sight.ranked(fields[:LEADING_PARTS], figure) or list(body.views)


def views_of_region(body: Body, region: str, figure: str) -> list[str]:
    """Views in which a region appears, best first."""
    return body.sight.ranked([body.region_field(region)], figure) or list(body.views)
