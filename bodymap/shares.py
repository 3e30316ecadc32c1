"""Shares in words."""
from __future__ import annotations


def percent(share: float) -> str:
    """A share (0 to 1) as a whole percentage; something is never nothing, and not quite all is not all."""
    whole = round(100 * share)
    if share > 0 and whole == 0:
        return "less than 1 %"
    return f"{99 if whole == 100 and share < .995 else whole} %"
