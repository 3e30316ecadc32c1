"""A copy of the real data in which tests break one cell at a time."""
from __future__ import annotations

import csv
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest

from bodymap.atlas.tables import Row, read_table
from bodymap.checking import Problem, check


class Copy:
    """A copy of ``data/`` and what is done to it."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._before: dict[str, frozenset[Problem]] = {}

    def first(self, table: str, chosen: Callable[[Row], bool] = lambda row: True) -> Row:
        """The first row of a table that is chosen."""
        return next(row for row in read_table(self.folder / f"{table}.csv") if chosen(row))

    @contextmanager
    def rewritten(self, name: str, text: bytes | None) -> Iterator[None]:
        """A file with another content, or without it, and mended afterwards."""
        file = self.folder / name
        before = file.read_bytes() if file.exists() else None
        file.unlink(missing_ok=True)            # never write into a file that may be linked to the real one
        try:
            if text is not None:
                file.write_bytes(text)
            yield
        finally:
            file.unlink(missing_ok=True)
            if before is not None:
                file.write_bytes(before)

    def with_cell(self, table: str, line: int, column: str, value: str) -> bytes:
        """The text of a table with one cell replaced; line 1 is the heading."""
        lines = self._lines(table)
        lines[line - 1][lines[0].index(column)] = value
        return _as_text(lines)

    def with_row(self, table: str, cells: list[str]) -> bytes:
        """The text of a table with one more row."""
        return _as_text([*self._lines(table), cells])

    def only_heading(self, table: str) -> bytes:
        """The text of a table without rows."""
        return _as_text(self._lines(table)[:1])

    def _lines(self, table: str) -> list[list[str]]:
        with (self.folder / f"{table}.csv").open(newline="", encoding="utf-8") as text:
            return list(csv.reader(text))

    def problems(self, rule: str) -> list[Problem]:
        """What one rule finds now."""
        return check(self.folder, [rule])[0]

    def before(self, rule: str) -> frozenset[Problem]:
        """What one rule finds in the copy as it was; asked for before anything is broken."""
        if rule not in self._before:
            self._before[rule] = frozenset(self.problems(rule))
        return self._before[rule]


def _as_text(lines: list[list[str]]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue().encode()


def _linked_or_copied(source: str, target: str) -> None:
    """Large arrays are linked, so that the copy costs nothing."""
    try:
        if not source.endswith(".npz"):
            raise OSError
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


@pytest.fixture(scope="session")
def copy(data, tmp_path_factory) -> Copy:
    """The copy; each test mends what it broke."""
    folder = tmp_path_factory.mktemp("project") / "data"
    shutil.copytree(data, folder, copy_function=_linked_or_copied, ignore=shutil.ignore_patterns(".build"))
    return Copy(folder)
