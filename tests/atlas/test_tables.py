"""Tables become rows that know their line, and records whose fields are the columns."""
import dataclasses
import json
from dataclasses import dataclass

import pytest

from bodymap.atlas.atlas import TABLES, Atlas
from bodymap.atlas.records import read_records
from bodymap.atlas.tables import TableError, read_table


@dataclass(frozen=True)
class Thing:
    """A record of every type that tables use."""

    id: str
    size: int
    weight: float | None
    great: bool
    names: tuple[str, ...]


HEADING = "id,size,weight,great,names\n"


@pytest.fixture
def table(tmp_path):
    """Write a table and give its file."""
    def write(text: str | bytes):
        file = tmp_path / "things.csv"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file
    return write


def test_rows_know_their_lines_even_after_a_cell_of_two_lines(table):
    rows = read_table(table('id,note\n a ,"one\ntwo"\n\nb,"x, y"\n'))
    assert [(row.line, row["id"], row["note"]) for row in rows] == [(2, "a", "one\ntwo"), (5, "b", "x, y")]
    assert {row.file for row in rows} == {"things.csv"}


def test_lists_are_split_and_trimmed(table):
    row, = read_table(table("id,names\na,one; two ;;three\n"))
    assert row.list("names") == ["one", "two", "three"]


def test_a_table_without_rows_is_empty(table):
    assert read_table(table(HEADING)) == []


@pytest.mark.parametrize(("text", "line", "expected"), [
    (HEADING + "a,1,2,yes,x\nb,1,2,yes,x,more\n", 3, "5 cells, as in the heading; found 6"),
    (HEADING + "a,1\n", 2, "5 cells, as in the heading; found 2"),
    (HEADING.encode() + b"a,1,2,yes,caf\xe9\n", 2, "UTF-8 text"),
    (HEADING + 'a,1,2,yes,"x" y\n', 2, "properly quoted cells"),
])
def test_a_table_that_cannot_be_read_says_where(table, text, line, expected):
    with pytest.raises(TableError, match=f"things.csv line {line}") as error:
        read_table(table(text))
    assert expected in str(error.value) and error.value.line == line


def test_the_mark_that_excel_puts_before_the_text_is_dropped(table):
    assert read_table(table(b"\xef\xbb\xbfid\na\n"))[0]["id"] == "a"


def test_a_null_byte_is_named_with_its_line(table):
    with pytest.raises(TableError, match="things.csv line 3: expected text without null bytes"):
        read_table(table("id\na\nb\0\n"))


def test_records_have_the_types_of_their_fields(table):
    one, two = read_records(Thing, table(HEADING + "a,3,1.5,yes,x; y\nb,-4,,no,\n"))
    assert one == Thing("a", 3, 1.5, True, ("x", "y"))
    assert two == Thing("b", -4, None, False, ())


@pytest.mark.parametrize(("cells", "column", "value", "expected"), [
    ("a,three,1,yes,x", "size", "three", "a whole number"),
    ("a,3,heavy,yes,x", "weight", "heavy", "a number"),
    ("a,3,1,perhaps,x", "great", "perhaps", "yes or no"),
    ("a,3,nan,yes,x", "weight", "nan", "a number"),
    ("a,3,1e999,yes,x", "weight", "1e999", "a number"),
])
def test_a_cell_that_cannot_be_understood_is_named(table, cells, column, value, expected):
    with pytest.raises(TableError) as error:
        read_records(Thing, table(HEADING + cells + "\n"))
    assert str(error.value) == f"things.csv line 2, column {column}, value {value!r}: expected {expected}"


def test_a_missing_column_is_named(table):
    with pytest.raises(TableError, match="column great"):
        read_records(Thing, table("id,size,weight,names\na,3,1,x\n"))


def test_columns_of_records_are_those_of_the_descriptor(data):
    described = {resource["name"]: [field["name"] for field in resource["schema"]["fields"]] for resource in
                 json.loads((data / "datapackage.json").read_text(encoding="utf-8"))["resources"]}
    for name, kind in TABLES.items():
        assert described[name] == [field.name for field in dataclasses.fields(kind)], name


def test_lists_of_the_descriptor_are_tuples_of_records(data):
    resources = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    for resource in (one for one in resources if one["name"] in TABLES):
        hints = {field.name: str(field.type) for field in dataclasses.fields(TABLES[resource["name"]])}
        for field in resource["schema"]["fields"]:
            if hints[field["name"]].startswith("tuple"):
                assert (field["type"], field["delimiter"]) == ("list", ";"), (resource["name"], field["name"])
            if field["type"] == "boolean":
                assert hints[field["name"]] == "bool", (resource["name"], field["name"])


@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_loaded(atlas, name):
    assert all(isinstance(record, TABLES[name]) for record in atlas.table(name))


def test_a_missing_table_is_named(tmp_path):
    with pytest.raises(TableError, match=r"muscles\.csv: expected this table in "):
        Atlas(tmp_path).table("muscles")
