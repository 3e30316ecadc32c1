"""From a place to its warnings, conditions, muscles, needling and other care."""
from dataclasses import replace

import pytest

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.evidence import GRADES
from bodymap.matching.adjuncts import adjuncts
from bodymap.matching.coverage import Coverage
from bodymap.matching.felt import ORDER
from bodymap.matching.gazetteer import Gazetteer
from bodymap.matching.leads import NEEDLING, kept, leads
from bodymap.matching.leads_data import as_data
from bodymap.matching.suitability import BY_RISK, RISKS, VERDICTS, verdict


@pytest.fixture(scope="module")
def coverage(body, atlas):
    return Coverage(body, atlas)


@pytest.fixture(scope="module")
def at(coverage, body, atlas):
    gazetteer = Gazetteer(body.regions, atlas)
    return lambda name, **thread: leads(coverage, gazetteer.place(name), **thread)


def ids(found):
    return [one.condition.id for one in found.conditions]


@pytest.mark.parametrize(("region", "condition"), [
    ("temple_left", "tension_type_headache"), ("lumbar_paraspinal_lower_right", "low_back_pain"),
    ("elbow_outer_left", "lateral_elbow_tendinopathy"), ("heel_under_right", "plantar_heel_pain"),
    ("shoulder_outer_right", "subacromial_rotator_cuff_related_shoulder_pain"),
    ("jaw_joint_left", "temporomandibular_disorder"),
])
def test_the_condition_that_a_clinician_thinks_of_is_mostly_felt_there(at, atlas, region, condition):
    found = {one.condition.id: one for one in at(region).conditions}
    assert found[condition].how == "main" and "Mostly felt here" in found[condition].why(atlas.words)


def test_zones_that_reach_a_place_make_no_condition_of_it(at, coverage):
    """A rare zone of soleus reaches the jaw; calf cramp is not felt there all the same."""
    assert coverage.pattern_of("calf_tightness_and_night_cramp", "jaw_side_right")[0] > .5
    assert "calf_tightness_and_night_cramp" not in ids(at("jaw_side_right"))


def test_left_and_right_lead_to_the_same(at, atlas):
    for base in ("temple", "elbow_outer", "calf_upper_inner", "buttock_centre"):
        left, right = (as_data(at(f"{base}_{side}"), atlas.words) for side in ("left", "right"))
        for part in ("conditions", "therapies", "needling", "self_care", "evidence"):
            assert left[part] == right[part], (base, part)


def test_mostly_felt_stands_before_spread_and_common_before_rare(at):
    order = ("very_common", "common", "less_common", "uncommon")
    for region in ("temple_left", "shoulder_front_right", "part-head", "area-lower_back"):
        found = at(region).conditions
        rows = [(ORDER.index(one.how), order.index(one.frequency.how_common)) for one in found]
        assert rows == sorted(rows) and len(rows) > 1
        assert all((one.how == "anywhere") == (one.condition.body_part == "whole_body") for one in found)


def test_the_pattern_covers_what_its_zones_cover(at, body, atlas):
    """Counted again from the fields themselves, vertex by vertex."""
    import numpy as np

    from bodymap.atlas.implicated import implicated
    found = next(one for one in at("temple_left").conditions if one.condition.id == "tension_type_headache")
    inside = np.zeros(body.surface.n_vertices, bool)
    for _, points in implicated(atlas, "tension_type_headache"):
        for point in points:
            for zone in atlas.zones_of_point[point.id]:
                for side in ("left", "right"):
                    inside[body.field(f"zone:{zone.id}", side).inside] = True
    own = body.regions.vertices("temple_left")
    share = body.areas[own[inside[own]]].sum() / body.areas[own].sum()
    assert found.covers == pytest.approx(share)


def test_rare_patterns_stand_last_and_lead_to_no_needle_and_no_stretch(at):
    found = at("temple_left")
    assert [one.muscle for one in found.muscles if one.rare] == ["soleus"]
    assert "soleus" not in {one.muscle for one in found.needling} | {one.muscle for one in found.self_care}


def test_therapies_stand_in_the_order_of_their_evidence_for_what_is_felt_there(at):
    for region in ("temple_left", "lumbar_spine", "elbow_outer_right", "part-foot"):
        found = at(region)
        grades = [list(GRADES).index(one.evidence) for one in found.therapies]
        felt = {one.condition.id for one in found.conditions}
        assert grades == sorted(grades) and grades
        assert all(set(one.conditions) <= felt and one.conditions for one in found.therapies)


def test_a_thread_keeps_to_its_condition_and_its_treatment(at, atlas):
    found = at("elbow_outer_right", condition="lateral_elbow_tendinopathy", therapy=NEEDLING)
    own = {entry.muscle for entry in atlas.of("condition_muscles", "condition", "lateral_elbow_tendinopathy")}
    assert ids(found) == ["lateral_elbow_tendinopathy"] and {one.muscle for one in found.muscles} <= own
    assert found.therapies == () and {one.muscle for one in found.needling} <= own and found.needling
    assert all("lateral_elbow_tendinopathy" in study.conditions for study in found.studies)
    taped = at("elbow_outer_right", therapy="taping")
    assert [one.therapy.id for one in taped.therapies] in ([], ["taping"])


def test_null_results_are_not_left_out(at, atlas):
    found = at("elbow_outer_right", condition="lateral_elbow_tendinopathy")
    assert {study.id for study in found.studies} == {study.id for study in atlas.studies.values()
                                                     if "lateral_elbow_tendinopathy" in study.conditions}
    assert "null" in {study.result for study in found.studies}


def test_warnings_belong_to_the_place_and_the_most_urgent_come_first(at):
    flags = [flag.id for flag in at("sternum").warnings]
    assert flags[0].startswith("heart") and "stroke_signs" not in flags and "needling_faint" not in flags
    assert {"cancer_history", "fever_unwell"} <= set(flags[-6:])


def test_verdicts_follow_the_risk_of_the_parts_that_matter(atlas):
    assert verdict(atlas, "iliopsoas", {"iliopsoas_psoas_major"}).suitability == "not_needled"
    assert verdict(atlas, "iliopsoas", set()).suitability == "specialist_only"
    assert verdict(atlas, "diaphragm", set()).why(atlas.words).startswith("Pleura, lung")
    for muscle in atlas.muscles:
        found = verdict(atlas, muscle, set())
        assert found.suitability in VERDICTS and found.why(atlas.words)
        if found.risk:
            assert found.suitability == BY_RISK[found.risk] and RISKS.index(found.risk) == max(
                RISKS.index(row.risk_grade) for row in found.rows)


def test_the_most_suitable_muscles_stand_first_and_each_once(at):
    found = at("shoulder_back_left").needling
    order = [VERDICTS.index(one.suitability) for one in found]
    assert order == sorted(order) and len({one.muscle for one in found}) == len(found)


def test_structures_under_the_skin_are_named(at):
    assert "pleura_between_scapula_and_spine" in at("interscapular_upper_left").under
    assert not [name for name in at("heel_under_left").under if "pleura" in name]


def test_an_exception_drops_a_link_for_its_region_alone(atlas, body):
    from bodymap.atlas.care import RegionException
    changed = Atlas(atlas.folder)
    changed._tables["region_exceptions"] = [*changed.table("region_exceptions"), RegionException(
        "temple", "condition", "drop", "tension_type_headache", "no", "no", ("regional_anatomy",), "recalled")]
    gazetteer = Gazetteer(body.regions, changed)
    found = [ids(leads(Coverage(body, changed), gazetteer.place(name))) for name in ("temple_left", "forehead_left",
                                                                                    "area-side_of_the_head")]
    assert "tension_type_headache" not in found[0]
    assert "tension_type_headache" in found[1] and "tension_type_headache" in found[2]
    assert kept(changed, gazetteer.place("temple_left"), "therapy", [], str) == ()


def test_plain_data_has_what_is_promised(at, atlas):
    told = as_data(at("shoulder_outer_left"), atlas.words)
    assert {"id", "name", "warnings", "conditions", "muscles", "needling", "therapies", "self_care"} <= set(told)
    assert set(told["conditions"][0]) >= {"id", "covers", "why"} and set(told["muscles"][0]) == {"id", "kind", "share"}
    assert set(told["needling"][0]) >= {"muscle", "suitability", "why"}
    assert set(told["therapies"][0]) >= {"id", "evidence", "for_conditions"}
    assert {one["kind"] for one in told["muscles"]} <= {"essential", "spillover", "lies"}


def test_a_larger_place_gathers_its_regions(at):
    head, temple = set(ids(at("part-head"))), set(ids(at("temple_left")))
    assert temple <= head
    shares = [one.share for one in at("area-shoulder_blade_left").muscles]
    assert all(0 < share <= 1 for share in shares)


@pytest.mark.parametrize("kind", ["pleura", "organ", "spinal_cord"])
def test_right_over_lung_organ_or_cord_a_needle_is_for_specialists(atlas, kind):
    danger = next(one for one in atlas.table("dangers") if one.kind == "pleura")
    muscle = next(name for name in danger.muscles if (alone := verdict(atlas, name, set())).risk == "high" and
                  alone.suitability == "with_care")
    here = replace(danger, kind=kind, no_pressing=False)
    found = verdict(atlas, muscle, set(), [here])
    assert found.suitability == "specialist_only" and found.met == (danger.name,)
    assert danger.name in found.why(atlas.words)
    assert verdict(atlas, muscle, set(), [replace(here, kind="nerve")]).suitability == "with_care"
    elsewhere = verdict(atlas, muscle, set(), [replace(here, muscles=())]).suitability
    assert elsewhere == ("with_care" if kind == "organ" else "specialist_only")


def test_a_muscle_that_refers_here_is_needled_where_its_own_points_lie(at):
    told = {one.muscle: one for one in at("top_of_head_left").needling}
    assert not told["sternocleidomastoid"].lies_here
    assert told["sternocleidomastoid"].areas == ("side of the neck",)
    assert told["occipitofrontalis"].areas == ("back of the head",)


def test_a_therapy_stands_by_its_best_evidence(atlas):
    links = [link for link in atlas.table("therapy_links") if link.target_kind == "condition"]
    for therapy in {link.therapy for link in links}:
        own = [link for link in links if link.therapy == therapy]
        found = next(one for one in adjuncts(atlas, {link.target for link in own}, []) if one.therapy.id == therapy)
        grades = [list(GRADES).index(link.grade) for link in own]
        assert list(GRADES).index(found.evidence) == min(grades), therapy
        assert [list(GRADES).index(link.grade) for link in found.links] == sorted(grades), therapy
