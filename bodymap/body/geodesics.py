"""Shortest ways and distances along the skin of the reference body."""
from __future__ import annotations

from functools import cached_property
from itertools import pairwise

import numpy as np
import potpourri3d
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from bodymap.body.paths import LandmarkName, PathError, PathPoint
from bodymap.body.surface import Surface

TUBE = 0.5          # cm around a path in which the straight distance to it is taken as the way along the skin
FAR = 1e6


class Geodesics:
    """Ways along the skin; slow to set up, so made once for each build.

    Parameters
    ----------
    surface : Surface
    landmarks : mapping of str to int
        Vertex of each landmark, right side or midline.
    """

    def __init__(self, surface: Surface, landmarks: dict[str, int]):
        self.surface, self.landmarks = surface, landmarks
        self.vertices = surface.reference[: surface.n_skin]

    @cached_property
    def _ways(self) -> potpourri3d.EdgeFlipGeodesicSolver:
        return potpourri3d.EdgeFlipGeodesicSolver(self.vertices, self.surface.skin_faces)

    @cached_property
    def _places(self) -> cKDTree:
        return cKDTree(self.vertices)

    @cached_property
    def longest_edge(self) -> np.ndarray:
        """Length of the longest edge at each vertex, cm, shape (n_skin,)."""
        longest = np.zeros(len(self.vertices))
        for a, b in ((0, 1), (1, 2), (2, 0)):
            ends = self.surface.skin_faces[:, [a, b]]
            length = np.linalg.norm(self.vertices[ends[:, 0]] - self.vertices[ends[:, 1]], axis=1)
            np.maximum.at(longest, ends, length[:, None])
        return longest

    def vertex_of(self, name: LandmarkName) -> int:
        """Vertex of a landmark on one side.

        Raises
        ------
        PathError
            For an unknown landmark.
        """
        if name.landmark not in self.landmarks:
            raise PathError(f"unknown landmark {name.landmark!r}")
        vertex = int(self.landmarks[name.landmark])
        return int(self.surface.mirror[vertex]) if name.left else vertex

    def nearest(self, position: np.ndarray) -> int:
        """The skin vertex nearest to a position (x, y, z in cm)."""
        return int(self._places.query(position)[1])

    def way(self, start: int, end: int) -> np.ndarray:
        """The shortest way between two vertices as positions, shape (n, 3), cm."""
        if start == end:
            return self.vertices[[start]]
        return self._ways.find_geodesic_path(start, end)

    def place(self, point: PathPoint) -> tuple[int, np.ndarray]:
        """Where a path point lies: its nearest vertex and its position in cm."""
        vertex = self.vertex_of(point.start)
        position = self.vertices[vertex]
        for step in point.steps:
            way = self.way(vertex, self.vertex_of(step.towards))
            position = _along(way, step.length, step.relative)
            vertex = self.nearest(position)
        return vertex, position

    def trace(self, points: tuple[PathPoint, ...], closed: bool = False) -> tuple[np.ndarray, np.ndarray]:
        """The path through points.

        Returns
        -------
        positions : ndarray, shape (n, 3)
        place : ndarray, shape (n,)
            0 at the first point, 1 at the second, and so on; fractions between.
        """
        stops = [self.place(point)[0] for point in points]
        if closed:
            stops.append(stops[0])
        positions, place = [self.vertices[stops[0]][None]], [np.zeros(1)]
        for number, (a, b) in enumerate(pairwise(stops)):
            way = self.way(a, b)[1:]
            if len(way):
                run = np.cumsum(np.linalg.norm(np.diff(np.vstack([positions[-1][-1:], way]), axis=0), axis=1))
                positions.append(way)
                place.append(number + run / run[-1])
        return np.vstack(positions), np.concatenate(place)

    def distance(self, sources: np.ndarray, start_values: np.ndarray, reach: float = FAR) -> np.ndarray:
        """Distance along the skin from sources that start with values of their own.

        Fast marching on the part of the skin within ``reach`` of the sources.

        Parameters
        ----------
        sources : ndarray of int
        start_values : ndarray of float
            cm; negative for a head start.
        reach : float
            Straight-line limit, cm; beyond it the result is inf.

        Returns
        -------
        ndarray, shape (n_skin,)
        """
        result = np.full(len(self.vertices), np.inf)
        lowest = start_values.min()
        ids, faces = self._within(sources, reach)
        try:
            found = _marched(self.vertices[ids], faces, np.searchsorted(ids, sources), start_values - lowest)
        except RuntimeError:        # a patch that touches itself in a single vertex is refused: march over all skin
            ids = np.arange(len(self.vertices))
            found = _marched(self.vertices, self.surface.skin_faces, sources, start_values - lowest)
        result[ids] = np.where(np.isfinite(found) & (found < FAR), found + lowest, np.inf)
        return result

    def _within(self, sources: np.ndarray, reach: float) -> tuple[np.ndarray, np.ndarray]:
        faces = self.surface.skin_faces
        if reach >= FAR:
            return np.arange(len(self.vertices)), faces
        gap, _ = cKDTree(self.vertices[sources]).query(self.vertices, distance_upper_bound=reach)
        kept = faces[np.isfinite(gap)[faces].all(axis=1)]
        kept = kept[np.isin(kept, _connected(kept, sources)).all(axis=1)]
        ids = np.unique(np.concatenate([kept.ravel(), sources]))
        kept = np.searchsorted(ids, kept)
        return ids, kept


def _marched(vertices: np.ndarray, faces: np.ndarray, sources: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Fast marching from sources with start values of 0 or more."""
    solver = potpourri3d.MeshFastMarchingDistanceSolver(vertices, faces)
    return np.asarray(solver.compute_distance([[(int(i), [])] for i in sources], [[float(value)] for value in values]))


def _connected(faces: np.ndarray, sources: np.ndarray) -> np.ndarray:
    """Vertices of the patches that contain a source."""
    n = int(max(faces.max(initial=0), sources.max())) + 1
    edges = np.vstack([faces[:, [0, 1]], faces[:, [1, 2]]])
    _, label = connected_components(coo_matrix((np.ones(len(edges)), edges.T), shape=(n, n)), directed=False)
    return np.flatnonzero(np.isin(label, np.unique(label[sources])))


def _along(way: np.ndarray, length: float, relative: bool) -> np.ndarray:
    """The position at a length (cm, or a share of the whole) along a way."""
    if len(way) < 2:
        return way[0]
    run = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(way, axis=0), axis=1))])
    at = min(length * run[-1] if relative else length, run[-1])
    return np.array([np.interp(at, run, way[:, axis]) for axis in range(3)])


def nearest_on_path(points: np.ndarray, path: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Nearest spot of a polyline for each point.

    Returns
    -------
    distance : ndarray, shape (n,)
        Straight, cm.
    segment : ndarray of int, shape (n,)
        Which segment of the polyline.
    share : ndarray, shape (n,)
        How far along that segment, 0 to 1.
    """
    if len(path) == 1:
        return np.linalg.norm(points - path[0], axis=1), np.zeros(len(points), int), np.zeros(len(points))
    a, along = path[:-1], np.diff(path, axis=0)
    squared = np.maximum((along ** 2).sum(axis=1), 1e-12)
    best = np.full(len(points), np.inf)
    segment, share = np.zeros(len(points), int), np.zeros(len(points))
    for k in range(len(a)):
        t = np.clip((points - a[k]) @ along[k] / squared[k], 0, 1)
        d = np.linalg.norm(points - a[k] - t[:, None] * along[k], axis=1)
        nearer = d < best
        best[nearer], segment[nearer], share[nearer] = d[nearer], k, t[nearer]
    return best, segment, share
