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
    names, inside = body.regions.ids, np.flatnonzero(marked(marks, body.surface.n_vertices))
    painted, share = body.area_in_regions(inside), body.shares_of_regions(inside)
    of_marks = painted / max(painted.sum(), 1e-9)
    return {names[row]: float(share[row]) for row in np.argsort(-painted)
            if share[row] >= TOUCHED or of_marks[row] >= NOTICEABLE}
