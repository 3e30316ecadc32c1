"""Read the tables as they are: strings by column, each row knowing its line in the file."""
from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path


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
        return self.cells[column]

    def list(self, column: str) -> list[str]:
        """A cell that holds several values separated by ``;``."""
        return [part.strip() for part in self.cells[column].split(";") if part.strip()]


def read_table(file: Path) -> list[Row]:
    """All rows of a CSV file.

    Raises
    ------
    FileNotFoundError
        When there is no such file.
    """
    file = Path(file)
    with file.open(newline="", encoding="utf-8") as lines:
        reader = csv.DictReader(lines)
        return [Row(file.name, reader.line_num, {column: (value or "").strip() for column, value in cells.items()
                                                 if column is not None})
                for cells in reader]
