"""The command line: shapes of its lists, exit codes, and friendly words."""
from __future__ import annotations

import json
import sys

import pytest
from PIL import Image

from bodymap.__main__ import main


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command; gives exit code (or message), what was printed and what was complained of."""
    def command(*words: str):
        monkeypatch.setattr(sys, "argv", ["bodymap", *words])
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = stop.code
        printed = capsys.readouterr()
        return code, printed.out, printed.err
    return command


def test_regions_are_listed(run, body):
    code, out, _ = run("regions", "--json")
    rows = json.loads(out)
    assert code == 0 and [row["id"] for row in rows] == body.regions.ids
    for row in rows:
        assert list(row) == ["id", "name", "plain_name", "side", "area", "body_part", "choir"]
        assert row["side"] in ("left", "right", "midline") and row["name"] and row["plain_name"] and row["choir"]
        assert not {"left", "right"} & set(row["name"].lower().split()), row["name"]
    assert len({code for row in rows for code in row["choir"].split()}) == 74


def test_points_are_listed_with_their_place(run, atlas):
    rows = json.loads(run("points", "--json")[1])
    assert {row["id"] for row in rows} == set(atlas.points)
    for row in rows:
        assert list(row) == ["id", "muscle", "part", "side", "position", "region", "grade", "source"]
        x, y, _ = row["position"]
        assert 0 < y < 190 and {"right": x < 0, "left": x > 0, "midline": abs(x) < .1}[row["side"]], row["id"]
        assert row["grade"] and row["source"] and row["part"]
        assert not row["region"].endswith({"right": "_left", "left": "_right"}.get(row["side"], "-"))


def test_zones_are_listed_with_what_they_cover(run, atlas, body):
    rows = json.loads(run("zones", "--json")[1])
    assert {row["point"] for row in rows} == set(atlas.points)
    for row in rows:
        assert list(row) == ["point", "muscle", "part", "side", "kind", "regions"]
        assert row["kind"] in ("essential", "spillover", "none")
        assert set(row["regions"]) <= set(body.regions.ids) and bool(row["regions"]) == (row["kind"] != "none")
        assert all(0 < share <= 1 for share in row["regions"].values())


def test_a_one_sided_zone_covers_its_own_side_only(run, atlas):
    across = {zone.point for zone in atlas.zones.values() if zone.laterality != "ipsilateral"}
    for row in json.loads(run("zones", "--json")[1]):
        if row["point"] not in across:
            other = {"right": "_left", "left": "_right"}[row["side"]]
            assert not any(name.endswith(other) for name in row["regions"]), row


def test_zones_of_both_sides_mirror_each_other(run, body):
    rows = {(row["point"], row["kind"], row["side"]): row["regions"] for row in json.loads(run("zones", "--json")[1])}
    for (point, kind, side), regions in rows.items():
        if side == "right":
            other = rows.get((point, kind, "left"))
            if other is not None:
                for name, share in regions.items():
                    assert other.get(body.regions.mirrored(name), 0) == pytest.approx(share, abs=1e-9), (point, name)


def test_lists_without_json_have_one_line_each(run, body):
    assert len(run("regions")[1].splitlines()) == len(body.regions.ids)


def test_a_point_is_drawn_in_any_view(run, atlas, tmp_path):
    point = next(iter(atlas.zones_of_point))
    picture = tmp_path / "point.png"
    code, _, _ = run("draw", point, "--view", "front", "--figure", "male", "--side", "right", "--out", str(picture))
    assert code == 0
    with Image.open(picture) as image:
        assert image.size[0] >= 700 and image.size[1] >= 1100


def test_the_best_view_is_chosen_when_none_is_given(run, atlas, tmp_path):
    point = next(iter(atlas.zones_of_point))
    assert run("draw", point, "--out", str(tmp_path / "point.png"))[0] == 0
    assert (tmp_path / "point.png").stat().st_size > 10_000


def test_an_unknown_point_gets_the_nearest_ones(run, atlas, tmp_path):
    point = next(iter(atlas.points))
    code, _, _ = run("draw", point[:-1] + "x", "--out", str(tmp_path / "x.png"))
    assert "unknown point" in code and point in code and not (tmp_path / "x.png").exists()


def test_an_unknown_view_gets_the_list(run, atlas, tmp_path):
    code, _, _ = run("draw", next(iter(atlas.points)), "--view", "moon", "--out", str(tmp_path / "x.png"))
    assert "unknown view 'moon'" in code and "head_left" in code


def test_a_one_sided_point_is_drawn_on_its_side_only(run, atlas, tmp_path):
    point = next(point.id for point in atlas.points.values() if point.sides == "right")
    for side in ("right", "both"):
        assert run("draw", point, "--side", side, "--out", str(tmp_path / f"{side}.png"))[0] == 0
    assert (tmp_path / "right.png").read_bytes() == (tmp_path / "both.png").read_bytes()
    code, _, _ = run("draw", point, "--side", "left", "--out", str(tmp_path / "left.png"))
    assert "described on the right side only" in code and not (tmp_path / "left.png").exists()


def test_a_view_that_shows_nothing_of_a_point_says_so(run, tmp_path):
    code, _, complaint = run("draw", "soleus_1", "--view", "head_left", "--out", str(tmp_path / "x.png"))
    assert code == 0 and "head_left shows nothing of soleus_1; best seen in " in complaint


@pytest.mark.parametrize("name", ["x.unknown", "nowhere/x.png"])
def test_a_picture_that_cannot_be_written_gets_a_friendly_word(run, tmp_path, name):
    code, _, _ = run("draw", "soleus_1", "--view", "front", "--out", str(tmp_path / name))
    assert code.startswith(f"bodymap draw: cannot write {tmp_path / name}: ")


@pytest.mark.parametrize("top", ["0", "-3", "many"])
def test_a_list_of_no_sources_is_refused(run, top):
    code, _, complaint = run("match", "temple_left", "--top", top)
    assert code == 2 and "not a whole number from 1" in complaint


def test_tables_that_were_edited_after_the_build_are_told_with_what_to_run(run, tmp_path, data):
    copy = tmp_path / "data"
    copy.mkdir()
    for file in data.iterdir():
        (copy / file.name).symlink_to(file)
    (copy / "trigger_points.csv").unlink()
    edited = (data / "trigger_points.csv").read_text().replace("trapezius_upper_1,", "trapezius_new,", 1)
    (copy / "trigger_points.csv").write_text(edited)
    code, _, complaint = run("--data", str(copy), "zones")
    assert code == 0 and "run: python -m bodymap build" in complaint
    code, _, _ = run("--data", str(copy), "points")
    assert code == "bodymap points: trapezius_new has no place on the body; run: python -m bodymap build"


def test_an_unknown_figure_gets_the_known_ones(run, atlas, tmp_path):
    code, _, _ = run("draw", next(iter(atlas.points)), "--figure", "alien", "--out", str(tmp_path / "x.png"))
    assert "unknown figure 'alien'; one of female, male" in code


def test_places_are_matched(run, atlas):
    code, out, _ = run("match", "left temple", "back of neck", "--top", "7", "--json")
    found = json.loads(out)
    assert code == 0 and "temple_left" in found["understood"]
    assert 0 < len(found["sources"]) <= 7
    for row in found["sources"]:
        assert {"point", "muscle", "part", "side", "score", "covers", "of_zone", "reasons"} <= set(row)
        assert row["point"] in atlas.points
    words = run("match", "left temple")[1]
    assert "understood: temple_left" in words and "%" in words and "together" in words


def test_an_unknown_place_exits_with_2_and_the_nearest_names(run):
    code, out, complaint = run("match", "left temple", "the moon", "--json")
    assert code == 2 and not out and "'the moon' is not a place" in complaint and "did you mean" in complaint


def test_check_says_what_it_counted(run, atlas):
    code, out, _ = run("check", "--rule", "schema", "--rule", "columns")
    assert f"{len(atlas.muscles)} muscles" in out and "2 rules run" in out
    assert code == 0 and "all checks passed" in out


def test_check_knows_its_rules(run):
    assert "unknown rule 'skema'; did you mean schema" in run("check", "--rule", "skema")[0]


@pytest.mark.parametrize("command", ["regions", "points", "zones", "check", "build"])
def test_a_folder_without_tables_gets_a_friendly_word(run, tmp_path, command):
    code, out, _ = run("--data", str(tmp_path), command)
    if command == "check":
        assert "datapackage.json: expected this file" in out
    else:
        assert "missing" in code or "expected this table" in code


def test_a_broken_cell_is_named(run, tmp_path, data):
    for name in ("trigger_points.csv", "regions.csv", "muscles.csv", "landmarks.csv"):
        (tmp_path / name).write_bytes((data / name).read_bytes())
    for name in ("body", "compiled"):
        (tmp_path / name).symlink_to(data / name)
    (tmp_path / "regions.csv").write_text("id,name,plain_name,midline,area,body_part,choir_left,choir_right,note\n"
                                          "temple,Temporal region,temple,perhaps,head,head,102,101,\n")
    code, _, _ = run("--data", str(tmp_path), "regions")
    assert code == ("bodymap regions: regions.csv line 2, column midline, value 'perhaps': expected yes or no")
