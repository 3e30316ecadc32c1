"""Forest plots: which effects share an axis, and where their marks stand."""
from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.atlas.evidence import StudyEffect
from bodymap.drawing.forest import even_ticks, forests, in_words, numbers, sense

ONE = StudyEffect("a_2020", "pain", "SMD", "standard deviations", "4 weeks", -.5, -.9, -.1, "lower", "needling", False, "sham",
                  "", "", "", ("a",), "weak")


def test_units_measures_and_directions_are_kept_apart():
    others = [replace(ONE, measure="MD", unit="points (0-10)"), replace(ONE, unit="mm"), replace(ONE, better="higher")]
    assert [len(one.effects) for one in forests([ONE, ONE, *others])] == [2, 1, 1, 1]


def test_every_real_effect_is_drawn_or_said(atlas):
    effects = atlas.table("study_effects")
    drawn = sum(len(one.effects) for one in forests(effects))
    assert drawn == len([one for one in effects if one.measure != "NNT"])


def test_every_mark_stands_on_its_axis_in_order(atlas):
    for forest in forests(atlas.table("study_effects")):
        for effect in forest.effects:
            places = [forest.at(x) for x in (effect.low, effect.estimate, effect.high) if x is not None]
            assert places == sorted(places) and all(0 < place < 100 for place in places)
        assert 0 < forest.at(forest.no_effect) < 100
        assert len(forest.ticks) >= 1 and all(0 <= forest.at(tick) <= 100 for tick in forest.ticks)


@pytest.mark.parametrize("measure", ["RR", "OR", "HR"])
def test_ratios_have_a_ratio_axis(measure):
    forest, = forests([replace(ONE, measure=measure, unit="ratio", estimate=2.0, low=.5, high=8.0)])
    assert forest.no_effect == 1 and forest.at(2) - forest.at(1) == pytest.approx(forest.at(8) - forest.at(4))


def test_null_results_are_said_plainly():
    null = replace(ONE, is_null=True, favours="none")
    assert sense(null) == "no clear difference" and "no clear difference" in in_words(null)


def test_numbers_say_what_is_not_known():
    assert numbers(ONE) == "−0.5 (−0.9 to −0.1)"
    assert numbers(replace(ONE, low=None, high=None)) == "−0.5 (interval not known)"
    assert numbers(replace(ONE, estimate=None)) == "−0.9 to −0.1"
    assert "one end known: −0.9" in numbers(replace(ONE, high=None))


@pytest.mark.parametrize("low,high", [(-1, 1), (0, 100), (-.03, .02), (3.1, 3.2), (-25, 1.4)])
def test_ticks_are_round_and_inside(low, high):
    ticks = even_ticks(low, high)
    assert 2 <= len(ticks) <= 12 and all(low <= tick <= high for tick in ticks)
