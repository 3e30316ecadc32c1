"""Search forgives typos and knows Latin, English and everyday words."""
from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.words import EverydayWord
from bodymap.matching.folding import folded, small_words, telling
from bodymap.matching.search import Search, likeness

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def search():
    return Search(Atlas(DATA))


@pytest.mark.parametrize("typed,expected", [
    ("trapezius", "trapezius"), ("Trapesius", "trapezius"), ("traps", "trapezius"), ("upper trap", "trapezius"),
    ("musculus trapezius", "trapezius"), ("SCM", "sternocleidomastoid"), ("sternoclydomastoid", "sternocleidomastoid"),
    ("levator", "levator_scapulae"), ("levater scapula", "levator_scapulae"), ("gastroc", "gastrocnemius"),
    ("gluteus medias", "gluteus_medius"), ("piriformis", "piriformis"), ("Périformis", "piriformis"),
    ("infraspinatus", "infraspinatus"), ("subscap", "subscapularis"), ("QL", "quadratus_lumborum"),
])
def test_muscles_come_first(search, typed, expected):
    assert search.find(typed, kinds=["muscle"])[0].id == expected


@pytest.mark.parametrize("typed,expected", [
    ("peroneus", {"peroneus_longus", "peroneus_brevis", "peroneus_tertius"}),
    ("fibularis", {"peroneus_longus", "peroneus_brevis", "peroneus_tertius"}),
    ("shoulder blade", {"infraspinatus"}), ("calf", {"gastrocnemius", "soleus"}),
    ("hamstring", {"biceps_femoris", "semitendinosus_and_semimembranosus"}),
    ("rotator cuff", {"infraspinatus", "supraspinatus", "subscapularis", "teres_minor"}),
])
def test_everyday_words_and_synonyms(search, typed, expected):
    assert expected <= {hit.id for hit in search.find(typed, kinds=["muscle"], limit=12)}


def test_regions_are_found_by_plain_and_anatomical_name(search):
    assert search.find("temple", kinds=["region"])[0].id == "temple"
    assert search.find("temporal region", kinds=["region"])[0].id == "temple"


def test_conditions_are_found(search):
    assert "elbow" in search.find("tenis elbow", kinds=["condition"])[0].id


@pytest.mark.parametrize("typed,kind,title", [
    ("pacemaker", "contraindication", "pacemaker"), ("pregnant", "contraindication", "pregnant"),
    ("does it hurt", "topic", "hurt"), ("bruise", "event", "bruise"), ("pneumothorax", "event", "lung"),
    ("cramp or shock", "topic", "shock"),
])
def test_needling_is_found_by_what_people_ask(search, typed, kind, title):
    assert title in next(hit for hit in search.find(typed) if hit.kind == kind).title.lower()


def test_a_side_effect_that_many_studies_count_is_found_once(search):
    titles = [hit.title for hit in search.find("bruise", kinds=["event"])]
    assert titles and len(titles) == len(set(titles))


@pytest.mark.parametrize("typed", ["", "   ", "?!", "zzzzqqqq", "x" * 5000, "\x00", "🦴"])
def test_nonsense_finds_nothing_and_breaks_nothing(search, typed):
    assert search.find(typed) == []


def test_each_thing_once_best_first(search):
    hits = search.find("trapezius")
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_folding():
    assert folded("Peña–de la M., 2ª") == "pena de la m 2a"
    assert folded(" Back of the  Neck (upper), ") == "back of the neck upper"


@pytest.mark.parametrize(("typed", "plain"), [
    ("Плечо, левое", "плечо левое"), ("Ёлка й", "елка и"), ("Schulterblatt-Größe", "schulterblatt grosse"),
    ("Ώμος", "ωμοσ"),
    ("कंधे का दर्द", "कंधे का दर्द"), ("어깨", "어깨"), ("肩甲骨", "肩甲骨")])
def test_no_script_is_folded_away(typed, plain):
    assert folded(typed) == plain


def test_words_that_tell_nothing_are_left_out_unless_they_are_all(atlas):
    small = small_words(atlas)
    assert telling("the muscle of the jaw", small) == ("jaw",) and telling("the", small) == ("the",)


def test_a_name_in_another_script_is_found(atlas):
    changed = Atlas(atlas.folder)
    changed._tables["everyday_words"] = [*changed.table("everyday_words"), EverydayWord("плечо", "ru", "shoulder")]
    assert [hit.title for hit in Search(changed).find("плечо")] and not Search(atlas).find("плечо")


def test_short_words_must_be_right_and_may_begin_longer_ones():
    """An arm is neither warm nor harm; it may begin the armpit."""
    arm, = likeness(["arm"], ["warm", "harm", "ham", "arm", "armpit"])
    assert list(arm[:3]) == [0, 0, 0] and arm[3] > arm[4] > 80
    assert likeness(["trapesius"], ["trapezius"])[0, 0] > 80
