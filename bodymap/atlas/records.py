"""Turn rows of a table into records: dataclasses whose field names are the table's columns."""
from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from pathlib import Path
from typing import TypeVar

from bodymap.atlas.tables import Row, TableError, read_table

__all__ = ["TableError", "read_records", "record"]

Record = TypeVar("Record")


def read_records(kind: type[Record], file: Path) -> list[Record]:
    """All rows of a table as records.

    Raises
    ------
    TableError
        For a missing column or a cell of the wrong type.
    """
    return [record(kind, row) for row in read_table(file)]


def record(kind: type[Record], row: Row) -> Record:
    """One row as a record."""
    return kind(**{column: _value(row, column, hint) for column, hint in _columns(kind)})


@cache
def _columns(kind: type) -> tuple[tuple[str, object], ...]:
    """Name and type of each column, read from the dataclass once and not once a row."""
    hints = typing.get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in dataclasses.fields(kind))


def _value(row: Row, column: str, kind):
    text = row[column]
    if typing.get_origin(kind) is tuple:
        return tuple(row.list(column))
    if isinstance(kind, types.UnionType):
        if not text:
            return None
        kind = typing.get_args(kind)[0]
    if kind is bool:
        if text not in ("yes", "no"):
            raise _wrong(row, column, "yes or no")
        return text == "yes"
    try:
        return kind(text)
    except ValueError:
        raise _wrong(row, column, {"int": "a whole number", "float": "a number"}[kind.__name__]) from None


def _wrong(row: Row, column: str, expected: str) -> TableError:
    return TableError(row.file, row.line, column, row.cells.get(column, ""), expected)
