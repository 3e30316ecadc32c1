"""Nothing broken is started: one error in one line names what is wrong and what to run."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bodymap.__main__ import main
from bodymap.body.body import Body
from bodymap.errors import BodymapError, NotBuilt
from bodymap.web.library import Library

ROOT = Path(__file__).parents[2]
SAMPLE = ("red_flags", "regions", "glossary", "views", "place_names", "study_effects", "unreached_regions", "strokes")
COMPILED = ("body/surface.npz", "body/views.npz", "body/cameras.json", "compiled/fields.npz", "compiled/regions.npz",
            "compiled/sight.npz", "compiled/points.json")


def refusal(folder: Path) -> str:
    """What starting says instead of starting; one line."""
    with pytest.raises(BodymapError) as error:
        Library(folder).open()
    assert "\n" not in str(error.value) and "run: python -m " in str(error.value)
    return str(error.value)


def without_first_column(text: bytes) -> bytes:
    return b"\n".join(line.partition(b",")[2] for line in text.split(b"\n"))


DAMAGE = {
    "missing": lambda text: None,
    "empty": lambda text: b"",
    "heading only": lambda text: text.split(b"\n")[0] + b"\n",
    "cut in a cell": lambda text: text[:-2],
    "cut in the middle": lambda text: text[:len(text) * 9 // 10].rpartition(b"\n")[0] + b"\nrest,",
    "not UTF-8": lambda text: text[:-1] + b"\xff\n",
    "UTF-16": lambda text: text.decode().encode("utf-16"),
    "null byte": lambda text: text[:-1] + b"\0\n",
    "semicolons": lambda text: text.replace(b",", b";", 1),
    "a cell too many": lambda text: text[:-1] + b",more\n",
    "an open quote": lambda text: text + b'"open\n',
    "a row twice": lambda text: text + text.split(b"\n")[1] + b"\n",
    "a column less": without_first_column,
}


def test_the_whole_tables_start(copy):
    Library(copy.folder).open()


@pytest.mark.parametrize("table", SAMPLE)
@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_table_is_not_started_with(copy, table, kind):
    file = f"{table}.csv"
    with copy.rewritten(file, DAMAGE[kind]((copy.folder / file).read_bytes())):
        assert file in refusal(copy.folder)


@pytest.mark.parametrize(("table", "column", "value"), [
    ("red_flags", "regions", "nowhere"), ("red_flags", "kinds", "itch"), ("red_flags", "urgency", "later"),
    ("red_flags", "trigger", "never"), ("red_flags", "needs_all_areas", "perhaps"), ("red_flags", "id", ""),
    ("trigger_points", "muscle", "none_such"), ("referral_zones", "laterality", "sideways"),
    ("landmarks", "vertex", "x"), ("landmarks", "vertex", "9999999"),
    ("views", "azimuth", "nan"), ("study_effects", "estimate", "1e999"),
    ("strokes", "path", "nowhere"), ("condition_red_flags", "red_flag", "none_such"), ("sources", "year", "soon")])
def test_a_cell_that_is_wrong_is_named_by_file_row_and_column(copy, table, column, value):
    with copy.rewritten(f"{table}.csv", copy.with_cell(table, 2, column, value)):
        assert refusal(copy.folder).startswith(f"{table}.csv line 2, column {column}, value ")


@pytest.mark.parametrize("table", ["red_flags", "glossary"])
@pytest.mark.parametrize("change", [lambda text: b"\xef\xbb\xbf" + text, lambda text: text.replace(b"\n", b"\r\n")],
                         ids=["the mark of Excel", "the line ends of Windows"])
def test_what_a_spreadsheet_adds_does_no_harm(copy, table, change):
    with copy.rewritten(f"{table}.csv", change((copy.folder / f"{table}.csv").read_bytes())):
        Library(copy.folder).open()


@pytest.mark.parametrize("name", COMPILED)
@pytest.mark.parametrize("kind", ["missing", "empty", "cut", "rubbish", "a bit flipped"])
def test_a_damaged_compiled_file_is_not_started_with(copy, name, kind):
    whole = (copy.folder / name).read_bytes()
    middle = len(whole) // 2
    text = {"missing": None, "empty": b"", "cut": whole[:middle], "rubbish": b"rubbish",
            "a bit flipped": whole[:middle] + bytes([whole[middle] ^ 4]) + whole[middle + 1:]}[kind]
    with copy.rewritten(name, text):
        assert name in refusal(copy.folder)


def test_tables_that_were_edited_after_the_build_are_not_started_with(copy):
    row = copy.first("strokes", lambda row: " " not in row["radius_cm"])
    with copy.rewritten("strokes.csv", copy.with_cell("strokes", row.line, "radius_cm", "1.07")):
        words = refusal(copy.folder)
    assert "strokes.csv changed since the body was compiled; run: python -m bodymap build" in words


@pytest.mark.parametrize("text", [None, b"", b"rubbish", b"\xff\xfe"])
def test_a_body_without_the_note_of_its_build_is_not_started_with(copy, text):
    with copy.rewritten("compiled/tables.sha256", text):
        assert "run: python -m bodymap build" in refusal(copy.folder)


def test_red_flags_that_no_heart_raises_are_not_started_with(copy):
    """Every row is sound by itself, and still the alarm would not come."""
    text = (copy.folder / "red_flags.csv").read_bytes().replace(b",emergency,", b",soon,")
    with copy.rewritten("red_flags.csv", text):
        assert refusal(copy.folder).startswith("red_flags.csv: expected a row of urgency emergency")


PARTS = {"body/surface.npz": lambda body: body.surface.reference,
         "body/views.npz": lambda body: body.seen.map("female", "front"),
         "body/cameras.json": lambda body: body.views, "compiled/fields.npz": lambda body: body.fields,
         "compiled/regions.npz": lambda body: body.regions, "compiled/sight.npz": lambda body: body.sight,
         "compiled/points.json": lambda body: body.point_vertices}


@pytest.mark.parametrize("name", COMPILED)
@pytest.mark.parametrize("text", [None, b"", b"rubbish", b"PK\x03\x04 rubbish", b"[1]"])
def test_each_part_of_the_body_names_its_damaged_file(copy, name, text):
    """The command line reads without the look at all files that the app's start takes."""
    with copy.rewritten(name, text), pytest.raises(NotBuilt, match=rf"{name} is (missing|damaged).*run: python -m"):
        PARTS[name](Body(copy.folder))


@pytest.mark.parametrize("command", ["points", "regions", "zones", "match", "check", "build"])
@pytest.mark.parametrize("table", [True, False])
def test_commands_say_in_words_what_is_damaged(copy, command, table, monkeypatch, capsys):
    read = {"points": "trigger_points", "regions": "regions", "zones": "referral_zones", "match": "place_names",
            "check": "glossary", "build": "strokes"}
    name = f"{read[command]}.csv" if table else "body/surface.npz"
    words = {"match": ["left temple"], "build": ["--quiet"]}.get(command, [])
    monkeypatch.setattr(sys, "argv", ["bodymap", "--data", str(copy.folder), command, *words])
    stamp = (copy.folder / "compiled/tables.sha256").read_bytes()       # a build that breaks off takes it away
    with (copy.rewritten("compiled/tables.sha256", stamp), copy.rewritten(name, b"\0rubbish"),
          pytest.raises(SystemExit) as stop):
        main()
    assert stop.value.code and name.split("/")[-1] in f"{stop.value.code} {capsys.readouterr()}"


def test_a_build_makes_damaged_files_again(copy):
    """A flipped bit would otherwise be kept, since tables and strokes are as they were."""
    from bodymap.building import build
    whole = (copy.folder / "compiled/sight.npz").read_bytes()
    stamp = (copy.folder / "compiled/tables.sha256").read_bytes()
    with copy.rewritten("compiled/sight.npz", whole[:2000] + b"x" + whole[2001:]):
        build(copy.folder)
        assert (copy.folder / "compiled/sight.npz").read_bytes() == whole
    assert (copy.folder / "compiled/tables.sha256").read_bytes() == stamp


@pytest.mark.parametrize(("name", "text"), [("red_flags.csv", b""), ("compiled/sight.npz", b"rubbish")])
def test_the_app_stops_with_one_line_and_no_traceback(copy, name, text):
    with copy.rewritten(name, text):
        ended = subprocess.run([sys.executable, "app.py"], cwd=ROOT,
                               env={**os.environ, "BODYMAP_DATA": str(copy.folder)},
                               capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1 and not ended.stdout
    assert ended.stderr.startswith("bodymap: ") and name in ended.stderr and ended.stderr.count("\n") == 1
