"""From what each picture point sees to its colour: a warm, soft textbook plate with thin ink lines."""
from __future__ import annotations

import numpy as np
from scipy.ndimage import gaussian_filter

KEY = np.array([-.42, .55, .72])                       # upper left, towards the viewer
FILL = np.array([.75, .05, .66])
SHADE, SKIN, PALE = (np.array(c, float) for c in ((168, 122, 101), (232, 199, 177), (252, 240, 229)))
INK = np.array([92, 62, 50.])
SCLERA, IRIS, PUPIL = (np.array(c, float) for c in ((248, 240, 230), (158, 132, 108), (70, 54, 46)))
BROW, LIP = np.array([126, 80, 56.]), np.array([196, 128, 112.])
IRIS_ANGLE, PUPIL_ANGLE = 26.0, 9.5                   # degrees about the axis of the eyeball
LID_SHADOW = np.array([.34, .42, .50])                 # the white in the lids' shade turns warm, not grey
GLINT = np.array([-.28, .26, .92])


def unit(v: np.ndarray) -> np.ndarray:
    """Vectors of length one."""
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-9)


def skin_colour(normal: np.ndarray, crease: np.ndarray, hollow: np.ndarray, ridge: np.ndarray,
                broad: np.ndarray) -> np.ndarray:
    """Colour of lit skin, shape (n, 3), from camera-space normals and the light that reaches it."""
    key = np.clip((normal @ unit(KEY) + .25) / 1.25, 0, 1) ** 1.15
    fill = np.clip((normal @ unit(FILL) + .4) / 1.4, 0, 1)
    facing = np.clip(normal[:, 2], 0, 1)
    light = .64 * key + .14 * fill + .15 * facing ** .6
    light *= (.50 + .50 * np.clip(hollow * 1.5, 0, 1)) * (.42 + .58 * np.clip(crease * 1.22, 0, 1))
    light *= .80 + .20 * np.clip(facing * 1.6, 0, 1) ** .7
    light += np.clip(ridge * 2.2, -.20, .12) + np.clip(broad * .6, -.06, .06)
    light = np.clip(light, 0, 1)[:, None]
    low = SHADE + (SKIN - SHADE) * np.clip(light / .55, 0, 1)
    return low + (PALE - SKIN) * np.clip((light - .55) / .42, 0, 1) ** 1.1


def touched(colour: np.ndarray, place: np.ndarray, path: np.ndarray, width: np.ndarray, tint: np.ndarray,
            strength: float) -> np.ndarray:
    """Colours with a soft brush of a tint along a path; ``width`` in cm at each path point."""
    near = np.flatnonzero(np.all((place > path.min(0) - 1.5) & (place < path.max(0) + 1.5), axis=1))
    if not len(near):
        return colour
    distance = np.linalg.norm(place[near, None] - path[None], axis=2) / width
    share = strength * np.exp(-distance.min(1) ** 2)[:, None]
    colour = colour.copy()
    colour[near] += (tint - colour[near]) * share
    return colour


def eye_colour(from_centre: np.ndarray, shadow: np.ndarray, normal: np.ndarray) -> np.ndarray:
    """Colour of the eyeball: white, a quiet iris, a pupil and a small light, shape (n, 3)."""
    off_axis = np.degrees(np.arccos(np.clip(unit(from_centre)[:, 2], -1, 1)))[:, None]

    def within(limit, softness=1.5):
        return np.clip((limit - off_axis) / softness + .5, 0, 1)

    colour = SCLERA * (1 - (1 - shadow[:, None]) * LID_SHADOW)
    iris = IRIS * (.78 + .5 * np.clip(off_axis / IRIS_ANGLE, 0, 1) ** 2)
    rim = within(IRIS_ANGLE) * (1 - within(IRIS_ANGLE - 4, 4))
    colour = colour + (iris - colour) * within(IRIS_ANGLE) * .9
    colour = colour + (PUPIL - colour) * (.35 * rim + within(PUPIL_ANGLE) * .9).clip(0, 1)
    glint = np.clip((normal @ unit(GLINT) - .982) / .006, 0, 1)[:, None]
    return colour + (255 - colour) * .7 * glint


def contours(depth: np.ndarray, hit: np.ndarray, step: float) -> np.ndarray:
    """Strength of the ink line at each pixel, 0 to 1: silhouettes strong, inner folds finer."""
    filled = np.where(hit, depth, -1e4)
    line = np.zeros(depth.shape)
    for axis in (0, 1):
        for way in (1, -1):
            jump = filled - np.roll(filled, way, axis)          # the nearer side carries the line
            beyond = np.roll(filled, -way, axis) - filled
            slope = np.where(np.abs(beyond) < 1e3, np.clip(beyond, 0, .5), 0)
            line = np.maximum(line, np.clip((jump - 1.6 * slope - step) / (6 * step), 0, 1))
    line[~hit] = 0
    return line


def lash_lines(eye: np.ndarray, hit: np.ndarray) -> np.ndarray:
    """Strength of the line along the lids, 0 to 1: firm above the eye, faint below it."""
    skin = hit & ~eye
    upper, lower = skin & np.roll(eye, -1, 0), skin & np.roll(eye, 1, 0)
    return np.clip(gaussian_filter(upper * 2.2 + lower * .6, 1.1), 0, 1)


def soft_line(line: np.ndarray, width: float) -> np.ndarray:
    """A line mask one pixel wide made about ``width`` pixels wide, with soft flanks."""
    return np.clip(gaussian_filter(line, width * .6) * width * 1.2, 0, 1)


def border_fade(shape: tuple[int, int], hit: np.ndarray, margin: float) -> np.ndarray:
    """1 inside, falling softly to 0 at those borders of the frame which the body runs over."""
    rows, columns = shape
    y, x = (np.arange(rows) + .5)[:, None], (np.arange(columns) + .5)[None]
    fade = np.ones(shape)
    for crossed, distance in ((hit[0].any(), y), (hit[-1].any(), rows - y),
                              (hit[:, 0].any(), x), (hit[:, -1].any(), columns - x)):
        if crossed:
            t = np.clip(distance / margin, 0, 1)
            fade = fade * (t * t * (3 - 2 * t))
    return fade
