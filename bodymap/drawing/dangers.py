"""Structures that a needle must not meet, painted where they run under the skin."""
from __future__ import annotations

from collections.abc import Collection, Iterable

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.care import Danger
from bodymap.body.body import Body
from bodymap.body.fields import Field, together
from bodymap.body.region_map import LEFT, MIDLINE, RIGHT
from bodymap.drawing.parts import outlines
from bodymap.drawing.scene import Focus, Paint, Scene
from bodymap.drawing.styles import DANGER, PLEURA

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


def danger_scene(body: Body, atlas: Atlas, muscle: str, sides: Collection[str]) -> Scene:
    """Structures at risk near a muscle, to be laid over it; those of the right side for a point in the middle."""
    wanted = [side for side in (RIGHT, LEFT) if side in sides] or [RIGHT]
    paints = tuple(Paint(STYLES.get(danger.kind, DANGER), field, danger.name)
                   for danger in dangers_of(body, atlas, muscle) for field in danger_fields(body, danger, wanted))
    return Scene(paints, focus=danger_focus(body, atlas, muscle, wanted[0]))


def danger_focus(body: Body, atlas: Atlas, muscle: str, side: str) -> Focus:
    """The muscle together with the structures at risk beside it."""
    risky = [field for danger in dangers_of(body, atlas, muscle) for field in danger_fields(body, danger, (side,))]
    own = outlines(body, atlas, muscle, side)
    return Focus(tuple(together(fields) for fields in (own, risky) if fields))
