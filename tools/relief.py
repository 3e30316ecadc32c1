"""Contours that the coarse source mesh lacks: ridges and furrows of bone and muscle, raised along lines on the skin.

Each line runs through vertices of the shipped surface, on the right side or the midline; the left mirrors it.
Heights are small (millimetres), so that nothing placed on the skin moves noticeably.
"""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import CubicSpline

AMOUNT = {"female": .85, "male": 1.0}
FACES_APART = -.2             # cosine between normals beyond which skin is on another side of the body


@dataclass(frozen=True)
class Line:
    """A ridge (height above 0) or furrow (below 0), in cm, through vertices of the skin."""

    name: str
    path: tuple[int, ...]
    height: float
    width: float
    midline: bool = False


LINES = (
    Line("sternocleidomastoid, sternal head", (40846, 15171, 40642, 806, 41333), .34, 1.0),
    Line("sternocleidomastoid, clavicular head", (40642, 755, 43397), .14, .9),
    Line("clavicle", (41333, 16891, 41337, 16773, 16606), .36, .75),
    Line("suprasternal notch", (16905, 16905), -.30, .9, midline=True),
    Line("spine of the scapula", (17018, 41412, 16966, 17070), .60, .95),
    Line("medial border of the scapula", (1551, 17018, 1579, 43691, 41391, 16989), .55, 1.2),
    Line("seventh cervical spine", (15427, 15431, 16800), .24, .9, midline=True),
    Line("furrow of the back", (16933, 17059, 17064, 1600, 21673, 21731, 21789, 21927), -.26, 1.1, midline=True),
    Line("erector spinae", (41405, 21641, 43853, 43877, 21844, 44044), .16, 1.8),
    Line("lateral border of the scapula", (21538, 16989), .30, 1.1),
    Line("deltopectoral groove", (16773, 21417, 1362), -.16, .9),
    Line("white line", (4088, 4071, 4121), -.16, 1.0, midline=True),
    Line("outer border of rectus abdominis", (4157, 4136, 22466), -.16, 1.3),
    Line("costal margin", (4088, 22007, 4083, 21991), .14, 1.1),
    Line("iliac crest", (44184, 4168, 21903), .16, 1.1),
    Line("larynx", (797, 797), .12, .9, midline=True),
)


def drawn_path(points: np.ndarray, step: float = .2) -> np.ndarray:
    """Points every ``step`` cm on a smooth curve through the given ones."""
    steps = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    keep = np.r_[True, np.diff(steps) > 1e-6]
    if keep.sum() < 3:
        return np.linspace(points[0], points[-1], 1 + int(np.ceil(steps[-1] / step)))
    curve = CubicSpline(steps[keep], points[keep])
    return curve(np.linspace(0, steps[-1], 1 + int(np.ceil(steps[-1] / step))))


def profile(distance: np.ndarray, width: float) -> np.ndarray:
    """Cross-section of a ridge: a rounded crest with shallow hollows beside it."""
    t = distance / width
    return np.exp(-t ** 2) - .35 * np.exp(-(t / 2) ** 2)


def relief(vertices: np.ndarray, normals: np.ndarray, mirror: np.ndarray, n_skin: int, figure: str) -> np.ndarray:
    """How far each vertex is raised along its normal, cm, from the figure in the reference pose."""
    raised = np.zeros(len(vertices))
    for line in LINES:
        path = drawn_path(vertices[list(line.path)])
        near = np.flatnonzero(np.min(np.abs(vertices - path.mean(0)), axis=1) < 40)
        distance, closest = nearest(vertices[near], path)
        facing = normals[list(line.path)].mean(0)
        same_side = np.clip((normals[near] @ facing - FACES_APART) / .4, 0, 1)
        ends = np.clip(np.minimum(closest, len(path) - 1 - closest) / max(1, .12 * len(path)) + .35, 0, 1)
        height = np.zeros(len(vertices))
        height[near] = line.height * profile(distance, line.width) * same_side * (ends if len(path) > 3 else 1)
        raised += height if line.midline else height + height[mirror]
    raised[n_skin:] = 0
    return AMOUNT[figure] * (raised + raised[mirror]) / 2


def nearest(points: np.ndarray, path: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Distance of each point to a densely drawn path, and the place on it that is nearest."""
    squared = (points ** 2).sum(1)[:, None] + (path ** 2).sum(1)[None] - 2 * points @ path.T
    closest = squared.argmin(1)
    return np.sqrt(squared[np.arange(len(points)), closest].clip(0)), closest
