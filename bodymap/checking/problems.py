"""What a check finds, said so that a clinician with a spreadsheet can mend it."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    Attributes
    ----------
    file, column, value : str
    line : int
        Line in the file; the heading is line 1.  0 where the whole file is meant.
    expected : str
    rule : str
        Name of the check.
    """

    file: str
    line: int
    column: str
    value: str
    expected: str
    rule: str = ""

    def __str__(self) -> str:
        where = f"{self.file} line {self.line}" if self.line else self.file
        column = f", column {self.column}" if self.column else ""
        value = f", value {self.value!r}" if self.value or self.column else ""
        return f"{where}{column}{value}: expected {self.expected} [{self.rule}]"
