"""Names of places: ids, anatomical and everyday names, sides, typos, and doubt."""
import pytest

from bodymap.body.region_map import sided
from bodymap.matching.folding import folded
from bodymap.matching.naming import NotUnderstood, Places, Reading, suggestions


@pytest.fixture(scope="module")
def places(atlas) -> Places:
    return Places(atlas)


def both(atlas, region: str) -> set[str]:
    return {region} if atlas.regions[region].midline else {sided(region, "left"), sided(region, "right")}


def test_every_id_is_understood_with_and_without_a_side(places, atlas, body):
    for region in atlas.regions:
        assert set(places.understood(region)) == both(atlas, region)
    for name in body.regions.ids:
        assert places.understood(name) == [name]


@pytest.mark.parametrize("column", ["name", "plain_name"])
def test_every_name_is_understood(places, atlas, column):
    for region in atlas.regions.values():
        found = places.understood(getattr(region, column))
        assert both(atlas, region.id) <= set(found) or column == "plain_name" and found, region.id


@pytest.mark.parametrize("text", ["left temple", "Temple left", "temple (left)", "temple_left", "LEFT  temple",
                                  "temple, l", "my left temple", "the left side of my temple"])
def test_a_side_can_be_said_in_many_ways(places, text):
    assert places.understood(text) == ["temple_left"]


def test_without_a_side_both_are_meant(places):
    assert set(places.understood("temple")) == {"temple_left", "temple_right"} == set(places.understood("both temple"))


@pytest.mark.parametrize("text", ["left tempel", "left tmple", "left temples"])
def test_typos_are_forgiven(places, text):
    assert places.understood(text) == ["temple_left"]


def test_a_group_of_regions_means_all_of_them(places, atlas):
    own_names = {folded(place.name) for place in atlas.table("place_names")} | {
        folded(name) for region in atlas.regions.values() for name in (region.name, region.plain_name)}
    area = next(region.area for region in atlas.regions.values() if folded(region.area) not in own_names)
    wanted = {region for region in atlas.regions.values() if region.area == area}
    assert set(places.understood(f"left {area}")) == {
        sided(region.id, "midline" if region.midline else "left") for region in wanted}


def test_a_place_name_means_the_regions_of_its_table(places, atlas):
    for place in atlas.table("place_names"):
        wanted = {sided(region, "midline" if atlas.regions[region].midline else "right") for region in place.regions}
        assert set(places.understood(f"right {place.name}")) == wanted, place.name


def test_a_side_of_a_midline_region_is_no_matter(places, atlas):
    region = next(region for region in atlas.regions.values() if region.midline)
    assert places.understood(f"left {region.plain_name}") == places.understood(region.plain_name) == [region.id]


@pytest.mark.parametrize("text", ["the moon", "xyzzy", "", "left"])
def test_unknown_words_get_the_nearest_names(places, text):
    with pytest.raises(NotUnderstood, match="did you mean") as error:
        places.understood(text)
    assert error.value.nearest and all(name in str(error.value) for name in error.value.nearest)


def test_between_two_equally_good_readings_it_asks(atlas):
    places = Places(atlas)
    places.__dict__.pop("_shorter", None)
    places.ids, places.atlas = {}, atlas
    places.readings = {"upper part of arm": Reading("upper part of arm", ("a",)),
                       "under part of arm": Reading("under part of arm", ("b",))}
    with pytest.raises(NotUnderstood, match="please say which") as error:
        places.understood("uxxer part of arm")
    assert set(error.value.nearest) == {"upper part of arm", "under part of arm"}


def test_suggestions_come_from_a_few_letters(places):
    found = suggestions(places, "templ")
    assert any("temple" in reading.name for reading in found) and len(found) <= 8
    assert len({reading for reading in found}) == len(found)


def two_arms(atlas, rest: str) -> Places:
    """Places that know an upper and an under part alone."""
    places = Places(atlas)
    places.__dict__.pop("_shorter", None)
    places.readings = {f"{word} {rest}": Reading(f"{word} {rest}", (word,)) for word in ("upper", "under")}
    return places


def test_a_name_is_taken_only_when_it_leads_clearly(atlas):
    """One letter of sixteen tells two names apart; one of thirty does not."""
    assert two_arms(atlas, "part of arm")._alike("", "upxer part of arm").regions == ("upper",)
    with pytest.raises(NotUnderstood, match="please say which"):
        two_arms(atlas, "part of the left forearm")._alike("", "upxer part of the left forearm")
