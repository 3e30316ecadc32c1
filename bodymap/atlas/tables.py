"""Read the tables as they are: strings by column, each row knowing its line in the file."""
from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from bodymap.errors import BodymapError


class TableError(BodymapError):
    """Something in a table that cannot be understood.

    Parameters
    ----------
    file : str
        Name of the file, without its folder.
    line : int
        Line in the file; the heading is line 1.  0 where the whole file is meant.
    column, value : str
        Empty where a whole row is meant.
    expected : str
    """

    def __init__(self, file: str, line: int, column: str, value: str, expected: str):
        self.file, self.line, self.column, self.value, self.expected = file, line, column, value, expected
        super().__init__(f"{place(file, line, column, value)}: expected {expected}")


def place(file: str, line: int, column: str, value: str) -> str:
    """Where something is wrong, in words; what is 0 or empty is left out."""
    where = f"{file} line {line}" if line else file
    named = f", column {column}" if column else ""
    return where + named + (f", value {value!r}" if value or column else "")


@dataclass(frozen=True)
class Row:
    """One line of a table.

    Attributes
    ----------
    file : str
        Name of the file, without its folder.
    line : int
        Line in the file; the heading is line 1.
    cells : dict of str to str
        Trimmed text by column.
    """

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The text of a cell.

        Raises
        ------
        TableError
            When the table has no such column.
        """
        try:
            return self.cells[column]
        except KeyError:
            raise TableError(self.file, self.line, column, "", "this column to be in the table") from None

    def list(self, column: str) -> list[str]:
        """A cell that holds several values separated by ``;``."""
        return [part.strip() for part in self[column].split(";") if part.strip()]


def read_table(file: Path) -> list[Row]:
    """All rows of a CSV file.

    Raises
    ------
    TableError
        When it is missing or not UTF-8 text, or a row has more or fewer cells than the heading.
    """
    lines = read_cells(file)
    _, heading = next(lines, (1, []))
    return [Row(Path(file).name, line, dict(zip(heading, (cell.strip() for cell in cells), strict=True)))
            for line, cells in lines]


def read_cells(file: Path) -> Iterator[tuple[int, list[str]]]:
    """The heading and the rows of a CSV file with their first lines, cells untrimmed, blank lines left out.

    Raises
    ------
    TableError
        When it is missing or not UTF-8 text, or a row has more or fewer cells than the heading.
    """
    file = Path(file)
    text = _text_of(file)
    width, line = None, 1
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            width = len(cells) if width is None else width
            if cells and len(cells) != width:
                raise TableError(file.name, line, "", ", ".join(cells),
                                 f"{width} cells, as in the heading; found {len(cells)}")
            if cells:
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise TableError(file.name, line, "", "", f"properly quoted cells ({error})") from error


def _text_of(file: Path) -> str:
    """The text of a table; the mark that Excel puts before UTF-8 is dropped."""
    try:
        raw = file.read_bytes()
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TableError(file.name, _line_at(raw, error.start), "", "", f"UTF-8 text ({error.reason})") from error
    except OSError as error:
        found = "" if isinstance(error, FileNotFoundError) else f" ({error.strerror})"
        raise TableError(file.name, 0, "", "", f"this table in {file.parent}{found}") from error
    if "\0" in text:
        raise TableError(file.name, _line_at(raw, raw.index(b"\0")), "", "", "text without null bytes")
    return text


def _line_at(raw: bytes, start: int) -> int:
    return raw[:start].count(b"\n") + 1
