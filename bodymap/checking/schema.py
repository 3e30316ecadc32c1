"""From the fields of ``datapackage.json`` to a pandera schema, and to words for what a field wants."""
from __future__ import annotations

import pandas
import pandera.pandas as pandera

PATTERNS = {"integer": r"-?\d+", "number": r"-?(\d+(\.\d+)?|\.\d+)", "boolean": r"yes|no"}
WORDS = {"integer": "a whole number", "number": "a number", "boolean": "yes or no"}


def pandera_schema(fields: dict[str, dict]) -> pandera.DataFrameSchema:
    """A pandera schema for text cells; an empty cell is judged only by ``required``."""
    return pandera.DataFrameSchema({name: pandera.Column(object, field_checks(field)) for name, field in fields.items()})


def field_checks(field: dict) -> list[pandera.Check]:
    """The checks of one column."""
    limits = field.get("constraints", {})
    checks = []
    if limits.get("required"):
        checks.append(pandera.Check(lambda cells: cells != ""))
    if limits.get("unique"):
        checks.append(_unless_empty(lambda cells: ~cells.duplicated(keep=False)))
    if field["type"] in PATTERNS:
        checks.append(_unless_empty(lambda cells: cells.str.fullmatch(PATTERNS[field["type"]])))
    if "pattern" in limits:
        checks.append(_unless_empty(lambda cells: items(cells, field).map(
            lambda words: all(pandas.Series(words, dtype=str).str.fullmatch(limits["pattern"])))))
    if "enum" in limits:
        checks.append(_unless_empty(lambda cells: items(cells, field).map(lambda words: set(words) <= set(limits["enum"]))))
    for name, sign in (("minimum", 1), ("maximum", -1)):
        if name in limits:
            checks.append(_unless_empty(lambda cells, sign=sign, limit=limits[name]: (
                sign * pandas.to_numeric(cells, errors="coerce") >= sign * limit)))
    return checks


def _unless_empty(holds) -> pandera.Check:
    return pandera.Check(lambda cells: (cells == "") | holds(cells.astype(str)).fillna(False).astype(bool))


def items(cells: pandas.Series, field: dict) -> pandas.Series:
    """The values in each cell: several where the field has a separator."""
    separator = field.get("separator")
    return cells.map(lambda text: [word.strip() for word in text.split(separator) if word.strip()] if separator else [text])


def expectation(field: dict) -> str:
    """What a column wants, in words."""
    limits = field.get("constraints", {})
    words = [WORDS[field["type"]]] if field["type"] in WORDS else []
    if "enum" in limits:
        words.append(f"{'some' if field.get('separator') else 'one'} of {', '.join(limits['enum'])}")
    if "pattern" in limits:
        words.append(f"text of the form {limits['pattern']}")
    if "minimum" in limits:
        words.append(f"at least {limits['minimum']}")
    if "maximum" in limits:
        words.append(f"at most {limits['maximum']}")
    if limits.get("unique"):
        words.append("a value that no other row has")
    if limits.get("required"):
        words.append("not empty")
    return f"{', '.join(words) or 'text'} ({field['description']})"
