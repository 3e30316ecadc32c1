"""When marks are explained poorly by muscles, so that other causes are named."""
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bodymap.body.fields import Field
from bodymap.matching.look_alikes import poorly_explained
from bodymap.matching.marks import Mark
from bodymap.matching.match import Match
from bodymap.matching.overlap import SourceKey

ACHE = Mark(Field(np.array([0]), np.ones(1)))
NUMB = replace(ACHE, kind="numb_or_tingling")


@pytest.mark.parametrize(("covers", "together", "poor"), [
    (.1, .2, True), (.3, .4, True), (.3, .6, False), (.5, .2, False), (.9, .9, False)])
def test_neither_one_source_nor_a_few_explain_the_marks(covers, together, poor):
    """Less than about a third by the best one, and less than about a half by a few, is poorly explained."""
    best = Match(SourceKey("any", "left"), .5, covers, .5, .5, {})
    assert poorly_explained([ACHE], [best], together) is poor


def test_numbness_in_most_marks_is_no_muscles_doing():
    best = Match(SourceKey("any", "left"), .9, .9, .9, .9, {})
    assert poorly_explained([NUMB, NUMB, ACHE], [best], .9) and not poorly_explained([NUMB, ACHE], [best], .9)
    assert poorly_explained([ACHE], []) and not poorly_explained([], [])
