"""Read the tables as they are: strings by column, each row knowing its line in the file."""
from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path


class TableError(ValueError):
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
        super().__init__(f"{file} line {line}, column {column}, value {value!r}: expected {expected}")


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
    FileNotFoundError
        When there is no such file.
    TableError
        When it is not UTF-8 text, or a row has more or fewer cells than the heading.
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
        When it is not UTF-8 text, or a row has more or fewer cells than the heading.
    """
    file = Path(file)
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TableError(file.name, line, "", "", f"UTF-8 text ({error.reason})") from error
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
