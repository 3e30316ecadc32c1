"""How much of the skin each view shows, worked out once, so that the best view is found at once."""
from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from pathlib import Path

import numpy as np

from bodymap.body.arrays import opened
from bodymap.body.fields import BORDER, Field
from bodymap.body.surface import Surface, vertex_areas
from bodymap.body.views import SeenTriangles, View

STEPS = 255
CLOSER_IS_BETTER = 0.35         # how much a view gains from showing things larger
WHOLE_IS_BETTER = 2.0           # how much a view loses from showing less of the paint than the one that shows most
WITHOUT_THE_SPOT = 0.6          # what is left of a view's worth where it hides the spot that the paint belongs to
NOT_WORTH_SHOWING = 0.08        # share of the paint below which a view is left out


def seen_shares(surface: Surface, seen: SeenTriangles, figure: str, view: View) -> np.ndarray:
    """For each vertex, how much of its skin the view shows, 0 to 1; slanted skin counts less.

    Returns
    -------
    ndarray, shape (n_vertices,)
    """
    ids = seen.map(figure, view.id)
    pixel = view.width / ids.shape[1] * view.height / ids.shape[0] / view.scale[figure] ** 2
    pixels = np.bincount(ids[ids >= 0], minlength=len(surface.faces))
    shown = np.bincount(surface.faces.ravel(), np.repeat(pixels * pixel / 3, 3), minlength=surface.n_vertices)
    area = vertex_areas(surface.shape(figure, view.pose), surface.faces)
    return np.clip(shown / np.maximum(area, 1e-6), 0, 1)


class Sight:
    """What each view shows, by figure and view."""

    def __init__(self, surface: Surface, views: Mapping[str, View], shares: Mapping[str, np.ndarray]):
        self.surface, self.views, self._shares = surface, views, shares
        self._area = vertex_areas(surface.reference, surface.faces)

    @classmethod
    def load(cls, surface: Surface, views: Mapping[str, View], file: Path) -> Sight:
        """Read what :func:`seen_shares` found for all views.

        Raises
        ------
        NotBuilt
            When the file is missing or damaged.
        """
        with opened(file, "python -m bodymap build") as arrays:
            return cls(surface, views, dict(arrays))

    @cached_property
    def shown_anywhere(self) -> np.ndarray:
        """Mask of vertices that some view shows, the same on both sides; the inside of the mouth is not, for one."""
        shown = np.zeros(self.surface.n_vertices, bool)
        for share in self._shares.values():
            shown |= share > 0
        return shown | shown[self.surface.mirror]

    def shows(self, vertex: int, figure: str, view: str) -> bool:
        """Whether a view shows a vertex."""
        return bool(self._shares[f"{figure}__{view}"][vertex])

    def share(self, field: Field, figure: str, view: str) -> float:
        """How much of a field's painted skin a view shows, 0 to 1."""
        inside = field.vertices[field.values >= BORDER]
        area = self._area[inside]
        shown = self._shares[f"{figure}__{view}"][inside] / STEPS
        return float((area * shown).sum() / area.sum()) if len(inside) else 0.0

    def ranked(self, fields: list[Field], figure: str, showing: Collection[str] | None = None) -> list[str]:
        """Views that show the fields, best first: much of the first fields, and large.

        The fields' weights halve from one to the next, so that the essential zone leads.

        Parameters
        ----------
        fields : list of Field
        figure : str
        showing : collection of str, optional
            Views that show the spot that the paint belongs to; others come later where the paint allows.
        """
        largest = max(view.scale[figure] for view in self.views.values())
        worth = {}
        for view in self.views.values():
            shares = [self.share(field, figure, view.id) for field in fields if len(field.vertices)]
            if shares and max(shares) >= NOT_WORTH_SHOWING:
                worth[view.id] = sum(share / 2 ** k for k, share in enumerate(shares))
        best = max(worth.values(), default=1)
        scored = []
        for name, own in worth.items():
            view = self.views[name]
            closeness = (view.scale[figure] / largest) ** CLOSER_IS_BETTER
            spot = 1 if showing is None or name in showing else WITHOUT_THE_SPOT
            scored.append((-(own / best) ** WHOLE_IS_BETTER * closeness * view.preference * spot, view.order, name))
        return [view for _, _, view in sorted(scored)]
