"""What a check finds, said so that a clinician with a spreadsheet can mend it."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    Attributes
    ----------
    rule : str
        Name of the check.
    file, column, value : str
    line : int
        Line in the file; the heading is line 1.  0 where the whole file is meant.
    expected : str
    """

    rule: str
    file: str
    line: int
    column: str
    value: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.file} line {self.line}" if self.line else self.file
        return f"{where}, column {self.column}, value {self.value!r}: expected {self.expected} [{self.rule}]"
