"""Places of every size, by id and on each side."""
import pytest

from bodymap.matching.gazetteer import Gazetteer, with_side
from bodymap.matching.naming import Places


@pytest.fixture(scope="module")
def gazetteer(body, atlas):
    return Gazetteer(body.regions, atlas)


def test_every_region_area_part_and_choir_area_is_a_place(gazetteer, body):
    assert all(gazetteer.place(name).regions == (name,) for name in body.regions.ids)
    assert [len(gazetteer.every(kind)) for kind in ("region", "area", "part", "choir")] == [214, 66, 16, 74]
    for kind in ("area", "part", "choir"):
        skin = {name for place in gazetteer.every(kind) for name in place.regions}
        assert skin == set(body.regions.ids), kind


def test_a_region_without_side_means_both(gazetteer):
    assert gazetteer.place("temple").regions == ("temple_right", "temple_left")
    assert gazetteer.place("sternum").side == "midline"
    assert gazetteer.place("no_such_place") is None and gazetteer.place("choir-103_left") is None


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_larger_place_keeps_to_its_side_and_the_midline(gazetteer, side):
    head = gazetteer.place(with_side("part-head", side))
    assert {name.rpartition("_")[2] for name in head.regions} & {"left", "right"} == {side}
    assert "chin" in head.regions and head.side == side


def test_each_place_leads_to_the_next_larger_one(gazetteer, body):
    for name in body.regions.ids:
        place, steps = gazetteer.place(name), 0
        while place.larger:
            larger = gazetteer.place(place.larger)
            assert set(place.regions) & set(larger.regions) and larger.side in (place.side, "both"), place.id
            place, steps = larger, steps + 1
        assert place.kind == "part" and 1 <= steps <= 2


def test_names_that_people_use_become_places(gazetteer, atlas):
    places = Places(atlas)
    named = {name: gazetteer.named(name, places.understood(name))
             for name in ("left temple", "temple", "back of the neck")}
    assert [named[name].id for name in named] == ["temple_left", "temple", "named-back_of_the_neck"]
    assert len(named["back of the neck"].regions) > 2


def test_names_say_their_side(gazetteer):
    assert gazetteer.place("temple_left").said() == "left temple"
    assert gazetteer.place("temple_left").said(professional=True) == "Temporal region, left"
    assert gazetteer.place("area-shoulder_blade_right").said() == "right shoulder blade"
    assert gazetteer.place("part-lower_back").said() == "lower back"
