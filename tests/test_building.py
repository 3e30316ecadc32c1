"""The build paints what the tables say, does again only what changed, and names the cell that it cannot paint."""
from __future__ import annotations

import csv
import json
import shutil

import numpy as np
import pytest

from bodymap.atlas.tables import TableError
from bodymap.body.arrays import write_arrays
from bodymap.body.body import Body, NotBuilt
from bodymap.body.fields import OUTSIDE, Field, FieldStore
from bodymap.body.sight import STEPS, seen_shares
from bodymap.building import BuildError, build, laterality_of_owners, paint, strokes_by_owner
from bodymap.freshness import stale

LANDMARKS = ("acromion", "c7", "t4", "navel", "mastoid", "heel_under")
TABLES = {
    "regions": [["id", "name", "plain_name", "midline", "area", "body_part", "choir_left", "choir_right", "note"],
                ["upper", "Upper", "upper", "yes", "upper", "neck", "105", "106", ""],
                ["lower", "Lower", "lower", "no", "lower", "foot", "102", "101", ""]],
    "region_seeds": [["region", "path", "weight_cm"], ["upper", "c7;navel", "0"], ["lower", "heel_under", ""]],
    "strokes": [["owner", "order", "kind", "path", "radius_cm"],
                ["zone:a.essential", "1", "stroke", "acromion;acromion+50%>c7", "2 1"],
                ["zone:a.spillover", "1", "stroke", "acromion;mastoid", "1.5"],
                ["zone:a.spillover_contralateral", "1", "stroke", "acromion;acromion+50%>c7", "2 1"],
                ["outline:part", "1", "stroke", "t4;acromion", "2"]],
    "trigger_points": [["id", "position"], ["a", "acromion+3>c7"]],
    "referral_zones": [["id", "laterality"], ["a.essential", "ipsilateral"], ["a.spillover", "bilateral"],
                       ["a.spillover_contralateral", "contralateral"]],
}


def write(folder, table: str, rows: list[list[str]]) -> None:
    with (folder / f"{table}.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def changed(folder, table: str, row: int, column: str, value: str) -> None:
    """Write a table with one cell changed."""
    rows = [list(cells) for cells in TABLES[table]]
    rows[row][rows[0].index(column)] = value
    write(folder, table, rows)


@pytest.fixture(scope="module")
def built(tmp_path_factory, data, atlas):
    """A small project on the real skin, built once."""
    folder = tmp_path_factory.mktemp("small") / "data"
    (folder / "body").mkdir(parents=True)
    for name in ("surface.npz", "reference.npz"):
        (folder / "body" / name).symlink_to(data / "body" / name)
    write(folder, "landmarks", [["id", "vertex"], *([name, str(atlas.landmarks[name].vertex)] for name in LANDMARKS)])
    for table, rows in TABLES.items():
        write(folder, table, rows)
    before = stale(folder)
    counts = build(folder)
    return folder, before, counts


@pytest.fixture
def folder(built):
    """The small project, its tables as they were."""
    for table, rows in TABLES.items():
        write(built[0], table, rows)
    return built[0]


def dense(folder, zone: str) -> np.ndarray:
    body = Body(folder)
    return body.field(f"zone:{zone}").dense(body.surface.n_vertices)


def test_what_is_not_built_is_stale_and_what_is_built_is_fresh(built, folder):
    _, before, counts = built
    assert "run: python -m bodymap build" in before
    assert counts == {"fields": 6, "made again": 4}
    assert stale(folder) == ""


def test_laterality_decides_the_side(folder, surface):
    right, both, left = (dense(folder, f"a.{name}") for name in ("essential", "spillover", "spillover_contralateral"))
    assert surface.reference[right >= .5, 0].max() < 0
    assert np.array_equal(left, right[surface.mirror])
    assert np.array_equal(both, both[surface.mirror]) and both.max() > .9


def test_a_midline_region_lies_on_both_sides_and_a_paired_one_on_its_own(folder, surface):
    body = Body(folder)
    assert body.regions.ids == ["upper", "lower_right", "lower_left"]
    upper = body.field("region:upper").dense(surface.n_vertices)
    assert abs(upper - upper[surface.mirror]).max() < .01
    assert surface.reference[body.field("region:lower").inside, 0].max() < .1


def test_points_lie_where_their_position_says(folder, geodesics, surface):
    vertex = json.loads((folder / "compiled/points.json").read_text())["a"]
    start = surface.reference[geodesics.landmarks["acromion"]]
    assert np.linalg.norm(surface.reference[vertex] - start) == pytest.approx(3, abs=.6)


def test_only_what_changed_is_done_again(folder):
    fields = (folder / "compiled/fields.npz").read_bytes()
    assert build(folder)["made again"] == 0
    changed(folder, "strokes", 1, "radius_cm", "2 1.2")
    assert stale(folder)
    assert build(folder)["made again"] == 1
    assert (folder / "compiled/fields.npz").read_bytes() != fields
    changed(folder, "strokes", 1, "radius_cm", "2 1")
    assert build(folder) == {"fields": 6, "made again": 1} and stale(folder) == ""


def test_the_order_of_strokes_is_their_number_and_not_their_line(folder):
    heading, *rows = TABLES["strokes"]
    one, two = ([rows[0][0], str(number), "stroke", path, "2"] for number, path in ((1, "c7"), (2, "t4")))
    write(folder, "strokes", [heading, two, *rows[1:], one])
    found = strokes_by_owner(folder)
    assert [row["path"] for row in found[rows[0][0]]] == ["c7", "t4"]
    assert [row["path"] for row in found[rows[1][0]]] == [rows[1][3]]


def test_a_moved_landmark_does_again_what_leans_on_it(folder):
    rows = [line.split(",") for line in (folder / "landmarks.csv").read_text().splitlines()]
    moved = [[name, str(int(vertex) + 1)] if name == "mastoid" else [name, vertex] for name, vertex in rows]
    write(folder, "landmarks", moved)
    assert build(folder)["made again"] == 1
    write(folder, "landmarks", rows)
    assert build(folder)["made again"] == 1


@pytest.mark.parametrize(("table", "row", "column", "value", "words"), [
    ("strokes", 2, "path", "acromion;nowhere", "unknown landmark 'nowhere'"),
    ("strokes", 2, "path", "acromion+much>c7", "expected like acromion"),
    ("strokes", 1, "radius_cm", "2 1 3", "or one for each of the 2 points"),
    ("strokes", 2, "order", "last", "expected a whole number"),
    ("strokes", 1, "radius_cm", "wide", "positive number in cm"),
    ("trigger_points", 1, "position", "nowhere", "unknown landmark 'nowhere'"),
    ("region_seeds", 1, "path", "c7;nowhere", "unknown landmark 'nowhere'"),
    ("region_seeds", 1, "weight_cm", "much", "expected a number in cm"),
])
def test_a_cell_that_cannot_be_painted_is_named(folder, table, row, column, value, words):
    changed(folder, table, row, column, value)
    with pytest.raises(BuildError) as error:
        build(folder)
    assert str(error.value).startswith(f"{table}.csv line {row + 1}, column {column}, value {value!r}: ")
    assert words in str(error.value)


@pytest.mark.parametrize("vertex", ["", "x", "-1", "53514"])
def test_a_landmark_off_the_skin_is_named(folder, vertex):
    text = (folder / "landmarks.csv").read_text()
    write(folder, "landmarks", [["id", "vertex"], ["acromion", vertex]])
    with pytest.raises(BuildError, match=r"landmarks.csv line 2, column vertex, value '.*': expected a skin vertex"):
        build(folder)
    (folder / "landmarks.csv").write_text(text)


def test_a_missing_column_is_named(folder):
    write(folder, "strokes", [["owner", "order", "kind", "path"], ["outline:part", "1", "stroke", "t4"]])
    with pytest.raises(TableError, match="strokes.csv line 2, column radius_cm, .*expected this column"):
        build(folder)


COMPILED = ("fields.npz", "fields.json", "regions.npz", "points.json", "tables.sha256")


def compiled(folder) -> dict[str, bytes]:
    return {name: (folder / "compiled" / name).read_bytes() for name in COMPILED}


def test_a_build_from_nothing_gives_the_same_bytes(folder, tmp_path):
    build(folder)
    other = tmp_path / "data"
    shutil.copytree(folder, other, symlinks=True, ignore=shutil.ignore_patterns("compiled", ".build"))
    build(other)
    assert compiled(other) == compiled(folder)


def test_a_build_that_broke_off_leaves_nothing_behind_that_passes_for_finished(folder):
    """Seeds are compiled before strokes, so a broken stroke leaves a new tiling without its fields."""
    build(folder)
    before = compiled(folder)
    changed(folder, "region_seeds", 1, "weight_cm", "6")
    changed(folder, "trigger_points", 1, "position", "acromion+5>c7")
    changed(folder, "strokes", 2, "path", "acromion;nowhere")
    with pytest.raises(BuildError):
        build(folder)
    for table in ("trigger_points", "strokes"):
        write(folder, table, TABLES[table])
    assert stale(folder)
    build(folder)
    body = Body(folder)
    assert set(body.field("region:upper").inside) >= set(body.regions.vertices("upper"))
    assert compiled(folder)["fields.npz"] != before["fields.npz"]

    changed(folder, "strokes", 2, "path", "acromion;nowhere")
    with pytest.raises(BuildError):
        build(folder)
    write(folder, "region_seeds", TABLES["region_seeds"])
    write(folder, "strokes", TABLES["strokes"])
    assert stale(folder)
    build(folder)
    assert compiled(folder) == before


def test_a_one_sided_zone_stays_on_its_side_of_the_midline(folder, surface):
    """A brush along the midline reaches over it; what it leaves there counts for nothing."""
    write(folder, "strokes", [[cell.replace("acromion;acromion+50%>c7", "c7;t4") for cell in row]
                              for row in TABLES["strokes"]])
    build(folder)
    right, left = dense(folder, "a.essential"), dense(folder, "a.spillover_contralateral")
    across = surface.reference[:, 0]
    assert right[across > 1e-6].max() == OUTSIDE < .5 < right[across < -1e-6].max()
    assert np.array_equal(left, right[surface.mirror])


@pytest.mark.parametrize("part", range(4))
def test_committed_fields_are_what_the_strokes_make(data, body, geodesics, part):
    """A rebuild of the lot takes minutes, so a few owners stand for all."""
    rows = strokes_by_owner(data)
    owner = sorted(rows)[part * len(rows) // 4 + 17]
    made = Field.from_dense(paint(geodesics, rows[owner], laterality_of_owners(data).get(owner)))
    assert np.array_equal(made.vertices, body.fields[owner].vertices), owner
    assert np.array_equal(made.values, body.fields[owner].values), owner


def test_committed_fields_have_the_bytes_that_the_store_gives(data, tmp_path):
    file = data / "compiled/fields.npz"
    FieldStore.load(file).save(tmp_path / "again.npz")
    assert (tmp_path / "again.npz").read_bytes() == file.read_bytes()


def test_a_small_change_of_a_store_leaves_most_bytes_as_they_are(tmp_path):
    """So that git keeps a changed zone as a small delta: the paint of the others stands in the file as it is."""
    others = {f"zone:{number}": Field(np.arange(900) + number, np.full(900, .6)) for number in range(9)}
    for number, vertices in enumerate((np.arange(7), np.arange(13))):
        FieldStore.from_fields({**others, "zone:3": Field(vertices, np.full(len(vertices), .9))}).save(
            tmp_path / f"{number}.npz")
    paint_of_the_others = (np.arange(900) + 8).astype(np.uint16).tobytes()
    assert all(paint_of_the_others in (tmp_path / f"{number}.npz").read_bytes() for number in range(2))


@pytest.mark.parametrize("name", ["regions", "sight"])
def test_committed_arrays_have_the_bytes_that_the_writer_gives(data, tmp_path, name):
    file = data / f"compiled/{name}.npz"
    with np.load(file) as arrays:
        write_arrays(tmp_path / "again.npz", {key: arrays[key] for key in arrays.files})
    assert (tmp_path / "again.npz").read_bytes() == file.read_bytes()


def test_committed_sight_is_what_the_cameras_see(body):
    name, view = "female", next(iter(body.views.values()))
    shares = np.rint(seen_shares(body.surface, body.seen, name, view) * STEPS).astype(np.uint8)
    with np.load(body.folder / "compiled/sight.npz") as arrays:
        assert np.array_equal(arrays[f"{name}__{view.id}"], shares)


def test_a_region_without_seed_is_named(folder):
    write(folder, "region_seeds", TABLES["region_seeds"][:2])
    with pytest.raises(BuildError, match=r"regions.csv line 3, column id, value 'lower': expected at least one row"):
        build(folder)


def test_a_body_that_is_not_built_says_what_to_run(tmp_path, folder):
    with pytest.raises(NotBuilt, match="run: python -m bodymap build"):
        Body(tmp_path).fields  # noqa: B018  (reading it is the test)
    with pytest.raises(NotBuilt, match="zone:unknown has no paint"):
        Body(folder).field("zone:unknown")
    with pytest.raises(NotBuilt, match="new_point has no place"):
        Body(folder).point_vertex("new_point")


def test_the_compiled_body_of_the_project_is_fresh(data):
    assert stale(data) == ""
