"""The list of checks: one function for each rule."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.tables import Row, read_table
from bodymap.body.body import Body
from bodymap.checking.problems import Problem


class Project:
    """What the checks look at: rows as they are in the files, and the body as it was compiled."""

    def __init__(self, data: Path):
        self.data = Path(data)
        self._rows: dict[str, list[Row]] = {}

    def rows(self, table: str) -> list[Row]:
        """Rows of a table, each knowing its line."""
        if table not in self._rows:
            self._rows[table] = read_table(self.data / f"{table}.csv")
        return self._rows[table]

    def ids(self, table: str, column: str = "id") -> set[str]:
        """All values of a column."""
        return {row[column] for row in self.rows(table)}

    @cached_property
    def atlas(self) -> Atlas:
        """The tables as records."""
        return Atlas(self.data)

    @cached_property
    def body(self) -> Body:
        """The compiled body."""
        return Body(self.data)


@dataclass(frozen=True)
class Rule:
    """A named check.

    ``needs_paint`` rules look at the compiled fields and run only when the tables are sound.
    """

    name: str
    description: str
    needs_paint: bool
    find: Callable[[Project], Iterator[Problem]]


RULES: dict[str, Rule] = {}


def rule(description: str, needs_paint: bool = False):
    """Register a function as the check of one rule; its name becomes the rule's."""
    def register(find):
        RULES[find.__name__] = Rule(find.__name__, description, needs_paint, find)
        return find
    return register


def wrong(name: str, row: Row, column: str, expected: str, value: str | None = None) -> Problem:
    """A problem in one cell."""
    return Problem(name, row.file, row.line, column, row.cells.get(column, "") if value is None else value, expected)
