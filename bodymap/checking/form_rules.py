"""Files and cells: every table is there, can be read, and is as ``datapackage.json`` declares it."""
from __future__ import annotations

import re
from collections.abc import Iterator

from bodymap.atlas.tables import TableError, read_cells
from bodymap.checking.problems import Problem
from bodymap.checking.registry import DESCRIPTOR, FORM, Project, rule, wrong
from bodymap.checking.schema import expectation, wrong_cells

UNTIDY = (
    (re.compile(r"[\r\n\t]"), "one line without tabs"),
    (re.compile(r"^\s|\s$"), "no space before or after the text"),
    (re.compile(r"  "), "single spaces"),
    (re.compile("[\u00a0\u200b\u2028\ufeff\ufffd]"), "no invisible or damaged characters"),
)


@rule("every table of datapackage.json is there and can be read, and every table that is there is described", FORM)
def tables_present(project: Project) -> Iterator[Problem]:
    """Compare the folder with the descriptor and open every file."""
    if not (project.data / DESCRIPTOR).exists():
        yield Problem(DESCRIPTOR, 0, "", "", "this file")
        return
    described = {resource["path"]: resource["name"] for resource in project.resources}
    there = {file.name for file in project.data.glob("*.csv")}
    for name in sorted(described.keys() - there):
        yield Problem(name, 0, "", "", "this file")
    for name in sorted(there - described.keys()):
        yield Problem(DESCRIPTOR, 0, "resources", name, "a resource that describes this file")
    for file in sorted(described.keys() & there):
        try:
            project.rows(described[file])
        except TableError as error:
            yield Problem(error.file, error.line, error.column, error.value, error.expected)


@rule("every table holds at least one row, and its last line has an end, as in a file that was not cut off", FORM)
def tables_are_whole(project: Project) -> Iterator[Problem]:
    """A heading alone would leave out in silence what the table is for: the red flags, for one."""
    for resource, _ in readable(project):
        rows = project.rows(resource["name"])
        if not rows:
            yield Problem(resource["path"], 0, "", "", "at least one row below the heading")
        elif not (project.data / resource["path"]).read_bytes().endswith((b"\n", b"\r")):
            yield Problem(resource["path"], rows[-1].line, "", "",
                          "an end of the last line; the file may have been cut off")


@rule("columns, types, ranges, patterns and allowed words are as datapackage.json says", FORM)
def schema(project: Project) -> Iterator[Problem]:
    """Column by column."""
    for resource, fields in readable(project):
        rows = project.rows(resource["name"])
        for column, field in fields.items():
            for place in wrong_cells([row[column] for row in rows], field):
                yield wrong(rows[place], column, expectation(field))


@rule("the heading of each table holds the columns of datapackage.json, in their order", FORM)
def columns(project: Project) -> Iterator[Problem]:
    """Compare headings."""
    for resource in project.resources:
        expected = [field["name"] for field in resource["schema"]["fields"]]
        found = heading(project, resource)
        if found is not None and found != expected:
            missing = [name for name in expected if name not in found]
            extra = [name for name in found if name not in expected]
            where = (missing + extra or [next(a for a, b in zip(found, expected, strict=False) if a != b)])[0]
            yield Problem(resource["path"], 1, where, ", ".join(found), f"the columns {', '.join(expected)}")


@rule("cells hold one line of text, single spaces, and lists without empty or repeated items", FORM)
def cells_are_tidy(project: Project) -> Iterator[Problem]:
    """Look at the cells as they are in the file, untrimmed."""
    for resource, fields in readable(project):
        separators = [field.get("delimiter") for field in fields.values()]
        for line, cells in read_cells(project.data / resource["path"]):
            for column, separator, cell in zip(fields, separators, cells, strict=True):
                expected = untidiness(cell, separator)
                if expected:
                    yield Problem(resource["path"], line, column, cell, expected)


@rule("no two rows of a table have the same key", FORM)
def keys_are_unique(project: Project) -> Iterator[Problem]:
    """Primary keys of one or more columns."""
    for resource, _ in readable(project):
        seen, key = {}, resource["schema"]["primaryKey"]
        for row in project.rows(resource["name"]):
            value = tuple(row[column] for column in key)
            if value in seen:
                yield wrong(row, key[-1], f"another {' and '.join(key)} than line {seen[value]}")
            seen.setdefault(value, row.line)


def heading(project: Project, resource: dict) -> list[str] | None:
    """Columns of a table as they are in the file; None when it cannot be read."""
    try:
        return next(read_cells(project.data / resource["path"]), (1, []))[1]
    except (OSError, TableError):
        return None


def readable(project: Project) -> Iterator[tuple[dict, dict[str, dict]]]:
    """Tables whose heading is as described and whose rows can be read, with their fields by name."""
    for resource in project.resources:
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        if heading(project, resource) == list(fields):
            try:
                project.rows(resource["name"])
            except TableError:
                continue
            yield resource, fields


def untidiness(cell: str, separator: str | None) -> str:
    """What is expected of a cell that is not tidy; empty for a tidy one."""
    if not looks_tidy(cell):
        for pattern, expected in UNTIDY:
            if pattern.search(cell):
                return expected
    if separator and cell:
        items = [item.strip() for item in cell.split(separator)]
        if "" in items:
            return f"items separated by single {separator}"
        if len(set(items)) < len(items):
            return "no item twice"
    return ""


def looks_tidy(cell: str) -> bool:
    """Whether none of the patterns can be found in a cell: a quick look, since the tables hold some 20 000 of them."""
    return cell.isprintable() and cell == cell.strip() and "  " not in cell and "\ufffd" not in cell
