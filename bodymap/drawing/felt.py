"""A condition on the skin: where people with it mostly say that it hurts, and where it can spread."""
from __future__ import annotations

from collections.abc import Iterable, Sequence

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field, together
from bodymap.drawing.scene import Focus, Paint, Scene
from bodymap.drawing.styles import FELT_ALSO, FELT_MAIN

STYLES = {"also": FELT_ALSO, "main": FELT_MAIN}


def condition_scene(body: Body, atlas: Atlas, condition: str, sides: Sequence[str]) -> Scene:
    """Where a condition is felt, on some sides; the best view is chosen by where it is mostly felt on the first of them."""
    fields = {how: felt(body, atlas, condition, how, sides) for how in STYLES}
    paints = tuple(Paint(STYLES[how], field, f"{how} area") for how, field in fields.items() if field is not None)
    leading = [felt(body, atlas, condition, how, sides[:1]) for how in ("main", "also")]
    return Scene(paints, focus=Focus(tuple(field for field in leading if field is not None)))


def felt(body: Body, atlas: Atlas, condition: str, how: str, sides: Iterable[str]) -> Field | None:
    """The skin in which a condition is felt; None where nothing is listed.

    Parameters
    ----------
    how : str
        ``main`` or ``also``.
    sides : iterable of str
        ``right`` or ``left``; midline regions count for either.
    """
    rows = [row for row in atlas.of("condition_regions", "condition", condition) if row.how == how]
    names = [name for row in rows for region in row.regions for name in on_sides(body, region, sides)]
    return together(body.region_field(name) for name in dict.fromkeys(names))


def on_sides(body: Body, region: str, sides: Iterable[str]) -> list[str]:
    """A region of a table (``breast`` or ``breast@left``) by its ids with side, on some sides."""
    base, _, only = region.partition("@")
    if base in body.regions.row:
        return [base]
    return [f"{base}_{side}" for side in sides if not only or side == only]
