"""Colours, decided once.  Pain is the only red; danger is amber, a nerve ochre; a second and third source have hatches of their own."""
from __future__ import annotations

from dataclasses import dataclass

INK = "#2B2622"
PAPER = "#FBF8F4"
ESSENTIAL = "#C01C28"
MUSCLE = "#7A4B2A"
CHOSEN = "#1F5F8B"
DANGER = "#B45309"
HELP = "#0B7285"
NERVE = "#9C6D00"


@dataclass(frozen=True)
class SourcePaint:
    """How one of several sources is drawn: a colour and a hatch, so that nothing rests on hue."""

    colour: str
    hatch: str
    name: str


SOURCES = (SourcePaint(ESSENTIAL, "", "red"), SourcePaint("#0B7285", "/", "teal, striped"),
           SourcePaint("#B7791F", "x", "ochre, crossed"), SourcePaint("#5B3F8C", "-", "violet, barred"),
           SourcePaint("#2F6B3A", "|", "green, upright bars"))


def translucent(colour: str, opacity: float) -> str:
    """A ``#RRGGBB`` colour as ``rgba(...)``."""
    red, green, blue = (int(colour[k:k + 2], 16) for k in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"
