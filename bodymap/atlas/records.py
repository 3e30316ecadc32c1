"""Turn rows of a table into records: dataclasses whose field names are the table's columns."""
from __future__ import annotations

import dataclasses
import math
import types
import typing
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

from bodymap.atlas.tables import Row, TableError, read_table

__all__ = ["TableError", "read_records", "record"]

Record = TypeVar("Record")
Reader = Callable[[Row, str], object]


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
    columns = _columns(kind)  # type: ignore[arg-type]  # mypy does not know that a class can be hashed
    return kind(**{column: read(row, column) for column, read in columns})


@cache
def _columns(kind: Any) -> tuple[tuple[str, Reader], ...]:
    """Each column and how its cells are read, found from the dataclass once and not once a row."""
    hints = typing.get_type_hints(kind)
    return tuple((field.name, _reader(hints[field.name])) for field in dataclasses.fields(kind))


def _reader(kind: Any) -> Reader:
    if typing.get_origin(kind) is tuple:
        return _several
    if isinstance(kind, types.UnionType):
        return partial(_perhaps, _reader(typing.get_args(kind)[0]))
    return _text if kind is str else _yes_or_no if kind is bool else partial(_number, kind)


def _text(row: Row, column: str) -> str:
    return row[column]


def _several(row: Row, column: str) -> tuple[str, ...]:
    return tuple(row.list(column))


def _perhaps(read: Reader, row: Row, column: str) -> object:
    return read(row, column) if row[column] else None


def _yes_or_no(row: Row, column: str) -> bool:
    if row[column] not in ("yes", "no"):
        raise _wrong(row, column, "yes or no")
    return row[column] == "yes"


def _number(kind: type, row: Row, column: str) -> int | float:
    try:
        number = kind(row[column])
        if math.isfinite(number):
            return number
    except (ValueError, OverflowError):
        pass
    raise _wrong(row, column, "a whole number" if kind is int else "a number")


def _wrong(row: Row, column: str, expected: str) -> TableError:
    return TableError(row.file, row.line, column, row.cells.get(column, ""), expected)
