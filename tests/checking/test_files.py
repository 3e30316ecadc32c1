"""Rules about whole files: missing, undescribed or unreadable ones."""
import json

import pytest
from frictionless import Package

from bodymap.checking import check
from bodymap.checking.schema import references


def test_a_missing_table_is_told(copy):
    with copy.rewritten("regions.csv", None):
        assert [str(problem) for problem in copy.problems("tables_present")] == [
            "regions.csv: expected this file [tables_present]"]


def test_a_missing_descriptor_is_told(copy):
    with copy.rewritten("datapackage.json", None):
        assert [problem.file for problem in copy.problems("tables_present")] == ["datapackage.json"]


def test_an_undescribed_table_is_told(copy):
    with copy.rewritten("notes.csv", b"id\nx\n"):
        assert [(problem.file, problem.column, problem.value) for problem in copy.problems("tables_present")] == [
            ("datapackage.json", "resources", "notes.csv")]


@pytest.mark.parametrize(("row", "words"), [
    (b"one,two\n", "7 cells, as in the heading; found 2"),
    (b"a,b,c,head,1,no,\xff\n", "UTF-8"),
    (b'a,b,c,head,1,no,"open\n', "properly quoted"),
])
def test_a_row_that_cannot_be_read_is_told_with_its_line(copy, row, words):
    text = (copy.folder / "landmarks.csv").read_bytes()
    with copy.rewritten("landmarks.csv", text + row):
        problem, = copy.problems("tables_present")
    assert (problem.file, problem.line) == ("landmarks.csv", text.count(b"\n") + 1)
    assert words in problem.expected


@pytest.mark.parametrize("table", ["place_names", "study_effects", "clinic_statements", "red_flags"])
def test_a_table_with_a_heading_only_is_told(copy, table):
    with copy.rewritten(f"{table}.csv", copy.only_heading(table)):
        assert [str(problem) for problem in copy.problems("tables_are_whole")] == [
            f"{table}.csv: expected at least one row below the heading [tables_are_whole]"]


def test_a_table_that_was_cut_off_in_its_last_cell_is_told(copy):
    text = (copy.folder / "glossary.csv").read_bytes()
    with copy.rewritten("glossary.csv", text[:-2]):
        problem, = copy.problems("tables_are_whole")
    assert problem.line and "cut off" in problem.expected


@pytest.mark.parametrize("text", [b"{", b"[]", b'{"resources": []}', b'{"resources": [{"name": "x"}]}', b"\xff"])
def test_a_damaged_descriptor_is_told_and_stops_the_rest(copy, text):
    with copy.rewritten("datapackage.json", text):
        problems, counts = check(copy.folder)
    assert {problem.file for problem in problems} == {"datapackage.json"} and len(problems) == 1
    assert counts == {"rules run": 1}


@pytest.mark.parametrize("name", ["body/surface.npz", "body/views.npz", "body/cameras.json", "compiled/sight.npz"])
@pytest.mark.parametrize("text", [None, b"rubbish"])
def test_check_names_a_compiled_file_that_is_missing_or_damaged(copy, name, text):
    with copy.rewritten(name, text):
        problems, _ = check(copy.folder)
    assert any(name in str(problem) and "run: python -m" in str(problem) for problem in problems), problems


def test_wrong_columns_are_told_and_stop_the_rest(copy):
    text = (copy.folder / "landmarks.csv").read_bytes()
    with copy.rewritten("landmarks.csv", text.replace(b"id,name,", b"name,id,", 1)):
        problems, counts = check(copy.folder)
    assert {problem.rule for problem in problems} == {"columns"}
    assert problems[0].line == 1 and "expected the columns id, name, plain_name" in str(problems[0])
    assert "landmarks" not in counts


def test_an_unknown_rule_is_refused(copy):
    with pytest.raises(KeyError):
        check(copy.folder, ["no_such_rule"])


def test_every_field_is_described(data):
    for resource in json.loads((data / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert all(len(field["description"]) > 3 for field in resource["schema"]["fields"]), resource["name"]
        assert set(resource["schema"]["primaryKey"]) <= set(names)
        assert {link.column for link in references(resource)} <= set(names)


def test_the_tables_are_a_data_package_for_everyone(data):
    report = Package(data / "datapackage.json").validate()
    assert report.valid, report.to_summary()
    assert len(report.tasks) == len(list(data.glob("*.csv")))
