"""Shares in words."""
from __future__ import annotations


def percent(share: float) -> str:
    """A share (0 to 1) as the nearest whole percentage; something is never nothing."""
    whole = round(100 * share)
    return "less than 1 %" if share > 0 and whole == 0 else f"{whole} %"
