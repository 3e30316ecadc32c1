"""How paint looks: a fill, an edge and perhaps a hatch, named after what the paint means."""
from __future__ import annotations

from dataclasses import dataclass

from bodymap.drawing import palette


@dataclass(frozen=True)
class Style:
    """How an area is filled and edged.

    Attributes
    ----------
    name : str
        What it means: legends and swatches go by it.
    colour : str
        ``#RRGGBB``.
    fill, edge : float
        Opacity, 0 to 1.
    width : float
        Of the edge, in diagram pixels.
    hatch : str
        One of ``"" / \\ x - | + .``; empty is a solid fill.
    dash : str
        ``"solid"`` or ``"dot"``.
    """

    name: str
    colour: str
    fill: float
    edge: float
    width: float
    hatch: str = ""
    dash: str = "solid"


MUSCLE = Style("muscle", palette.MUSCLE, .10, .75, 1.4, dash="dot")
MUSCLE_CHOSEN = Style("muscle", palette.MUSCLE, .26, .9, 1.6, dash="dot")
SPILLOVER = Style("spillover", palette.ESSENTIAL, .13, .55, 1.0, hatch=".")
ESSENTIAL = Style("essential", palette.ESSENTIAL, .60, .95, 1.6)
REGION = Style("region", palette.CHOSEN, .28, .95, 2.0)
DANGER = Style("danger", palette.DANGER, .22, .95, 1.6, hatch="/")
PLEURA = Style("pleura", palette.DANGER, .16, .95, 1.8, hatch="x")
MARK = Style("mark", palette.CHOSEN, .34, .95, 1.8)
FELT_MAIN = Style("felt-main", palette.ESSENTIAL, .46, .85, 1.4)
FELT_ALSO = Style("felt-also", palette.ESSENTIAL, .10, .45, 1.0, hatch=".")
HELPED = Style("helped", palette.HELP, .30, .85, 1.4)
SUITABLE = Style("suitable", palette.HELP, .34, .85, 1.2)
CARE = Style("with-care", palette.DANGER, .20, .85, 1.2, hatch="/")
SPECIALIST = Style("specialist", palette.INK, .30, .9, 1.4, hatch="x")
