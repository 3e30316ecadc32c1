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
