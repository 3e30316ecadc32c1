"""Layers as a PNG, without a browser: for the command line, for contact sheets and for print."""
from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from bodymap.body.outlines import signed_area
from bodymap.body.views import View
from bodymap.drawing.layers import Area, DrawnCross, Layers
from bodymap.drawing.palette import INK, PAPER
from bodymap.drawing.styles import Style

DENSITY = 2             # the rendered body holds twice as many pixels each way as the diagram
STIPPLE = 14            # pixels between the dots or lines of a hatch


def raster(view: View, figure: str, layers: Layers, assets: Path, background: str = PAPER) -> Image.Image:
    """One view with its layers, twice the diagram's pixels each way."""
    size = (view.width * DENSITY, view.height * DENSITY)
    body = Image.open(assets / "body" / f"{figure}_{view.id}.webp").convert("RGBA")
    image = Image.new("RGBA", size, background)
    image.alpha_composite(body if body.size == size else body.resize(size))
    for painted in layers.areas:
        paint_area(image, painted)
    for mark in layers.crosses:
        paint_cross(image, mark)
    return image.convert("RGB")


def paint_area(image: Image.Image, painted: Area) -> None:
    """Fill, hatch and edge one area."""
    style, red_green_blue = painted.style, _colour(painted.style)
    inside = Image.new("L", image.size, 0)
    pen = ImageDraw.Draw(inside)
    outlines = sorted(painted.lines, key=lambda line: -abs(signed_area(line)))        # holes after what they lie in
    lines = [[tuple(xy) for xy in line * DENSITY] for line in outlines]
    sense = [signed_area(line) > 0 for line in outlines]
    for line, way in zip(lines, sense):
        pen.polygon(line, fill=255 if way == sense[0] else 0)
    mask = np.asarray(inside, float) / 255
    alpha = mask * style.fill
    if style.hatch:
        alpha = np.maximum(alpha, mask * hatch(style.hatch, mask.shape) * .75)
    layer = Image.new("RGBA", image.size, (*red_green_blue, 0))
    layer.putalpha(Image.fromarray((alpha * 255).astype(np.uint8)))
    image.alpha_composite(layer)
    edge = Image.new("RGBA", image.size, (*red_green_blue, 0))
    pen = ImageDraw.Draw(edge)
    for line in lines:
        _draw_edge(pen, line, style, (*red_green_blue, int(style.edge * 255)))
    image.alpha_composite(edge)


def _draw_edge(pen: ImageDraw.ImageDraw, line: list, style: Style, colour: tuple) -> None:
    width = max(round(style.width * DENSITY), 1)
    if style.dash == "solid":
        pen.line(line, fill=colour, width=width, joint="curve")
        return
    points = np.array(line)
    run = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    for at in np.arange(0, run[-1], width * 3.5):
        x, y = np.interp(at, run, points[:, 0]), np.interp(at, run, points[:, 1])
        pen.ellipse([x - width / 2, y - width / 2, x + width / 2, y + width / 2], fill=colour)


def hatch(shape: str, size: tuple[int, int]) -> np.ndarray:
    """A hatch as a picture of 0 and 1, shape ``size``."""
    rows, columns = np.indices(size)
    if shape == ".":
        odd = (rows // STIPPLE) % 2 * STIPPLE // 2
        return (np.hypot((columns + odd) % STIPPLE - STIPPLE / 2, rows % STIPPLE - STIPPLE / 2) < STIPPLE / 4.5) * 1.0
    slopes = {"/": [rows + columns], "\\": [rows - columns], "x": [rows + columns, rows - columns], "-": [rows],
              "|": [columns], "+": [rows, columns]}[shape]
    return np.max([(slope % STIPPLE < STIPPLE / 4.5) * 1.0 for slope in slopes], axis=0)


def paint_cross(image: Image.Image, mark: DrawnCross) -> None:
    """An X with a pale halo."""
    pen = ImageDraw.Draw(image)
    x, y, arm = mark.x * DENSITY, mark.y * DENSITY, (13 if mark.chosen else 9)
    for width, colour in ((15, PAPER), (7, INK)):
        pen.line([(x - arm, y - arm), (x + arm, y + arm)], fill=colour, width=width)
        pen.line([(x - arm, y + arm), (x + arm, y - arm)], fill=colour, width=width)


def _colour(style: Style) -> tuple[int, int, int]:
    return tuple(int(style.colour[k:k + 2], 16) for k in (1, 3, 5))
