"""From strokes to fields: a brush drawn along the skin, or a border filled in.

A field is one number per vertex: 1 along the middle of a stroke, 0.5 on its border,
0 at about twice its radius.  Inside means 0.5 or more.
"""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from bodymap.body.geodesics import TUBE, Geodesics, nearest_on_path
from bodymap.body.paths import PathError, PathPoint

BORDER = 0.5
ROUNDING = 0.55     # of an area's softness: the radius to which its corners are rounded
BLEND = 0.12        # how softly neighbouring strokes flow together, in field units


@dataclass(frozen=True)
class Stroke:
    """One brush stroke (``kind`` stroke) or one filled border (``kind`` area).

    ``radii`` are in cm, one for each point of the path, or a single one; for an area
    it is the softness of the border.
    """

    kind: str
    path: tuple[PathPoint, ...]
    radii: tuple[float, ...]


def painted(geodesics: Geodesics, strokes: list[Stroke]) -> np.ndarray:
    """The field of several strokes together, shape (n_vertices,), eyeballs included.

    Raises
    ------
    PathError
        For an unknown landmark, or an area whose border does not close.
    """
    field = np.zeros(geodesics.surface.n_skin)
    for stroke in strokes:
        paint = _area if stroke.kind == "area" else _brush
        field = smooth_maximum(field, paint(geodesics, stroke))
    return np.concatenate([field, field[geodesics.surface.lid_of_eye]])


def smooth_maximum(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The larger of two fields, rounded where they meet; never above 1 and 0 where both are 0."""
    bulge = np.clip(BLEND - np.abs(a - b), 0, None) ** 2 / (4 * BLEND)
    return np.clip(np.maximum(a, b) + np.where((a > 0) & (b > 0), bulge, 0), 0, 1)


def _brush(geodesics: Geodesics, stroke: Stroke) -> np.ndarray:
    positions, place = geodesics.trace(stroke.path)
    radius = _radius_along(stroke, place)
    sources, distance, segment, share = _tube(geodesics, positions)
    after = np.minimum(segment + 1, len(radius) - 1)
    here = radius[segment] * (1 - share) + radius[after] * share
    beyond = geodesics.distance(sources, distance - here, reach=2 * radius.max() + TUBE)
    return np.clip(BORDER - beyond / (2 * radius.mean()), 0, 1)


def _radius_along(stroke: Stroke, place: np.ndarray) -> np.ndarray:
    if len(stroke.radii) == 1:
        return np.full(len(place), stroke.radii[0])
    if len(stroke.radii) != len(stroke.path):
        raise PathError(f"{len(stroke.radii)} radii for {len(stroke.path)} points; expected one, or one for each")
    return np.interp(place, np.arange(len(stroke.radii)), stroke.radii)


def _tube(geodesics: Geodesics, positions: np.ndarray) -> tuple[np.ndarray, ...]:
    """Vertices close to a path and joined to it along the skin, with where they are nearest."""
    vertices = geodesics.vertices
    width = np.maximum(geodesics.longest_edge, TUBE)        # no edge that the path crosses may reach past the tube
    low, high = positions.min(axis=0), positions.max(axis=0)
    box = np.all((vertices > low - width[:, None]) & (vertices < high + width[:, None]), axis=1)
    near = np.flatnonzero(box)
    distance, segment, share = nearest_on_path(vertices[near], positions)
    on_path = {geodesics.nearest(position) for position in positions}
    kept = (distance < width[near]) | np.isin(near, list(on_path))
    joined = _joined(geodesics, near[kept], on_path)
    extra = np.array(sorted(on_path - set(near[kept][joined])), int)
    found = tuple(one[joined] for one in (near[kept], distance[kept], segment[kept], share[kept]))
    if len(extra):
        more = (extra, *nearest_on_path(vertices[extra], positions))
        found = tuple(np.concatenate(pair) for pair in zip(found, more, strict=True))
    return found


def _joined(geodesics: Geodesics, ids: np.ndarray, on_path: set[int]) -> np.ndarray:
    """Which of the vertices hang together with the path, so that no brush leaps from finger to finger."""
    if not len(ids):
        return np.zeros(0, bool)
    faces = geodesics.surface.skin_faces
    faces = np.searchsorted(ids, faces[np.isin(faces, ids).all(axis=1)])
    edges = np.vstack([faces[:, [0, 1]], faces[:, [1, 2]], np.stack([np.arange(len(ids))] * 2, 1)])
    _, label = connected_components(coo_matrix((np.ones(len(edges)), edges.T), shape=(len(ids),) * 2), directed=False)
    return np.isin(label, np.unique(label[np.isin(ids, list(on_path))]))


def _area(geodesics: Geodesics, stroke: Stroke) -> np.ndarray:
    softness = stroke.radii[0]
    border, _ = geodesics.trace(stroke.path, closed=True)
    sources, distance, segment, share = _tube(geodesics, border)
    gap = geodesics.distance(sources, distance, reach=2 * softness + 2 * TUBE)
    side = np.zeros(len(gap))
    side[sources] = _side_of_border(geodesics, border, sources, segment, share)
    inside = _enclosed(geodesics, side)
    depth = np.where(inside, np.minimum(gap, 2 * softness), -gap)
    return np.clip(BORDER + _rounded(geodesics, depth, softness) / (2 * softness), 0, 1)


def _rounded(geodesics: Geodesics, depth: np.ndarray, softness: float) -> np.ndarray:
    """Depth below a border whose corners are rounded: drawn in by a little, then let out again."""
    reach = ROUNDING * softness
    core = np.flatnonzero(depth >= reach)
    if not len(core):
        return depth
    beyond = geodesics.distance(core, reach - depth[core], reach=3 * softness + reach)
    return np.where(depth >= reach, depth, reach - beyond)


def _side_of_border(geodesics: Geodesics, border: np.ndarray, near: np.ndarray, segment: np.ndarray,
                    share: np.ndarray) -> np.ndarray:
    """+1 inside and -1 outside a closed border, for vertices close to it."""
    along = np.diff(border, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    before, after = np.roll(along, 1, axis=0), np.roll(along, -1, axis=0)
    tangent = along[segment]
    tangent = np.where(share[:, None] <= 0, tangent + before[segment], tangent)      # at a corner: the mean direction
    tangent = np.where(share[:, None] >= 1, tangent + after[segment], tangent)
    foot = border[segment] + share[:, None] * (border[segment + 1] - border[segment])
    normals = geodesics.surface.normals
    spokes = border - border.mean(axis=0)
    turning = np.cross(spokes[:-1], spokes[1:]).sum(axis=0) @ normals[near].mean(axis=0)
    offset = geodesics.vertices[near] - foot
    left = np.einsum("ij,ij->i", np.cross(tangent, offset), -normals[near]) < 0
    return np.where(left == (turning > 0), 1, -1)


def _enclosed(geodesics: Geodesics, side: np.ndarray) -> np.ndarray:
    """Mask of the vertices inside, told from the known side of those near the border.

    Raises
    ------
    PathError
        When the border does not part the skin in two.
    """
    faces = geodesics.surface.skin_faces
    edges = np.vstack([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    edges = edges[side[edges[:, 0]] * side[edges[:, 1]] >= 0]
    edges = edges[side[edges[:, 0]] + side[edges[:, 1]] != 0]
    free = side == 0
    rest = faces[free[faces].all(axis=1)]
    rest = np.vstack([rest[:, [0, 1]], rest[:, [1, 2]]])
    count, label = connected_components(coo_matrix((np.ones(len(rest)), rest.T), shape=(len(side),) * 2),
                                        directed=False)
    vote = np.zeros(count)
    touching = free[edges[:, 0]] != free[edges[:, 1]]
    a, b = edges[touching].T
    np.add.at(vote, label[np.where(free[a], a, b)], side[np.where(free[a], b, a)])
    inside = np.where(free, vote[label] > 0, side > 0)
    if inside.sum() > len(side) / 2:
        raise PathError("the border of the area does not close")
    return inside
