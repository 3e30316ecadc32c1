"""A nerve root on the skin: the skin that may feel numb and, striped above it, where its pain is commonly felt."""
from __future__ import annotations

from collections.abc import Sequence

from bodymap.atlas.kinds import KINDS
from bodymap.body.body import Body
from bodymap.drawing.palette import NERVE
from bodymap.drawing.scene import Focus, Paint, Scene
from bodymap.drawing.styles import Style

NUMB = Style("root-numb", NERVE, .38, .95, 1.8)
PAIN = Style("root-pain", NERVE, .07, .80, 1.2, hatch="\\")
LAYERS = {"dermatome": (NUMB, "skin that may feel numb"), "pain": (PAIN, "where pain is commonly felt")}


def root_scene(body: Body, root: str, sides: Sequence[str]) -> Scene:
    """A root's two layers on some sides; the best view shows the skin that may feel numb, then the pain."""
    owners = dict(KINDS["nerve_root"].paints(root))
    paints = tuple(Paint(style, body.field(owners[layer], side), label)
                   for layer, (style, label) in LAYERS.items() for side in sides)
    return Scene(paints, focus=Focus(tuple(body.field(owners[layer], sides[0]) for layer in LAYERS)))
