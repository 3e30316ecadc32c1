"""Columns, types, ranges and allowed words, as ``datapackage.json`` declares them."""
from __future__ import annotations

import json
from collections.abc import Iterator

import pandas
import pandera.pandas as pandera

from bodymap.checking.problems import Problem
from bodymap.checking.registry import Project, rule, wrong

PATTERNS = {"integer": r"-?\d+", "number": r"-?\d+(\.\d+)?", "boolean": r"yes|no"}
WORDS = {"integer": "a whole number", "number": "a number", "boolean": "yes or no"}


@rule("every table of datapackage.json is there, and every table that is there is described")
def tables_present(project: Project) -> Iterator[Problem]:
    described = {resource["path"] for resource in descriptor(project)["resources"]}
    there = {file.name for file in project.data.glob("*.csv")}
    for name in sorted(described - there):
        yield Problem("tables_present", name, 0, "", "", "this file")
    for name in sorted(there - described):
        yield Problem("tables_present", "datapackage.json", 0, "resources", name, "a resource that describes this file")


@rule("columns, types, ranges and allowed words are as datapackage.json says")
def schema(project: Project) -> Iterator[Problem]:
    for resource in descriptor(project)["resources"]:
        if (project.data / resource["path"]).exists():
            yield from table_problems(project, resource)


def descriptor(project: Project) -> dict:
    """The Frictionless description of all tables."""
    return json.loads((project.data / "datapackage.json").read_text(encoding="utf-8"))


def table_problems(project: Project, resource: dict) -> Iterator[Problem]:
    """What pandera finds in one table, in our words."""
    rows = project.rows(resource["name"])
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    with (project.data / resource["path"]).open(encoding="utf-8") as lines:
        heading = next(pandas.read_csv(lines, chunksize=1, dtype=str, keep_default_na=False).__iter__(), None)
    columns = list(heading.columns) if heading is not None else list(fields)
    if columns != list(fields):
        expected = f"the columns {', '.join(fields)}"
        yield Problem("schema", resource["path"], 1, "", ", ".join(columns), expected)
        return
    frame = pandas.DataFrame([row.cells for row in rows], columns=columns, dtype=object)
    try:
        pandera_schema(fields).validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        for case in errors.failure_cases.to_dict("records"):
            row = rows[int(case["index"])]
            yield wrong("schema", row, case["column"], expectation(fields[case["column"]]))


def pandera_schema(fields: dict[str, dict]) -> pandera.DataFrameSchema:
    """A pandera schema for text cells; an empty cell is judged only by ``required``."""
    return pandera.DataFrameSchema({name: pandera.Column(object, field_checks(field),
                                                         unique=bool(field.get("constraints", {}).get("unique")))
                                    for name, field in fields.items()})


def field_checks(field: dict) -> list[pandera.Check]:
    """The checks of one column."""
    limits = field.get("constraints", {})
    checks = []
    if limits.get("required"):
        checks.append(pandera.Check(lambda cells: cells != ""))
    if field["type"] in PATTERNS:
        checks.append(_unless_empty(lambda cells, form=PATTERNS[field["type"]]: cells.str.fullmatch(form)))
    if "pattern" in limits:
        checks.append(_unless_empty(lambda cells: parts(cells, field).map(
            lambda words: all(pandas.Series(words).str.fullmatch(limits["pattern"])))))
    if "enum" in limits:
        checks.append(_unless_empty(lambda cells: parts(cells, field).map(lambda words: set(words) <= set(limits["enum"]))))
    for name, sign in (("minimum", 1), ("maximum", -1)):
        if name in limits:
            checks.append(_unless_empty(lambda cells, sign=sign, limit=limits[name]: (
                sign * pandas.to_numeric(cells, errors="coerce") >= sign * limit)))
    return checks


def _unless_empty(holds) -> pandera.Check:
    return pandera.Check(lambda cells: (cells == "") | holds(cells.astype(str)).fillna(False).astype(bool))


def parts(cells: pandas.Series, field: dict) -> pandas.Series:
    """The values in each cell: several where the field has a separator."""
    separator = field.get("separator")
    return cells.map(lambda text: [word.strip() for word in text.split(separator) if word.strip()] if separator else [text])


def expectation(field: dict) -> str:
    """What a column wants, in words."""
    limits = field.get("constraints", {})
    words = [WORDS[field["type"]]] if field["type"] in WORDS else []
    if "enum" in limits:
        words.append(f"{'some' if field.get('separator') else 'one'} of {', '.join(map(str, limits['enum']))}")
    if "pattern" in limits:
        words.append(f"text of the form {limits['pattern']}")
    if "minimum" in limits or "maximum" in limits:
        words.append(f"from {limits.get('minimum', 'any')} to {limits.get('maximum', 'any')}")
    if limits.get("unique"):
        words.append("a value that no other row has")
    if limits.get("required"):
        words.append("not empty")
    return ", ".join(words) or field.get("description", "another value")
