"""The list of checks: one function for each rule, and what each stage of them builds on."""
from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.tables import Row, TableError, read_table
from bodymap.body.body import Body
from bodymap.checking.paint import Paint
from bodymap.checking.problems import Problem

DESCRIPTOR = "datapackage.json"
FORM, LINKS, WORDS, BUILD, PAINT = "form", "links", "words", "build", "paint"
STAGES = {FORM: (), LINKS: (FORM,), WORDS: (FORM,), BUILD: (FORM,), PAINT: (FORM, LINKS, BUILD)}
"""What each stage of checks builds on: it is left out when one of those found a problem."""


class Project:
    """What the checks look at: rows as they are in the files, and the body as it was compiled."""

    def __init__(self, data: Path):
        self.data = Path(data)
        self._rows: dict[str, list[Row]] = {}
        self._ids: dict[tuple[str, str], frozenset[str]] = {}

    @cached_property
    def descriptor(self) -> dict:
        """The Frictionless description of all tables.

        Raises
        ------
        TableError
            When it is no JSON, or describes no tables.
        """
        try:
            found = json.loads((self.data / DESCRIPTOR).read_text(encoding="utf-8"))
        except ValueError as error:
            raise TableError(DESCRIPTOR, getattr(error, "lineno", 0), "", "", f"JSON ({error})") from error
        if not describes_tables(found):
            raise TableError(DESCRIPTOR, 0, "resources", "",
                             "tables with a name, a path, a primary key and described fields")
        return found

    @property
    def resources(self) -> list[dict]:
        """The description of each table; none while the descriptor is missing."""
        return self.descriptor["resources"] if (self.data / DESCRIPTOR).exists() else []

    def rows(self, table: str) -> list[Row]:
        """Rows of a table, each knowing its line."""
        if table not in self._rows:
            self._rows[table] = read_table(self.data / f"{table}.csv")
        return self._rows[table]

    def ids(self, table: str, column: str = "id") -> frozenset[str]:
        """All values of a column."""
        if (table, column) not in self._ids:
            self._ids[table, column] = frozenset(row[column] for row in self.rows(table))
        return self._ids[table, column]

    @cached_property
    def atlas(self) -> Atlas:
        """The tables as records."""
        return Atlas(self.data)

    @cached_property
    def body(self) -> Body:
        """The compiled body."""
        return Body(self.data)

    @cached_property
    def paint(self) -> Paint:
        """Skin areas of regions and zones."""
        return Paint(self.body, self.rows("regions"))


def describes_tables(found: object) -> bool:
    """Whether a descriptor holds all that the rules read from it."""
    try:
        return bool(found["resources"]) and all(
            {field["name"] for field in one["schema"]["fields"] if field["type"] and field["description"]}
            >= {one["schema"]["primaryKey"][0], *(key["fields"] for key in one["schema"].get("foreignKeys", []))}
            and one["name"] and one["path"] for one in found["resources"])
    except (TypeError, KeyError, IndexError, AttributeError):
        return False


@dataclass(frozen=True)
class Rule:
    """A named check; ``stage`` is one of ``STAGES``."""

    name: str
    description: str
    stage: str
    find: Callable[[Project], Iterator[Problem]]

    def problems(self, project: Project) -> list[Problem]:
        """What the check finds, each problem bearing the rule's name."""
        return [dataclasses.replace(problem, rule=self.name) for problem in self.find(project)]


RULES: dict[str, Rule] = {}


def rule(description: str, stage: str):
    """Register a function as the check of one rule; its name becomes the rule's."""
    def register(find):
        """Keep the function in ``RULES`` and give it back as it is."""
        RULES[find.__name__] = Rule(find.__name__, description, stage, find)
        return find
    return register


def wrong(row: Row, column: str, expected: str, value: str | None = None) -> Problem:
    """A problem in one cell; ``value`` where a part of the cell is meant."""
    return Problem(row.file, row.line, column, row.cells.get(column, "") if value is None else value, expected)
