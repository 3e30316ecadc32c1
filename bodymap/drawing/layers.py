"""A scene made flat: what one view of one figure shows of it, as outlines and marks in diagram pixels.

The same layers become a Plotly figure, an SVG or a PNG.
"""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bodymap.body.body import Body
from bodymap.drawing.scene import Cross, Paint, Scene
from bodymap.drawing.styles import Style


@dataclass(frozen=True)
class Area:
    """A painted area in one view.

    Attributes
    ----------
    style : Style
    lines : tuple of ndarray, each of shape (n, 2)
        Closed lines in diagram pixels, x to the right and y down; holes run the other way round.
    label : str
    """

    style: Style
    lines: tuple[np.ndarray, ...]
    label: str = ""


@dataclass(frozen=True)
class DrawnCross:
    """An X in one view: where it stands, in diagram pixels, and of which trigger point (``point@side``)."""

    x: float
    y: float
    point: str
    label: str
    chosen: bool = True


@dataclass(frozen=True)
class Layers:
    """All that one view shows: areas from back to front, then crosses."""

    areas: tuple[Area, ...] = ()
    crosses: tuple[DrawnCross, ...] = ()


def project(body: Body, scene: Scene, view: str, figure: str) -> Layers:
    """What one view of one figure shows of a scene; what is hidden there is left out.

    Parameters
    ----------
    view : str
        Id of a view of ``body.views``, whose width and height are the diagram's, in pixels.
    figure : str
        ``female`` or ``male``.
    """
    areas = [outlined(body, paint, view, figure) for paint in scene.paints]
    crosses = [placed(body, cross, view, figure) for cross in scene.crosses]
    return Layers(tuple(area for area in areas if area.lines), tuple(cross for cross in crosses if cross))


def outlined(body: Body, paint: Paint, view: str, figure: str) -> Area:
    """A layer of paint as an area; its ``lines`` are empty where the view does not show it."""
    camera = body.views[view]
    lines = body.outliner.outlines(paint.field, figure, camera, paint.least)
    if paint.most is not None:
        lines += [line[::-1] for line in body.outliner.outlines(paint.field, figure, camera, paint.most)]
    return Area(paint.style, tuple(lines), paint.label)


def placed(body: Body, cross: Cross, view: str, figure: str) -> DrawnCross | None:
    """An X where the view shows it; None where it does not."""
    spot = body.spot(cross.vertex, view, figure)
    return DrawnCross(*spot, cross.point, cross.label, cross.chosen) if spot else None
