"""Regions tile the skin: each vertex belongs to the region whose seed is nearest along the skin.

A seed is a path; its head start (cm) pushes its borders outwards.  So there is neither
overlap nor gap by construction, and moving a border means moving a seed.
"""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bodymap.body.geodesics import Geodesics, nearest_on_path
from bodymap.body.paths import PathPoint

SOFTNESS = 1.0      # cm over which a region's field rises from border to middle


@dataclass(frozen=True)
class Seed:
    """A path that a region grows from, with its head start in cm."""

    path: tuple[PathPoint, ...]
    head_start: float


def seed_distance(geodesics: Geodesics, seeds: list[Seed], midline: bool) -> np.ndarray:
    """Distance along the skin from the nearest seed, less its head start; shape (n_skin,), cm.

    A midline region's seeds count on both sides.
    """
    nearest = np.full(len(geodesics.vertices), np.inf)
    for seed in seeds:
        positions, _ = geodesics.trace(seed.path)
        sources = np.unique([geodesics.nearest(position) for position in positions])
        gap, _, _ = nearest_on_path(geodesics.vertices[sources], positions)
        nearest = np.minimum(nearest, geodesics.distance(sources, gap - seed.head_start))
    if midline:
        nearest = np.minimum(nearest, nearest[geodesics.surface.mirror[: len(nearest)]])
    return nearest


def tiled(distances: np.ndarray, mirror: np.ndarray, midline: np.ndarray,
          on_right: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Share out the skin among regions.

    Parameters
    ----------
    distances : ndarray, shape (n_regions, n_skin)
        From each region's seeds, right side or midline.
    mirror : ndarray of int, shape (n_skin,)
    midline : ndarray of bool, shape (n_regions,)
        Regions that lie on both sides of the midline.
    on_right : ndarray of bool, shape (n_skin,)

    Returns
    -------
    owner : ndarray of int, shape (n_skin,)
        Row of the region on the person's right or the midline; a left vertex has the
        row of its mirror image.
    fields : ndarray, shape (n_regions, n_skin)
        On the right half: 0.5 on the border towards any neighbour, 1 deep inside.  The
        partner on the left counts as a neighbour of a right region, so the midline is a border.
    """
    owner = np.argmin(distances, axis=0)
    two = np.partition(distances, 1, axis=0)[:2]
    fields = np.empty_like(distances)
    for row, own in enumerate(distances):
        rival = np.where(owner == row, two[1], two[0])
        if not midline[row]:
            rival = np.minimum(rival, own[mirror])
        fields[row] = np.clip(0.5 + (rival - own) / (2 * SOFTNESS), 0, 1)
    owner = np.where(on_right, owner, owner[mirror])
    return owner, fields
