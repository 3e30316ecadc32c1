"""What is painted on a diagram, in order: layers of outlines and marks, with no word of how they are drawn.

The same layers become a Plotly figure, an SVG thumbnail or a PNG.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from bodymap.body.body import Body
from bodymap.body.fields import Field
from bodymap.drawing import palette


@dataclass(frozen=True)
class Style:
    """How an area is filled and edged.

    ``hatch`` is one of ``"" / \\ x - | + .``; empty is a solid fill.
    """

    name: str
    colour: str
    fill: float
    edge: float
    width: float
    hatch: str = ""
    dash: str = "solid"


MUSCLE = Style("muscle", palette.MUSCLE, .10, .75, 1.4, dash="dot")
SPILLOVER = Style("spillover", palette.ESSENTIAL, .13, .55, 1.0, hatch=".")
ESSENTIAL = Style("essential", palette.ESSENTIAL, .60, .95, 1.6)
REGION = Style("region", palette.CHOSEN, .28, .95, 2.0)
DANGER = Style("danger", palette.DANGER, .22, .95, 1.6, hatch="/")
MARK = Style("mark", palette.CHOSEN, .34, .95, 1.8)


@dataclass(frozen=True)
class Area:
    """A painted area in one view: closed lines in diagram pixels, and the style."""

    style: Style
    lines: tuple[np.ndarray, ...]
    label: str = ""


@dataclass(frozen=True)
class Cross:
    """An X at a trigger point; ``point`` is its id, ``chosen`` whether it is the selected one."""

    x: float
    y: float
    point: str
    label: str
    chosen: bool = True


@dataclass(frozen=True)
class Layers:
    """All that one view shows: areas from back to front, then crosses."""

    areas: tuple[Area, ...] = ()
    crosses: tuple[Cross, ...] = ()


def area(body: Body, field: Field, style: Style, view: str, figure: str, label: str = "") -> Area:
    """A field as a painted area; its ``lines`` are empty where the view does not show it."""
    return Area(style, tuple(body.outliner.outlines(field, figure, body.views[view])), label)


def shown(areas: Iterable[Area]) -> tuple[Area, ...]:
    """Areas of which the view shows something."""
    return tuple(painted for painted in areas if painted.lines)


def cross(body: Body, point: str, side: str, view: str, figure: str, label: str, chosen: bool = True) -> Cross | None:
    """An X at a trigger point; None where the view does not show it."""
    spot = body.spot(body.point_vertex(point, side), view, figure)
    return Cross(*spot, f"{point}@{side}", label, chosen) if spot else None
