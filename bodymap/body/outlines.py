"""From a field to the smooth closed lines that a picture needs: hidden parts left out, clipped at the silhouette."""
from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

import contourpy
import numpy as np
from shapely.geometry import LineString

from bodymap.body.fields import BORDER, Field
from bodymap.body.surface import Surface
from bodymap.body.views import SeenTriangles, View

SOFTENING = 1.1         # in map pixels: evens the stairs where paint ends at the silhouette or behind another part
EVENED = 0.3            # in cm on the skin: kinks shorter than this, which the mesh makes, are evened out
SPACING = 1.5           # in diagram pixels: between the points of a line that is being evened
TOLERANCE = 0.25        # in diagram pixels: how far the thinned line may leave the full one
SMALLEST = 14.0         # in square diagram pixels: smaller specks are dropped
KEPT = 400              # outlines that are remembered: what was just shown is asked for again, by a thumbnail or a tap
MARGIN = 4              # map pixels kept around the paint so that every line closes


class Outliner:
    """Draws round fields in any view of any figure.

    Parameters
    ----------
    surface : Surface
    seen : SeenTriangles
    """

    def __init__(self, surface: Surface, seen: SeenTriangles):
        self.surface, self.seen = surface, seen
        self._flat = lru_cache(maxsize=32)(self._project)
        self._drawn: dict[tuple, list[np.ndarray]] = {}

    def _project(self, figure: str, view: View) -> np.ndarray:
        """All vertices in the map's pixels, shape (n_vertices, 2)."""
        rows, columns = self.seen.map(figure, view.id).shape
        pixels = view.project(self.surface.shape(figure, view.pose), figure)[:, :2]
        return pixels * [columns / view.width, rows / view.height]

    def outlines(self, field: Field, figure: str, view: View, level: float = BORDER) -> list[np.ndarray]:
        """Closed lines around a field.

        Returns
        -------
        list of ndarray, shape (n, 2)
            Diagram pixels, x to the right and y down; the first point repeated at the end.
            Holes run the other way round, so that a non-zero fill leaves them open.
        """
        key = fingerprint(field), figure, view.id, level
        lines = self._drawn.get(key)
        if lines is None:
            lines = self._draw(field, figure, view, level)
            if len(self._drawn) >= KEPT:
                self._drawn.clear()
            self._drawn[key] = lines
        return list(lines)

    def _draw(self, field: Field, figure: str, view: View, level: float) -> list[np.ndarray]:
        values = self._values(field, figure, view)
        if values is None:
            return []
        picture, corner = values
        rows, columns = self.seen.map(figure, view.id).shape
        to_diagram = np.array([view.width / columns, view.height / rows])
        lines = contourpy.contour_generator(z=softened(picture, SOFTENING)).lines(level)
        lines = [(line + corner + 0.5) * to_diagram for line in lines if len(line) > 3]
        return [thinned(evened(line, EVENED * view.scale[figure])) for line in lines
                if abs(signed_area(line)) >= SMALLEST]

    def _values(self, field: Field, figure: str, view: View) -> tuple[np.ndarray, np.ndarray] | None:
        """The field as a small picture, 0 where it is hidden, and its corner in the map; None where nothing shows."""
        flat, ids = self._flat(figure, view), self.seen.map(figure, view.id)
        if not len(field.vertices):
            return None
        x, y = flat[field.vertices].T
        left, top = max(int(x.min()) - MARGIN, -MARGIN), max(int(y.min()) - MARGIN, -MARGIN)
        right, bottom = min(int(x.max()) + 1 + MARGIN, ids.shape[1] + MARGIN), min(int(y.max()) + 1 + MARGIN,
                                                                                 ids.shape[0] + MARGIN)
        if right <= left or bottom <= top:
            return None
        window = np.full((bottom - top, right - left), -1, np.int32)
        inner = ids[max(top, 0):max(bottom, 0), max(left, 0):max(right, 0)]
        window[max(-top, 0):max(-top, 0) + inner.shape[0], max(-left, 0):max(-left, 0) + inner.shape[1]] = inner
        dense = field.dense(self.surface.n_vertices)
        row, column = np.nonzero(window >= 0)
        faces = self.surface.faces[window[row, column]]
        a, b, c = (dense > 0)[faces].T
        painted = a | b | c
        if not painted.any():
            return None
        row, column, faces = row[painted], column[painted], faces[painted]
        picture = np.zeros(window.shape)
        picture[row, column] = interpolated(flat, faces, column + left + 0.5, row + top + 0.5, dense)
        return picture, np.array([left, top])


def fingerprint(field: Field) -> bytes:
    """Short and the same for equal fields."""
    return blake2b(field.vertices.tobytes() + field.values.tobytes(), digest_size=16).digest()


def interpolated(flat: np.ndarray, faces: np.ndarray, x: np.ndarray, y: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Per-vertex values at points of a picture, each inside a known triangle, shape (n,)."""
    (ax, ay), (bx, by), (cx, cy) = (flat[faces[:, k]].T for k in range(3))
    area = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy)
    area = np.where(np.abs(area) < 1e-9, 1e-9, area)
    a = np.clip(((by - cy) * (x - cx) + (cx - bx) * (y - cy)) / area, 0, 1)
    b = np.clip(((cy - ay) * (x - cx) + (ax - cx) * (y - cy)) / area, 0, 1 - a)
    at = values[faces]
    return a * at[:, 0] + b * at[:, 1] + (1 - a - b) * at[:, 2]


def signed_area(line: np.ndarray) -> float:
    """Area inside a closed line, its sign the sense in which the line runs."""
    x, y = line.T
    return float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2


def evened(line: np.ndarray, length: float) -> np.ndarray:
    """A closed line without kinks shorter than ``length`` (diagram pixels)."""
    run = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    count = max(int(run[-1] / SPACING), 8)
    at = np.linspace(0, run[-1], count, endpoint=False)
    even = np.stack([np.interp(at, run, line[:, axis]) for axis in (0, 1)], axis=1)
    width = min(length / SPACING, count / 12)
    weights = bell(width)
    reach = len(weights) // 2
    round_again = np.concatenate([even[-reach:], even, even[:reach]]) if reach else even
    even = np.stack([np.convolve(round_again[:, axis], weights, "valid") for axis in (0, 1)], axis=1)
    return np.vstack([even, even[:1]])


def bell(width: float) -> np.ndarray:
    """Weights of a Gaussian of that standard deviation, cut off at four of them; sum 1, shape (2 * reach + 1,)."""
    reach = int(4 * width + .5)
    weights = np.exp(-.5 * (np.arange(-reach, reach + 1) / max(width, 1e-9)) ** 2)
    return weights / weights.sum()


def softened(picture: np.ndarray, width: float) -> np.ndarray:
    """A picture blurred by a Gaussian of ``width`` pixels; it must be 0 along its edges.

    NumPy alone: importing SciPy's filters would cost the app a quarter of a second at every start.
    """
    weights = bell(width)
    reach, (rows, columns) = len(weights) // 2, picture.shape
    padded = np.pad(picture, reach)
    across = sum(weight * padded[:, k:k + columns] for k, weight in enumerate(weights))
    return sum(weight * across[k:k + rows] for k, weight in enumerate(weights))


def thinned(line: np.ndarray) -> np.ndarray:
    """A line with the points left out that do not change its shape, rounded to a tenth of a pixel."""
    return np.round(np.array(LineString(line).simplify(TOLERANCE, preserve_topology=False).coords), 1)
