"""What a check finds, said so that a clinician with a spreadsheet can mend it."""
from __future__ import annotations

from dataclasses import dataclass

from bodymap.atlas.tables import TableError, place
from bodymap.errors import BodymapError


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
        return f"{place(self.file, self.line, self.column, self.value)}: expected {self.expected} [{self.rule}]"


class BrokenTables(BodymapError):
    """Tables with which the app does not start: the first problem, how many more there are, and what to run.

    Parameters
    ----------
    problems : list of Problem
        At least one.
    """

    def __init__(self, problems: list[Problem]):
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{more}; run: python -m bodymap check")


def broken_off(error: BodymapError, rule: str) -> Problem:
    """What a check says that could not go on, because a file could not be read."""
    if isinstance(error, TableError):
        return Problem(error.file, error.line, error.column, error.value, error.expected, rule)
    return Problem("data", 0, "", "", f"files that can be read. {error}", rule)
