"""Rules that need more than one broken cell: paint that is stale, wrong, missing or copied."""
import json
from io import BytesIO

import numpy as np
import pytest

from bodymap.atlas.tables import Row, read_table
from bodymap.body.body import Body
from bodymap.body.fields import Field, FieldStore
from bodymap.checking import check
from bodymap.checking.paint import Paint, Told

FIELDS, POINTS = "compiled/fields.npz", "compiled/points.json"


@pytest.fixture(scope="module")
def essential(copy):
    """The row of an essential zone on the point's own side."""
    return copy.first("referral_zones", lambda row: row["kind"] == "essential" and row["laterality"] == "ipsilateral")


def repainted(copy, owner: str, vertices: np.ndarray) -> bytes:
    """The compiled fields of all zones and structures, with other paint for one."""
    store = Body(copy.folder).fields
    fields = {name: store[name] for name in store if not name.startswith(("outline:", "danger:", "region:"))}
    fields[owner] = Field(vertices, np.ones(len(vertices)))
    text = BytesIO()
    FieldStore.from_fields(fields).save(text)
    return text.getvalue()


def skin_of(copy, parts: tuple[str, ...]) -> np.ndarray:
    """Vertices of some body parts, on the right."""
    body = Body(copy.folder)
    bases = {row["id"] for row in read_table(copy.folder / "regions.csv") if row["body_part"] in parts}
    rows = [number for number, (base, side) in enumerate(zip(body.regions.base, body.regions.sides, strict=True))
            if base in bases and side == "right"]
    return np.flatnonzero(np.isin(body.regions.of_vertex, rows))


def regions(copy) -> list[Row]:
    """Rows of ``regions.csv``."""
    return read_table(copy.folder / "regions.csv")


@pytest.mark.parametrize(("parts", "words"), [
    (("shoulder", "arm", "forearm", "hand"), "smaller than the whole arm"),
    ((), "at least 1 cm² of paint"),
])
def test_a_zone_of_silly_size_is_told(copy, essential, parts, words):
    before = copy.before("zones_have_sensible_size")
    with copy.rewritten(FIELDS, repainted(copy, f"zone:{essential['id']}", skin_of(copy, parts))):
        told = [str(problem) for problem in copy.problems("zones_have_sensible_size") if problem not in before]
    assert len(told) == 1 and words in told[0]
    assert told[0].startswith(f"referral_zones.csv line {essential.line}, column id, value {essential['id']!r}")


def test_the_paint_of_a_structure_on_the_other_side_is_told(copy):
    body, row = Body(copy.folder), copy.first("nerve_roots")
    owner, before = f"root:{row['id']}.dermatome", copy.before("paint_keeps_its_side")
    with copy.rewritten(FIELDS, repainted(copy, owner, body.field(owner, "left").inside)):
        told = [str(problem) for problem in copy.problems("paint_keeps_its_side") if problem not in before]
    assert len(told) == 1 and "100% lies on the other" in told[0]
    assert told[0].startswith(f"nerve_roots.csv line {row.line}, column dermatome_regions")


def test_a_structure_without_skin_is_told(copy):
    row = copy.first("nerve_roots")
    with copy.rewritten(FIELDS, repainted(copy, f"root:{row['id']}.pain", np.zeros(0, int))):
        told = [problem for problem in copy.problems("zones_have_sensible_size") if problem.file == "nerve_roots.csv"]
    assert [problem.line for problem in told] == [row.line] and "cm² of paint" in told[0].expected


def test_paint_that_is_nearly_but_not_quite_symmetrical_is_told(copy):
    row = copy.first("referral_zones", lambda row: row["laterality"] in ("bilateral", "midline"))
    vertices = Body(copy.folder).field(f"zone:{row['id']}").vertices[:-1]
    with copy.rewritten(FIELDS, repainted(copy, f"zone:{row['id']}", vertices)):
        told = [problem for problem in copy.problems("paint_keeps_its_side") if problem.line == row.line]
    assert [problem.column for problem in told] == ["laterality"] and "mirror image" in told[0].expected


def test_two_muscles_points_on_one_spot_are_told(copy):
    vertices = json.loads((copy.folder / POINTS).read_text())
    one = copy.first("trigger_points")
    two = copy.first("trigger_points", lambda row: row["muscle"] != one["muscle"])
    before = copy.before("points_are_no_copies")
    moved = json.dumps({**vertices, two["id"]: vertices[one["id"]]}).encode()
    with copy.rewritten(POINTS, moved):
        told = [str(problem) for problem in copy.problems("points_are_no_copies") if problem not in before]
    assert len(told) == 1 and one["id"] in told[0]
    assert told[0].startswith(f"trigger_points.csv line {two.line}, column position, value {two['position']!r}")


def test_a_region_without_zone_or_reason_is_told(copy):
    row = copy.first("regions")
    with copy.rewritten("referral_zones.csv", copy.only_heading("referral_zones")), \
            copy.rewritten("unreached_regions.csv", copy.only_heading("unreached_regions")):
        told = [str(problem) for problem in copy.problems("every_region_is_reached")]
    assert told[0].startswith(f"regions.csv line {row.line}, column id, value {row['id']!r}")


def test_a_reason_for_a_region_that_is_reached_is_told(copy):
    unreached = {problem.value for problem in copy.before("every_region_is_reached")}
    excused = {row["region"] for row in read_table(copy.folder / "unreached_regions.csv")}
    region = copy.first("regions", lambda row: row["id"] not in unreached | excused)["id"]
    with copy.rewritten("unreached_regions.csv", copy.with_row("unreached_regions", [region, "No reason."])):
        line = len(read_table(copy.folder / "unreached_regions.csv")) + 1
        told = [str(problem) for problem in copy.problems("every_region_is_reached")]
    assert any(text.startswith(f"unreached_regions.csv line {line}, column region, value {region!r}") for text in told)


def test_an_edit_after_the_build_is_told_with_what_to_run(copy):
    row = copy.first("strokes", lambda row: row["kind"] == "stroke")
    with copy.rewritten("strokes.csv", copy.with_cell("strokes", row.line, "path", f"{row['path']};acromion")):
        problem, = copy.problems("build_is_fresh")
    assert "run: python -m bodymap build" in str(problem)


def test_paint_is_left_alone_while_the_body_is_stale(copy):
    row = copy.first("referral_zones")
    moved = copy.with_cell("referral_zones", row.line, "laterality", "contralateral")
    with copy.rewritten("referral_zones.csv", moved):
        problems, _ = check(copy.folder, ["build_is_fresh", "paint_keeps_its_side"])
    assert {problem.rule for problem in problems} == {"build_is_fresh"}


def told_of(copy, rule: str, row, vertices: np.ndarray) -> list[str]:
    """What a rule says of a zone's row when the zone is painted otherwise."""
    with copy.rewritten(FIELDS, repainted(copy, f"zone:{row['id']}", np.unique(vertices))):
        return [problem.expected for problem in copy.problems(rule) if problem.line == row.line]


def by_area(body: Body, vertices: np.ndarray, wanted: float) -> np.ndarray:
    """So many of some vertices that they hold an area, cm²."""
    return vertices[: int(np.searchsorted(np.cumsum(body.areas[vertices]), wanted))]


@pytest.mark.parametrize(("share", "told"), [(.2, False), (.33, True)])
def test_a_quarter_of_the_paint_may_lie_where_the_words_do_not_say(copy, essential, share, told):
    body = Body(copy.folder)
    words = Told(essential, "regions", f"zone:{essential['id']}", essential["laterality"])
    named = np.concatenate([body.regions.vertices(name) for name in Paint(body, regions(copy)).named(words)])
    elsewhere = by_area(body, skin_of(copy, ("foot", "leg", "thigh")), share / (1 - share) * body.areas[named].sum())
    found = told_of(copy, "paint_stays_in_named_regions", essential, np.concatenate([named, elsewhere]))
    assert [f"{share:.0%} lies elsewhere" in words for words in found] == [True] * told


@pytest.mark.parametrize(("share", "told"), [(.5, False), (.75, True)])
def test_an_essential_zone_covers_at_most_three_fifths_of_a_limb(copy, essential, share, told):
    body, arm = Body(copy.folder), skin_of(copy, ("shoulder", "arm", "forearm", "hand"))
    found = told_of(copy, "zones_have_sensible_size", essential, by_area(body, arm, share * body.areas[arm].sum()))
    assert [f"it covers {share:.0%}" in words for words in found] == [True] * told


@pytest.mark.parametrize(("share", "told"), [(.08, False), (.25, True)])
def test_an_eighth_of_one_sided_paint_may_spill_over_the_midline(copy, essential, share, told):
    body, own = Body(copy.folder), skin_of(copy, ("hand",))
    across = by_area(body, np.sort(body.surface.mirror[own]), share / (1 - share) * body.areas[own].sum())
    found = told_of(copy, "paint_keeps_its_side", essential, np.concatenate([own, across]))
    assert [f"{share:.0%} lies on the other" in words for words in found] == [True] * told
