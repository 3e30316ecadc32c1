"""Structures that a needle must not meet, painted where they run under the skin."""
from __future__ import annotations

from collections.abc import Iterable

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import Danger
from bodymap.body.body import Body
from bodymap.body.fields import Field, together
from bodymap.body.region_map import LEFT, MIDLINE, RIGHT
from bodymap.drawing.layers import DANGER, Area, Style, area, shown
from bodymap.drawing.scenes import outlines, views_of_muscle

PLEURA = Style("pleura", DANGER.colour, .16, .95, 1.8, hatch="x")
STYLES = {"pleura": PLEURA}
BOTH = "both"


def dangers_of(body: Body, atlas: Atlas, muscle: str) -> list[Danger]:
    """Painted structures at risk when a muscle is needled, in the order of their table."""
    return [danger for danger in atlas.table("dangers")
            if muscle in danger.muscles and f"danger:{danger.id}" in body.fields]


def danger_fields(body: Body, danger: Danger, sides: Iterable[str]) -> list[Field]:
    """Where a structure lies: on each of the sides that are shown, unless it is on one side alone or drawn once."""
    if danger.sides == MIDLINE:
        return [body.field(f"danger:{danger.id}")]
    return [body.field(f"danger:{danger.id}", side) for side in sides if danger.sides in (BOTH, side)]


def danger_areas(body: Body, atlas: Atlas, muscle: str, sides: Iterable[str], view: str, figure: str) -> tuple[Area, ...]:
    """Structures at risk near a muscle in one view; those that the view does not show are left out."""
    sides = tuple(sides)
    wanted = [side for side in (RIGHT, LEFT) if side in sides] or [RIGHT]
    return shown(area(body, field, STYLES.get(danger.kind, DANGER), view, figure, danger.name)
                 for danger in dangers_of(body, atlas, muscle) for field in danger_fields(body, danger, wanted))


def danger_views(body: Body, atlas: Atlas, muscle: str, side: str, figure: str) -> list[str]:
    """Views that show a muscle together with the structures at risk beside it, best first."""
    risky = [field for danger in dangers_of(body, atlas, muscle) for field in danger_fields(body, danger, (side,))]
    own = outlines(body, atlas, muscle, side)
    ranked = body.sight.ranked([together(fields) for fields in (own, risky) if fields], figure)
    return ranked or views_of_muscle(body, atlas, muscle, side, figure)
