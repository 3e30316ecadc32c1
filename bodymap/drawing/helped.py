"""A treatment on the skin: where what it is used for is felt; and, for dry needling, how suitable each muscle is."""
from __future__ import annotations

from collections.abc import Sequence

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field, together
from bodymap.drawing.felt import felt
from bodymap.drawing.parts import outlines
from bodymap.drawing.scene import Focus, Paint, Scene
from bodymap.drawing.styles import CARE, HELPED, SPECIALIST, SUITABLE
from bodymap.matching.suitability import verdict

BY_VERDICT = {"suitable": SUITABLE, "with_care": CARE, "specialist_only": SPECIALIST, "not_needled": SPECIALIST}


def treatment_scene(body: Body, atlas: Atlas, therapy: str, sides: Sequence[str]) -> Scene:
    """Where the conditions that a treatment is linked to are mostly felt; where its muscles lie when there are none."""
    links = atlas.of("therapy_links", "therapy", therapy)
    areas = [felt(body, atlas, link.target, "main", sides) for link in links if link.target_kind == "condition"]
    fields = [field for field in areas if field is not None] or [
        field for link in links if link.target_kind == "muscle" for side in sides
        for field in outlines(body, atlas, link.target, side)]
    whole = together(fields)
    return Scene((Paint(HELPED, whole),), focus=Focus((whole,))) if whole is not None else Scene()


def needling_scene(body: Body, atlas: Atlas, sides: Sequence[str]) -> Scene:
    """All muscles by how suitable they are for needling, the least suitable on top."""
    fields: dict[str, list[Field]] = {name: [] for name in BY_VERDICT}
    for muscle in atlas.muscles:
        own = verdict(atlas, muscle, set()).suitability
        fields[own] += [field for side in sides for field in outlines(body, atlas, muscle, side)]
    paints = tuple(Paint(BY_VERDICT[name], whole, name) for name, own in fields.items() if (whole := together(own)) is not None)
    return Scene(paints, focus=Focus(tuple(paint.field for paint in paints[:1])))
