"""Each rule finds the one cell that is broken, and says its file, line, column and value."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bodymap.atlas.tables import Row
from bodymap.body.region_map import sided
from bodymap.checking import RULES
from bodymap.checking.link_rules import cited
from bodymap.checking.registry import Project


@dataclass(frozen=True)
class Break:
    """One cell to break: in the first row that is ``chosen``; what is told is that cell, or ``told`` of the row."""

    rule: str
    table: str
    column: str
    value: str | Callable[[Row, object], str]
    chosen: Callable[[Row], bool] = lambda row: True
    told: str = ""              # column that is told, where it is another one
    part: str = ""              # value that is told, where it is a part of the cell
    elsewhere: Callable[[Row, object], Row] | None = None       # row that is told, where it is another one

    def __str__(self) -> str:
        return f"{self.rule}: {self.table}.{self.column}" + ("" if callable(self.value) else f" = {self.value[:20]!r}")


def filled(column: str) -> Callable[[Row], bool]:
    """Rows in which a column is not empty."""
    return lambda row: bool(row[column])


def having(**cells: str) -> Callable[[Row], bool]:
    """Rows with these cells."""
    return lambda row: all(row[column] == value for column, value in cells.items())


def other(table: str, column: str, differs: str = "") -> Callable[[Row, object], str]:
    """A cell of another row: the first whose ``differs`` is another one."""
    return lambda row, copy: copy.first(table, lambda one: one[column] and one.line != row.line and (
        not differs or one[differs] != row[differs]))[column]


def far_region(row: Row, copy) -> str:
    """A region at the other end of the body from where a zone begins."""
    near = copy.first("regions", having(id=row.list("regions")[0].split("@")[0]))["body_part"]
    return copy.first("regions", having(body_part="foot" if near in ("head", "neck", "shoulder") else "head"))["id"]


def row_of(table: str, column: str, id_column: str = "id") -> Callable[[Row, object], Row]:
    """The row of a table whose id stands in a column of the broken row."""
    return lambda row, copy: copy.first(table, having(**{id_column: row[column]}))


FORM = [
    Break("schema", "muscles", "depth", "shallow"),
    Break("schema", "landmarks", "vertex", "12.5"),
    Break("schema", "landmarks", "vertex", "-3"),
    Break("schema", "landmarks", "vertex", other("landmarks", "vertex")),
    Break("schema", "regions", "midline", "maybe"),
    Break("schema", "region_seeds", "weight_cm", "much"),
    Break("schema", "trigger_points", "how_felt", ""),
    Break("schema", "trigger_points", "grade", "sure"),
    Break("schema", "referral_zones", "id", "a zone"),
    Break("schema", "sources", "doi", "doi:10.1093/x", filled("doi")),
    Break("schema", "sources", "doi", other("sources", "doi"), lambda row: row["doi"] and row.line > 9),
    Break("schema", "sources", "pmid", "PMID 29025044", filled("pmid")),
    Break("schema", "sources", "year", "1066", filled("year")),
    Break("schema", "muscles", "fma_id", "9626"),
    Break("schema", "muscles", "uberon_id", "UBERON:12"),
    Break("schema", "muscles", "roots", "C4;C5;none"),
    Break("schema", "conditions", "icd10", "G44-2"),
    Break("schema", "conditions", "icd11", "8A8"),
    Break("schema", "look_alikes", "nature", "ache;itch"),
    Break("schema", "adverse_events", "rate_percent", "140"),
    Break("schema", "study_effects", "low", "a lot"),
    Break("schema", "self_care", "steps", "Only one step."),
    Break("cells_are_tidy", "muscles", "plain_action", "It lifts  your arm."),
    Break("cells_are_tidy", "muscles", "plain_action", "It lifts\nyour arm."),
    Break("cells_are_tidy", "muscles", "plain_action", "It lifts your arm. "),
    Break("cells_are_tidy", "muscles", "plain_action", "It lifts\u00a0your arm."),
    Break("cells_are_tidy", "muscles", "synonyms", "traps;;trapezius"),
    Break("cells_are_tidy", "muscles", "synonyms", "traps;traps"),
    Break("keys_are_unique", "condition_red_flags", "red_flag", other("condition_red_flags", "red_flag"),
          lambda row: row.line == 3),
    Break("columns", "muscles", "plain_action", "lay_action", told="plain_action"),
]

LINKS = [
    Break("links", "muscles", "neighbours", "no_such_muscle"),
    Break("links", "muscle_parts", "muscle", "no_such_muscle"),
    Break("links", "muscles", "source", "grays_2020;hearsay_2001", part="hearsay_2001"),
    Break("links", "trigger_points", "second_source", "hearsay_2001"),
    Break("links", "referral_zones", "regions", "nowhere@left", part="nowhere@left"),
    Break("links", "red_flags", "regions", "nowhere | nowhere_else@left", part="nowhere_else@left"),
    Break("links", "condition_look_alikes", "look_alike", "no_such_thing"),
    Break("links", "study_effects", "study", "nobody_2020"),
    Break("exceptions_name_what_exists", "region_exceptions", "target", "tension_type_headache", having(action="none")),
    Break("exceptions_name_what_exists", "region_exceptions", "action", "drop", having(action="none"), told="target"),
    Break("therapies_have_targets", "therapy_links", "target", "no_such_muscle"),
    Break("clinic_statements_are_answered", "clinic_statements", "where_id", "no_such_topic"),
    Break("parts_belong_to_their_muscles", "trigger_points", "part", other("trigger_points", "part", "muscle")),
    Break("parts_belong_to_their_muscles", "needling", "part", other("trigger_points", "part", "muscle")),
    Break("landmarks_in_place", "landmarks", "vertex", "54000"),
    Break("landmarks_in_place", "landmarks", "vertex", lambda row, copy: str(Project(copy.folder).body.surface.mirror[
        int(row["vertex"])]), having(midline="no")),
    Break("landmarks_in_place", "landmarks", "midline", "yes", having(midline="no"), told="vertex"),
    Break("views_have_cameras", "views", "id", "from_above"),
    Break("paths_can_be_read", "strokes", "path", "acromion+1.2.3>c7"),
    Break("paths_can_be_read", "region_seeds", "path", "acromion; no_such_spot", part="no_such_spot"),
    Break("paths_can_be_read", "trigger_points", "position", "acromion+2>no_such_spot", part="no_such_spot"),
    Break("paths_can_be_read", "trigger_points", "position", "acromion+120%>c7"),
    Break("radii_fit_paths", "strokes", "radius_cm", "1 2 3 4 5 6 7 8 9", having(kind="stroke")),
    Break("radii_fit_paths", "strokes", "radius_cm", "0", having(kind="stroke")),
    Break("radii_fit_paths", "strokes", "radius_cm", "1 2", having(kind="area")),
    Break("radii_fit_paths", "strokes", "path", "acromion; c7", having(kind="area")),
    Break("strokes_have_owners", "strokes", "owner", "zone:no_such_zone"),
    Break("strokes_have_owners", "referral_zones", "id", "new_point.essential"),
    Break("strokes_have_owners", "muscle_parts", "id", "new_part"),
    Break("strokes_have_owners", "strokes", "owner", "root:nerve_root_c6.x", having(owner="root:nerve_root_c6.pain")),
    Break("regions_nest", "regions", "choir_right", "238", having(choir_right="101"), told="choir_left"),
    Break("regions_nest", "region_seeds", "region", "elsewhere", told="id", elsewhere=row_of("regions", "region")),
]

WORDS = [
    Break("muscles_are_complete", "muscles", "neighbours", lambda row, copy: row["id"]),
    Break("muscles_are_complete", "muscles", "id", "new_muscle"),
    Break("points_can_be_told_apart", "trigger_points", "label", lambda row, copy: copy.first(
        "trigger_points", lambda one: one["muscle"] == row["muscle"])["label"], lambda row: row["number"] == "2"),
    Break("zones_fit_effects", "trigger_points", "effect", "autonomic", having(effect="pain")),
    Break("zones_fit_effects", "trigger_points", "effect", "pain", lambda row: row["effect"] != "pain", told="id"),
    Break("zones_fit_effects", "trigger_points", "effect_words", "", lambda row: row["effect"] != "pain"),
    Break("zone_ids_name_point_and_kind", "referral_zones", "kind", "spillover", having(kind="essential"), told="id"),
    Break("midline_points_have_two_sided_zones", "trigger_points", "sides", "midline", told="laterality",
          elsewhere=lambda row, copy: copy.first("referral_zones", having(point=row["id"], laterality="ipsilateral"))),
    Break("grades_name_their_grounds", "trigger_points", "grade", "seen_in_a_study",
          having(experimental_support=""), told="experimental_support"),
    Break("grades_name_their_grounds", "trigger_points", "second_source", "", having(grade="cross_checked")),
    Break("grades_name_their_grounds", "trigger_points", "grade", "partly_checked", having(second_source=""),
          told="second_source"),
    Break("claims_have_source_and_grade", "needling", "source", ""),
    Break("claims_have_source_and_grade", "therapies", "grade", ""),
    Break("claims_have_source_and_grade", "studies", "strength", ""),
    Break("years_are_past", "sources", "year", "2999"),
    Break("years_are_past", "sources", "year", "", filled("doi")),
    Break("effects_are_coherent", "study_effects", "estimate", "900", lambda row: row["low"] and row["high"]),
    Break("effects_are_coherent", "study_effects", "favours", "none", having(favours="needling")),
    Break("null_flags_agree_with_intervals", "study_effects", "high", "0.2", lambda row: (
        row["favours"] == "needling" and row["high"].startswith("-")), told="is_null"),
    Break("null_flags_agree_with_intervals", "study_effects", "is_null", "yes",
          having(study="sterling_2015", timepoint="6 months")),
    Break("null_flags_agree_with_intervals", "study_effects", "note", "", lambda row: (
        row["is_null"] == "yes" and not row["high"])),
    Break("effects_are_coherent", "study_effects", "estimate", "", lambda row: (
        row["estimate"] and not row["low"] and not row["high"])),
    Break("pleura_means_high_and_breath", "needling", "risk_grade", "moderate", having(muscle="supraspinatus")),
    Break("pleura_means_high_and_breath", "needling", "plain_advice", "The lung lies near. A little ache is common.",
          having(muscle="teres_major")),
    Break("pleura_means_high_and_breath", "needling", "structures_at_risk", "sciatic nerve;lung",
          having(muscle="gluteus_maximus"), told="risk_grade"),
    Break("self_palpation_is_told_as_flagged", "trigger_points", "plain_how_felt",
          "A therapist finds it. Tip your head to that side and pinch the strap.",
          having(muscle="sternocleidomastoid")),
    Break("self_palpation_is_told_as_flagged", "trigger_points", "plain_how_felt", "It lies at the side of the neck.",
          having(muscle="scalenes")),
    Break("conditions_have_evidence", "evidence_gaps", "condition", "myofascial_pain", told="id",
          elsewhere=row_of("conditions", "condition")),
    Break("conditions_are_complete", "conditions", "id", "new_condition"),
    Break("conditions_have_advice", "condition_advice", "voice", "professional", having(voice="patient"), told="id",
          elsewhere=row_of("conditions", "condition")),
    Break("muscles_have_care", "muscles", "id", "new_muscle"),
    Break("muscles_have_care", "needling", "muscle", "new_muscle", having(part=""), told="id",
          elsewhere=row_of("muscle_parts", "muscle", "muscle")),
    Break("bases_are_told", "condition_muscles", "zone_words", "", having(basis="zone_overlap")),
    Break("bases_are_told", "condition_muscles", "basis", "study", having(basis="zone_overlap"), told="basis_note"),
    Break("warnings_can_be_raised", "red_flags", "regions", "", having(trigger="marks_only")),
    Break("warnings_can_be_raised", "look_alikes", "regions", "", filled("areas")),
    Break("warnings_can_be_raised", "red_flags", "leads_at", "heel_under", having(id="eye_emergency")),
    Break("warnings_can_be_raised", "red_flags", "question", "", having(trigger="marks_and_yes")),
    Break("warnings_can_be_raised", "red_flags", "regions", lambda row, copy: row["regions"].replace(" | ", ";"),
          having(needs_all_areas="yes")),
    Break("links_lead_back", "look_alikes", "id", "new_look_alike"),
    Break("links_lead_back", "sources", "id", "new_source"),
]

WORDS += [
    Break("vocabularies_are_whole", "words", "key", "sure", having(vocabulary="point_grade", use="name")),
    Break("vocabularies_are_whole", "words", "vocabulary", "grade", having(vocabulary="urgency")),
    Break("words_have_both_voices", "words", "voice", "patient", having(vocabulary="urgency")),
    Break("words_have_both_voices", "words", "voice", "both", having(vocabulary="risk", voice="patient")),
]

PAINT = [
    Break("points_and_mirror_images", "trigger_points", "sides", "midline", having(sides="both"), told="position"),
    Break("regions_are_whole", "regions", "midline", "yes", having(midline="no"), told="id"),
    Break("points_lie_in_their_muscles", "trigger_points", "part", lambda row, copy: copy.first(
        "muscle_parts", having(muscle="gastrocnemius"))["id"], having(muscle="trapezius"), told="position"),
    Break("no_self_palpation_over_danger", "trigger_points", "self_palpation", "yes",
          having(muscle="sternocleidomastoid")),
    Break("no_self_palpation_over_danger", "trigger_points", "self_palpation", "yes", having(id="iliopsoas_3")),
    Break("no_self_palpation_over_danger", "self_care", "no_pressing", "yes", having(muscle="masseter"),
          told="self_palpation", elsewhere=lambda row, copy: copy.first("trigger_points", having(muscle="masseter"))),
    Break("no_self_palpation_over_danger", "dangers", "no_pressing", "yes", having(id="sciatic_nerve"),
          told="self_palpation", elsewhere=lambda row, copy: copy.first("trigger_points", having(
              id="gemelli_obturator_externus_quadratus_femoris_gemellus_inferior"))),
    Break("dangers_keep_their_side", "dangers", "sides", "left", having(id="heart_and_sternum")),
    Break("dangers_keep_their_side", "dangers", "sides", "midline", having(id="kidney")),
    Break("zones_are_no_copies", "referral_zones", "id", other("referral_zones", "id"), lambda row: (
        not row["point"].startswith("trapezius"))),
    Break("paint_reaches_named_regions", "referral_zones", "regions",
          lambda row, copy: f"{row['regions']};{far_region(row, copy)}", having(laterality="ipsilateral")),
    Break("paint_stays_in_named_regions", "referral_zones", "regions", far_region, having(laterality="ipsilateral")),
    Break("paint_reaches_named_regions", "nerve_roots", "pain_regions",
          lambda row, copy: f"{row['pain_regions']};heel_back"),
    Break("paint_stays_in_named_regions", "nerve_roots", "dermatome_regions", "heel_back"),
    Break("every_region_leads_on", "region_exceptions", "region", "throat", told="id",
          elsewhere=row_of("regions", "region"), chosen=having(link="needling")),
    Break("paint_keeps_its_side", "referral_zones", "laterality", "contralateral", having(laterality="ipsilateral")),
    Break("paint_keeps_its_side", "referral_zones", "laterality", "bilateral", having(laterality="ipsilateral")),
]

ELSEWHERE = {"tables_present", "tables_are_whole", "build_is_fresh", "points_are_no_copies", "zones_have_sensible_size",
             "every_region_is_reached"}
"""Rules whose tests are in other modules, since they take more than one broken cell."""


@pytest.mark.parametrize("case", FORM + LINKS + WORDS + PAINT, ids=str)
def test_rule_finds_the_broken_cell(copy, case):
    row = copy.first(case.table, case.chosen)
    told = case.elsewhere(row, copy) if case.elsewhere else row
    value = case.value(row, copy) if callable(case.value) else case.value
    before = copy.before(case.rule)
    line = 1 if case.rule == "columns" else row.line
    column = case.told or case.column
    old = case.column if case.rule == "columns" else row[case.column]
    assert old != value
    with copy.rewritten(f"{case.table}.csv", copy.with_cell(case.table, line, case.column, value)):
        new = [problem for problem in copy.problems(case.rule) if problem not in before]
    here = [problem for problem in new if (problem.file, problem.line, problem.column) == (
        told.file, 1 if case.rule == "columns" else told.line, column)]
    assert here, f"{case.rule} says nothing about {told.file} line {told.line}, column {column}: {new[:3]}"
    text = "\n".join(map(str, here))
    assert f"{told.file} line {here[0].line}, column {column}, value " in text
    assert all(problem.expected and problem.rule == case.rule for problem in here)
    if case.part:
        assert case.part in [problem.value for problem in here]
    elif case.told:
        assert case.rule == "columns" or repr(told[column]) in text
    else:
        assert value == "" or any(problem.value in (value, sided_part(problem.value, value)) for problem in here)


def sided_part(told: str, value: str) -> str:
    """The told region with its side, when its bare id is in the list of the cell."""
    return told if told.rpartition("_")[0] in value.split(";") or told in value.split(";") else ""


def test_every_rule_is_broken_by_a_test():
    assert {case.rule for case in FORM + LINKS + WORDS + PAINT} | ELSEWHERE == set(RULES)


def test_a_study_that_nothing_cites_is_told(copy):
    cited_anywhere = cited(Project(copy.folder), but=("studies", "study_effects"))
    row = copy.first("studies", lambda row: row["conditions"] and row["id"] not in cited_anywhere)
    with copy.rewritten("studies.csv", copy.with_cell("studies", row.line, "conditions", "")):
        told = [str(problem) for problem in copy.problems("links_lead_back") if problem.file == "studies.csv"]
    assert len(told) == 1 and told[0].startswith(f"studies.csv line {row.line}, column conditions, value ''")


def test_far_region_is_told_with_its_side(copy):
    row = copy.first("referral_zones", having(laterality="ipsilateral"))
    far = far_region(row, copy)
    with copy.rewritten("referral_zones.csv", copy.with_cell("referral_zones", row.line, "regions", far)):
        values = [problem.value for problem in copy.problems("paint_reaches_named_regions") if problem.line == row.line]
    midline = copy.first("regions", having(id=far))["midline"] == "yes"
    assert values == [sided(far, "midline" if midline else "right")]
