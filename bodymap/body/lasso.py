"""A line drawn freely on a picture becomes an area of skin."""
from __future__ import annotations

import numpy as np
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from bodymap.body.fields import Field
from bodymap.body.surface import Surface
from bodymap.body.views import SeenTriangles, View
from bodymap.errors import BodymapError

FINGER = 0.8            # cm: half the width that a drawn line has at least, so that a scribble counts as an area
THINNEST = 7.0          # diagram pixels: the same for views that show the body small
MOST_POINTS = 400


class NotDrawable(BodymapError):
    """A drawn line with too few points, or with points that are no numbers."""


def circled(surface: Surface, seen: SeenTriangles, figure: str, view: View,
            line: list[tuple[float, float]]) -> Field:
    """The skin that a freely drawn line circles or strokes, in one view.

    Parameters
    ----------
    line : list of (x, y)
        Diagram pixels, y down; closed by itself.

    Returns
    -------
    Field
        1 where all of a vertex's visible skin is circled; empty when the line runs off the body.

    Raises
    ------
    NotDrawable
        For fewer than two points, or points that are not finite.
    """
    points = np.array(line, float).reshape(-1, 2)
    if len(points) < 2 or not np.isfinite(points).all():
        raise NotDrawable("a drawn line needs at least two points")
    ids = seen.map(figure, view.id)
    inside = _mask(thick_area(points, max(FINGER * view.scale[figure], THINNEST)), ids.shape, view)
    shown = np.bincount(surface.faces[ids[ids >= 0]].ravel(), minlength=surface.n_vertices)
    hit = np.bincount(surface.faces[ids[(ids >= 0) & inside]].ravel(), minlength=surface.n_vertices)
    share = hit / np.maximum(shown, 1)
    if hit.any() and share.max() < .5:
        share[np.argmax(hit)] = 1.0                # smaller than any triangle: the spot itself
    return Field.from_dense(share)


def thick_area(points: np.ndarray, half_width: float) -> BaseGeometry:
    """The area that a line encloses together with the line itself, as wide as a finger; all in diagram pixels."""
    points = points[:: max(len(points) // MOST_POINTS, 1)]
    line = LineString(points).buffer(half_width)
    return line.union(Polygon(points).buffer(0)) if len(points) > 3 else line


def _mask(area: BaseGeometry, size: tuple[int, int], view: View) -> np.ndarray:
    from PIL import Image, ImageDraw  # slow to import, and not needed until somebody draws
    image = Image.new("1", (size[1], size[0]))
    pen = ImageDraw.Draw(image)
    scale = np.array([size[1] / view.width, size[0] / view.height])
    for part in getattr(area, "geoms", [area]):
        pen.polygon([tuple(point) for point in np.array(part.exterior.coords) * scale], fill=1)
        for hole in part.interiors:
            pen.polygon([tuple(point) for point in np.array(hole.coords) * scale], fill=0)
    return np.array(image, bool)
