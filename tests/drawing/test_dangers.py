"""Structures at risk are drawn where they are: the heart on the left, the liver on the right, the spleen on the left."""
from __future__ import annotations

import pytest

from bodymap.drawing.dangers import danger_fields, danger_scene
from bodymap.drawing.layers import project

BOTH = ("right", "left")


@pytest.fixture(scope="module")
def on_left(body, atlas):
    """Share of a danger's painted vertices on the person's left, for each of its fields."""
    dangers = {danger.id: danger for danger in atlas.table("dangers")}

    def shares(name: str, sides: tuple[str, ...]) -> list[float]:
        """For some sides that are shown."""
        fields = danger_fields(body, dangers[name], sides)
        return [float((body.surface.reference[field.inside, 0] > 0).mean()) for field in fields]
    return shares


@pytest.mark.parametrize("sides", [("right",), ("left",), BOTH])
def test_the_heart_is_drawn_once_and_mostly_on_the_left(on_left, sides):
    (share,) = on_left("heart_and_sternum", sides)
    assert .6 < share < .95


def test_liver_and_spleen_keep_to_their_sides(on_left):
    assert on_left("liver", ("left",)) == [] and on_left("spleen_and_stomach", ("right",)) == []
    (liver,), (spleen,) = on_left("liver", BOTH), on_left("spleen_and_stomach", BOTH)
    assert liver < .2 and spleen > .8


def test_what_lies_on_both_sides_is_drawn_on_those_that_are_shown(on_left):
    assert on_left("kidney", ("right",)) == [0] and on_left("kidney", BOTH) == [0, 1]


@pytest.mark.parametrize(("side", "organ", "other"), [("right", "Liver", "Spleen and stomach"),
                                                      ("left", "Spleen and stomach", "Liver")])
def test_a_side_shows_its_own_organ(body, atlas, side, organ, other):
    areas = project(body, danger_scene(body, atlas, "rectus_abdominis", (side,)), "front", "female").areas
    names = [area.label for area in areas]
    assert organ in names and other not in names
