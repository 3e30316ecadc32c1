"""What a field of ``datapackage.json`` allows in a cell, and how to say it in words.

The standard has lists, but no words for what holds for each of their items; that stands under ``bodymap:items``.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

ITEMS = "bodymap:items"
PATTERNS = {"integer": r"-?\d+", "number": r"-?(\d+(\.\d+)?|\.\d+)", "boolean": r"yes|no"}
LIMITING = {"pattern", "enum", "minimum", "maximum"}
WORDS = {"integer": "a whole number", "number": "a number", "boolean": "yes or no"}


def wrong_cells(cells: list[str], field: dict) -> list[int]:
    """Places in a column whose cells the field does not allow."""
    counts = Counter(cells)
    wrong = {cell for cell in counts if not allows(field, cell)}        # each distinct cell is looked at once
    if field.get("constraints", {}).get("unique"):
        wrong |= {cell for cell, count in counts.items() if cell and count > 1}
    return [place for place, cell in enumerate(cells) if cell in wrong] if wrong else []


def allows(field: dict, cell: str) -> bool:
    """Whether a field allows a cell by itself; an empty one unless it is required."""
    limits = limits_of(field)
    if not cell:
        return not limits.get("required")
    if field["type"] == "string" and not LIMITING & limits.keys():
        return True
    if not _pattern(PATTERNS.get(field["type"], r".*"))(cell):
        return False
    items, fits = parted(cell, field.get("delimiter", "")), _pattern(limits.get("pattern", r".*"))
    return (all(map(fits, items)) and set(items) <= set(limits.get("enum", items))
            and ("minimum" not in limits or float(cell) >= limits["minimum"])
            and ("maximum" not in limits or float(cell) <= limits["maximum"]))


def limits_of(field: dict) -> dict:
    """The constraints of a field together with those of its items."""
    return {**field.get("constraints", {}), **field.get(ITEMS, {})}


def parted(cell: str, separators: str) -> list[str]:
    """The items of a cell, parted by any of some characters; by none, the whole cell is the one item."""
    items = re.split(f"[{re.escape(separators)}]", cell) if separators else [cell]
    return [item.strip() for item in items if item.strip()]


@dataclass(frozen=True)
class Reference:
    """A column whose items are values of a column of another table."""

    column: str
    table: str
    table_column: str
    separators: str = ""

    def names(self, cell: str) -> list[str]:
        """The values that a cell names."""
        return parted(cell, self.separators)


def references(resource: dict) -> Iterator[Reference]:
    """Foreign keys of a table, and the same for the items of its lists."""
    for key in resource["schema"].get("foreignKeys", []):
        yield Reference(key["fields"], key["reference"]["resource"], key["reference"]["fields"])
    for field in resource["schema"]["fields"]:
        items = field.get(ITEMS, {})
        if "reference" in items:
            separators = items.get("separators") or field["delimiter"]
            yield Reference(field["name"], items["reference"]["resource"], items["reference"]["fields"], separators)


@cache
def _pattern(text: str) -> Callable[[str], object]:
    return re.compile(text).fullmatch


def expectation(field: dict) -> str:
    """What a field wants, in words."""
    limits = limits_of(field)
    words = [WORDS[field["type"]]] if field["type"] in WORDS else []
    if "enum" in limits:
        words.append(f"{'some' if field['type'] == 'list' else 'one'} of {', '.join(limits['enum'])}")
    if "pattern" in limits:
        words.append(f"text of the form {limits['pattern']}")
    if "minimum" in limits:
        words.append(f"at least {limits['minimum']}")
    if "maximum" in limits:
        words.append(f"at most {limits['maximum']}")
    if limits.get("unique"):
        words.append("a value that no other row has")
    if limits.get("required"):
        words.append("not empty")
    return f"{', '.join(words) or 'text'} ({field['description']})"
