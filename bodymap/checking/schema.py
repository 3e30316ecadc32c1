"""What a field of ``datapackage.json`` allows in a cell, and how to say it in words."""
from __future__ import annotations

import re
from collections import Counter

PATTERNS = {"integer": r"-?\d+", "number": r"-?(\d+(\.\d+)?|\.\d+)", "boolean": r"yes|no"}
WORDS = {"integer": "a whole number", "number": "a number", "boolean": "yes or no"}


def wrong_cells(cells: list[str], field: dict) -> list[int]:
    """Places in a column whose cells the field does not allow."""
    counts = Counter(cells) if field.get("constraints", {}).get("unique") else {}
    return [place for place, cell in enumerate(cells) if not allows(field, cell) or cell and counts.get(cell, 1) > 1]


def allows(field: dict, cell: str) -> bool:
    """Whether a field allows a cell by itself; an empty one unless it is required."""
    limits = field.get("constraints", {})
    if not cell:
        return not limits.get("required")
    if not re.fullmatch(PATTERNS.get(field["type"], r".*"), cell):
        return False
    separator = field.get("separator")
    items = [item.strip() for item in cell.split(separator) if item.strip()] if separator else [cell]
    return (all(re.fullmatch(limits.get("pattern", r".*"), item) for item in items)
            and set(items) <= set(limits.get("enum", items))
            and ("minimum" not in limits or float(cell) >= limits["minimum"])
            and ("maximum" not in limits or float(cell) <= limits["maximum"]))


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
