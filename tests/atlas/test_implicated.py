"""Which trigger points a condition means when it names a muscle, or only a part of one."""
from __future__ import annotations

import pytest

from bodymap.atlas.care import ConditionMuscle
from bodymap.atlas.implicated import implicated, implicated_points


def entry(muscle: str, part_words: str) -> ConditionMuscle:
    return ConditionMuscle("any", muscle, part_words, 1, "habit", "", "Said so.", (), "clinical")


@pytest.mark.parametrize(("words", "parts"), [
    ("upper fibres", {"trapezius_upper"}), ("middle and lower trapezius", {"trapezius_middle", "trapezius_lower"})])
def test_a_named_part_means_its_points_only(atlas, words, parts):
    found = implicated_points(atlas, entry("trapezius", words))
    assert {part for point in found for part in point.part} == parts


@pytest.mark.parametrize("words", ["", "both parts", "trapezius", "whatever it may be"])
def test_words_that_name_no_part_mean_all_points(atlas, words):
    assert implicated_points(atlas, entry("trapezius", words)) == atlas.points_of_muscle["trapezius"]


def test_everyday_words_for_a_place_are_understood(atlas):
    inner, medial = (implicated_points(atlas, entry("gastrocnemius", f"{word} head")) for word in ("inner", "medial"))
    assert inner == medial and 0 < len(inner) < len(atlas.points_of_muscle["gastrocnemius"])


def test_every_condition_names_muscles_in_their_order(atlas):
    for condition in atlas.conditions:
        found = implicated(atlas, condition)
        assert found and all(points for _, points in found), condition
        assert [one.rank for one, _ in found] == sorted(one.rank for one, _ in found)
    assert implicated(atlas, "no_such_condition") == []


def test_a_muscles_own_name_names_no_part_of_it(atlas):
    """As in adductor magnus, one part of which is called the adductor part."""
    for muscle in atlas.muscles.values():
        assert implicated_points(atlas, entry(muscle.id, muscle.name)) == atlas.points_of_muscle[muscle.id], muscle.id


@pytest.mark.parametrize(("words", "part"), [("inner head", "medial"), ("outer head", "lateral")])
def test_inner_means_medial_and_outer_lateral(atlas, words, part):
    found = implicated_points(atlas, entry("gastrocnemius", words))
    assert found and all(part in name for point in found for name in point.part)
