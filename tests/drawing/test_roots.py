"""The picture of a nerve root: two layers, each on its own side, in views that show them."""
from __future__ import annotations

import numpy as np
import pytest

from bodymap.atlas.kinds import KINDS
from bodymap.drawing.layers import project
from bodymap.drawing.roots import LAYERS, NUMB, PAIN, root_scene
from bodymap.drawing.scene import views_of
from bodymap.drawing.styles import ESSENTIAL

ROOTS = ("nerve_root_c5", "nerve_root_c6", "nerve_root_c7", "nerve_root_c8")
BEST = {"nerve_root_c5": "shoulder_right", "nerve_root_c6": "forearm_right_outer", "nerve_root_c7": "hand_right_back",
        "nerve_root_c8": "hand_right_palm"}


def test_every_layer_has_a_style_of_its_own_and_none_is_the_red_of_pain():
    assert set(LAYERS) == set(KINDS["nerve_root"].layers)
    assert NUMB.colour == PAIN.colour != ESSENTIAL.colour and NUMB.hatch != PAIN.hatch


@pytest.mark.parametrize("root", ROOTS)
def test_both_layers_lie_on_their_side(body, root):
    for side, sign in (("right", -1), ("left", 1)):
        scene = root_scene(body, root, (side,))
        assert [paint.style.name for paint in scene.paints] == ["root-numb", "root-pain"] and not scene.crosses
        for paint in scene.paints:
            assert (np.sign(body.surface.reference[paint.field.inside, 0]) == sign).all()


def test_a_left_root_is_the_mirror_image_of_the_right_one(body):
    right, left = (root_scene(body, ROOTS[0], (side,)) for side in ("right", "left"))
    for one, other in zip(right.paints, left.paints, strict=True):
        assert np.array_equal(one.field.mirrored(body.surface.mirror).vertices, other.field.vertices)


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("figure", ["female", "male"])
def test_a_root_is_seen_where_a_clinician_looks_for_it(body, root, figure):
    scene = root_scene(body, root, ("right",))
    views = views_of(body, scene, figure)
    assert BEST[root] in views[:4]
    names = {area.style.name for area in project(body, scene, BEST[root], figure).areas}
    assert names == {"root-numb", "root-pain"}


def test_pain_is_drawn_beyond_the_numb_skin(body):
    """Most root pain lies outside the dermatome, so the layers must differ."""
    for root in ROOTS:
        numb, pain = (set(paint.field.inside) for paint in root_scene(body, root, ("right",)).paints)
        outside = body.areas[list(pain - numb)].sum() / body.areas[list(pain)].sum()
        assert .3 < outside < .95, root
