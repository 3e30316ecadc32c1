"""What a field of ``datapackage.json`` allows in a cell, and how to say it in words."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

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
    limits = field.get("constraints", {})
    if not cell:
        return not limits.get("required")
    if field["type"] == "string" and not LIMITING & limits.keys():
        return True
    if not _pattern(PATTERNS.get(field["type"], r".*"))(cell):
        return False
    separator, fits = field.get("separator"), _pattern(limits.get("pattern", r".*"))
    items = [item.strip() for item in cell.split(separator) if item.strip()] if separator else [cell]
    return (all(map(fits, items)) and set(items) <= set(limits.get("enum", items))
            and ("minimum" not in limits or float(cell) >= limits["minimum"])
            and ("maximum" not in limits or float(cell) <= limits["maximum"]))


@cache
def _pattern(text: str) -> Callable[[str], object]:
    return re.compile(text).fullmatch


def expectation(field: dict) -> str:
    """What a field wants, in words."""
    limits = field.get("constraints", {})
    words = [WORDS[field["type"]]] if field["type"] in WORDS else []
    if "enum" in limits:
        words.append(f"{'some' if field.get('separator') else 'one'} of {', '.join(limits['enum'])}")
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
