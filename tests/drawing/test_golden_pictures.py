"""Sixteen pictures are drawn as they were when somebody last looked at them."""
from __future__ import annotations

import pytest

from tools.golden import held
from tools.golden_pictures import PICTURES, hashed

HELD = held("drawing/golden_pictures.json")


def test_every_picture_is_held_and_none_is_held_in_vain():
    assert list(HELD) == list(PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_as_it_was(body, atlas, name):
    assert hashed(body, atlas, PICTURES[name]) == HELD[name], (
        f"{name} is drawn differently; look at it, and if it is meant: python -m tools.golden --write")
