"""Which regions some marks touch, and how much of each."""
from __future__ import annotations

import numpy as np

from bodymap.body.body import Body
from bodymap.matching.marks import Mark, marked

TOUCHED = .08           # share of a region that must be marked
NOTICEABLE = .12        # or share of all marked skin that lies in it


def touched_regions(body: Body, marks: list[Mark]) -> dict[str, float]:
    """Regions (ids with side) that the marks touch in earnest, with the share of each that is marked."""
    if not marks:
        return {}
    inside = marked(marks, body.surface.n_vertices) > 0
    names, area = body.regions.ids, body.areas
    whole = np.bincount(body.regions.of_vertex, area, len(names))
    painted = np.bincount(body.regions.of_vertex[inside], area[inside], len(names))
    share = painted / np.maximum(whole, 1e-9)
    of_marks = painted / max(painted.sum(), 1e-9)
    return {names[row]: float(share[row]) for row in np.argsort(-painted)
            if share[row] >= TOUCHED or of_marks[row] >= NOTICEABLE}
