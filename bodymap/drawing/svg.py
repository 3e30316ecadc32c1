"""Layers as an SVG without its ground: what is laid over a small picture of the body."""
from __future__ import annotations

from xml.sax.saxutils import quoteattr

from bodymap.body.views import View
from bodymap.drawing.layers import Area, DrawnCross, Layers
from bodymap.drawing.palette import INK, PAPER
from bodymap.drawing.styles import Style

THUMBNAIL = 240         # longest side of the small pictures, px
LEAST_LINE = 1.1        # thinnest line, in pixels of the thumbnail
DOTS, LINES = 22, 26    # grid of the hatches, in diagram pixels


def svg(view: View, layers: Layers, longest: int = THUMBNAIL) -> str:
    """One view's layers as an SVG of the diagram's proportions, transparent elsewhere.

    Lines and marks are as strong as they must be when its longest side is shown at ``longest`` pixels.
    """
    scale = max(view.width, view.height) / longest
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {view.width:g} {view.height:g}">']
    hatched = {painted.style.name: painted.style for painted in layers.areas if painted.style.hatch}
    parts += [pattern(style, min(scale * THUMBNAIL / 1200 * 2, 1)) for style in hatched.values()]
    parts += [path(painted, scale) for painted in layers.areas]
    parts += [mark(cross, scale) for cross in layers.crosses]
    return "".join([*parts, "</svg>"])


def pattern(style: Style, size_of: float = 1) -> str:
    """A hatch as an SVG pattern; ``size_of`` makes it finer for large pictures."""
    colour = quoteattr(style.colour)
    ground = f'<rect width="60" height="60" fill={colour} fill-opacity="{style.fill:g}"/>'
    if style.hatch == ".":
        size, ink = DOTS, f'<circle cx="{DOTS / 2}" cy="{DOTS / 2}" r="{DOTS * .27:.2f}" fill={colour} fill-opacity=".8"/>'
        turn = 0
    else:
        size, turn = LINES, {"/": 45, "\\": -45, "x": 45, "|": 0, "-": 90, "+": 0}[style.hatch]
        stroke = f'stroke={colour} stroke-width="6" stroke-opacity=".8"'
        ink = f'<path d="M0 0V60" {stroke}/>' + (f'<path d="M0 0H60" {stroke}/>' if style.hatch in "x+" else "")
    return (f'<pattern id="{style.name}" width="{size}" height="{size}" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate({turn}) scale({size_of:.3g})">{ground}{ink}</pattern>')


def path(painted: Area, scale: float) -> str:
    """An area as one path, its holes open."""
    style = painted.style
    drawn = "".join("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in line) + "Z" for line in painted.lines)
    fill = f'fill="url(#{style.name})"' if style.hatch else f'fill="{style.colour}" fill-opacity="{style.fill:g}"'
    width = max(style.width, LEAST_LINE * scale)
    dash = f' stroke-dasharray="0 {2.2 * width:.1f}" stroke-linecap="round"' if style.dash != "solid" else ""
    return (f'<path d="{drawn}" fill-rule="nonzero" {fill} stroke="{style.colour}" stroke-opacity="{style.edge:g}" '
            f'stroke-width="{width:.1f}"{dash}/>')


def mark(cross: DrawnCross, scale: float) -> str:
    """An X with a pale halo."""
    arm = (4.6 if cross.chosen else 3.2) * scale
    x, y = cross.x, cross.y
    line = f"M{x - arm:.0f} {y - arm:.0f}L{x + arm:.0f} {y + arm:.0f}M{x - arm:.0f} {y + arm:.0f}L{x + arm:.0f} {y - arm:.0f}"
    return "".join(f'<path d="{line}" stroke="{colour}" stroke-width="{width * scale:.1f}" stroke-linecap="round"/>'
                   for colour, width in ((PAPER, 3.4), (INK, 1.7)))
