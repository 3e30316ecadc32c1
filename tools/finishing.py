"""Finish the base mesh like a good anatomy plate: lips closed, plain and modest, forms a little clearer."""
from __future__ import annotations

import numpy as np
from scipy.interpolate import RBFInterpolator
from scipy.sparse import coo_matrix, diags, identity
from scipy.sparse.linalg import splu

from tools.makehuman import SKIN_GROUP, MakeHuman
from tools.posing import Skeleton, smooth_step, turn_about

JAW_CLOSING = {"female": -1.6, "male": -1.3}            # degrees: until the lips meet
SKIN_VERTICES = 13380
PERINEUM_RADIUS = {"female": .42, "male": .55}                                   # decimetres, as all lengths here
CLEARER_STEPS, CLEARER_AMOUNT, CLEARER_MOST = 14, .8, .04
CRUSHED, RELAXING_STEPS = (.35, .75), 12                # lengths kept, from wholly to not at all crushed
DELICATE = ("head", "jaw", "special", "oculi", "orbicularis", "oris", "risorius", "temporalis", "levator", "eye",
            "tongue", "wrist", "metacarpal", "finger", "foot", "toe", "breast")
FINGERS = {"finger1-1": -14, "finger2-1": -10, "finger4-1": 2, "finger5-1": 4}      # degrees towards the middle finger
NIPPLE_RADII = {"female": (.24, .42), "male": (.20, .40)}
NIPPLES = ("breast/nipple-size-incr", "breast/nipple-point-incr")


def links_between(faces: np.ndarray, n: int):
    """Sparse matrix that replaces each vertex by the mean of its neighbours along edges."""
    a, b = faces.ravel(), np.roll(faces, -1, 1).ravel()
    links = coo_matrix((np.ones(2 * len(a)), (np.r_[a, b], np.r_[b, a])), shape=(n, n)).tocsr()
    links.data[:] = 1
    return diags(1 / np.maximum(np.asarray(links.sum(1)).ravel(), 1)) @ links


def smooth_patch(vertices: np.ndarray, chosen: np.ndarray, links) -> np.ndarray:
    """The chosen vertices laid as the smoothest skin that joins its surroundings (biharmonic)."""
    laplacian = identity(len(vertices), format="csr") - links
    bending = (laplacian @ laplacian).tocsr()
    inside, outside = np.flatnonzero(chosen), np.flatnonzero(~chosen)
    rows = bending[inside]
    result = vertices.copy()
    result[inside] = splu(rows[:, inside].tocsc()).solve(-(rows[:, outside] @ vertices[outside]))
    return result


def finished(source: MakeHuman, vertices: np.ndarray, sex: str) -> np.ndarray:
    """Base vertices of the figure as it is drawn."""
    closing = turn_about([1, 0, 0], JAW_CLOSING[sex])
    vertices = Skeleton(source, vertices).posed(lambda bone, *_: closing if bone == "jaw" else np.eye(3))
    quads = source.base_mesh().quads[SKIN_GROUP]
    links = links_between(quads, len(vertices))
    for side in (1, -1):
        centre = vertices[nipples(source, vertices[:, 0] * side > 0)].mean(0)
        vertices = plain_cap(vertices, centre, *NIPPLE_RADII[sex])
    vertices = spread_fingers(source, vertices)
    vertices = smooth_patch(vertices, perineum(vertices, PERINEUM_RADIUS[sex]), links)
    return clearer(vertices, quads, links, plain_parts(source, vertices))


def perineum(vertices: np.ndarray, radius: float) -> np.ndarray:
    """Mask of the base vertices about the lowest spot between the thighs."""
    skin = np.arange(len(vertices)) < SKIN_VERTICES
    midline = np.flatnonzero(skin & (np.abs(vertices[:, 0]) < .01) & (vertices[:, 1] < 4))
    lowest = vertices[midline[np.argmin(vertices[midline, 1])]]
    return skin & (np.linalg.norm(vertices - lowest, axis=1) < radius)


def plain_parts(source: MakeHuman, vertices: np.ndarray) -> np.ndarray:
    """Where forms may be made clearer, 0 to 1: not on the face, the hands and the feet,
    nor between the shoulder blades, where the source is deep enough."""
    skeleton = Skeleton(source, vertices)
    delicate = skeleton.share(DELICATE, "")
    behind = vertices[:, 2] < skeleton.head["spine01"][2]
    between_the_blades = skeleton.share(("spine01", "spine02"), "") * behind * np.exp(-(vertices[:, 0] / .6) ** 2)
    return np.clip(1 - 1.2 * delicate - between_the_blades, 0, 1)


def clearer(vertices: np.ndarray, quads: np.ndarray, links, where: np.ndarray) -> np.ndarray:
    """Muscle forms a little deeper: the skin pushed away from a smoother copy of itself, along its normals."""
    smooth = vertices
    for _ in range(CLEARER_STEPS):
        smooth = .5 * smooth + .5 * (links @ smooth)
    across = np.cross(vertices[quads[:, 2]] - vertices[quads[:, 0]], vertices[quads[:, 3]] - vertices[quads[:, 1]])
    normals = np.zeros_like(vertices)
    for k in range(4):
        np.add.at(normals, quads[:, k], across)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    detail = np.einsum("ij,ij->i", vertices - smooth, normals)
    broad = detail
    for _ in range(CLEARER_STEPS * 4):                       # limbs are round: keep what varies, not the roundness
        broad = .5 * broad + .5 * (links @ broad)
    push = np.clip((detail - broad) * CLEARER_AMOUNT, -CLEARER_MOST, CLEARER_MOST) * where
    skin = np.unique(quads)
    result = vertices.copy()
    result[skin] += push[skin, None] * normals[skin]
    return result


def relaxed(posed: np.ndarray, rest: np.ndarray, quads: np.ndarray, where: np.ndarray) -> np.ndarray:
    """A posed skin smoothed where bending a joint has crushed it: in the folds of armpit, elbow and groin."""
    links = links_between(quads, len(rest))
    sides = np.stack([quads, np.roll(quads, -1, 1)], -1).reshape(-1, 2)
    short, full = (np.linalg.norm(np.diff(v[sides], axis=1)[:, 0], axis=1) for v in (posed, rest))
    kept = np.ones(len(rest))
    for k in (0, 1):
        np.minimum.at(kept, sides[:, k], short / np.maximum(full, 1e-9))
    share = 1 - smooth_step(kept, *CRUSHED)
    for _ in range(3):
        share = np.maximum(share, .85 * (links @ share))
    share = (share * where)[:, None]
    for _ in range(RELAXING_STEPS):
        posed = posed + .6 * share * (links @ posed - posed)
    return posed


def nipples(source: MakeHuman, half: np.ndarray) -> np.ndarray:
    """Mask of the base vertices that make the nipples, on one half of the body."""
    chosen = np.zeros(len(half), bool)
    for name in NIPPLES:
        ids, offsets = source.target(name)
        size = np.linalg.norm(offsets, axis=1)
        chosen[ids[size > .25 * size.max()]] = True
    return chosen & half


def plain_cap(vertices: np.ndarray, centre: np.ndarray, inner: float, outer: float) -> np.ndarray:
    """Skin near a spot replaced by the smooth dome (thin-plate spline) that continues the skin about it."""
    skin = np.arange(len(vertices)) < SKIN_VERTICES
    distance = np.linalg.norm(vertices - centre, axis=1)
    rim = np.flatnonzero(skin & (distance > inner) & (distance < outer))
    inside = np.flatnonzero(skin & (distance <= inner))
    middle = vertices[rim].mean(0)
    axes = np.linalg.svd(vertices[rim] - middle)[2]
    flat = (vertices - middle) @ axes.T
    dome = RBFInterpolator(flat[rim, :2], flat[rim, 2], kernel="thin_plate_spline", smoothing=1e-3)
    result = vertices.copy()
    lift = dome(flat[inside, :2]) - flat[inside, 2]
    result[inside] += (lift * (1 - smooth_step(distance[inside], .8 * inner, inner)))[:, None] * axes[2]
    return result


def spread_fingers(source: MakeHuman, vertices: np.ndarray) -> np.ndarray:
    """Fingers gently apart: turned in the plane of the palm."""
    skeleton = Skeleton(source, vertices)
    palm = {side: np.cross(skeleton.head[f"finger5-1.{end}"] - skeleton.head[f"finger2-1.{end}"],
                           skeleton.head[f"finger3-1.{end}"] - skeleton.head[f"wrist.{end}"])
            for side, end in ((1, "L"), (-1, "R"))}

    def turn(bone, side, _along):
        return turn_about(palm[side], FINGERS[bone]) if bone in FINGERS else np.eye(3)

    return skeleton.posed(turn)
