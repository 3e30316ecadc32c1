"""What is shown of a condition: the zones of all muscles usually implicated, layered as a heat map.

Each muscle counts once, however many points it has, so that the depth of the colour can be read: so many muscles
are commonly described as sending pain here.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.fields import Field
from bodymap.body.region_map import MIDLINE
from bodymap.drawing import palette
from bodymap.drawing.points import small_crosses
from bodymap.drawing.scene import Focus, Paint, Scene, views_of
from bodymap.drawing.styles import Style

SPILLOVER_COUNTS = .5
AMONG = 6               # so many of the best views may lead for the sake of the part of the body
SOFT = (.35, .65)           # field values between which a zone's edge fades, so that sums have smooth borders


@dataclass(frozen=True)
class Band:
    """One step of the heat map: from how many muscles it begins, what it means, and its paint."""

    least: float
    words: str
    style: Style


BANDS = (
    Band(.25, "Sometimes reaches here", Style("heat-some", palette.ESSENTIAL, .12, .4, .8, hatch=".")),
    Band(.75, "One muscle", Style("heat-one", palette.ESSENTIAL, .26, .5, 1.0)),
    Band(1.75, "Two muscles", Style("heat-two", palette.ESSENTIAL, .34, .6, 1.0)),
    Band(2.75, "Three or more", Style("heat-more", palette.ESSENTIAL, .46, .9, 1.2)),
)


@dataclass(frozen=True, eq=False)
class Heat:
    """How many muscles send pain to each vertex, spillover counting half.

    Attributes
    ----------
    count : ndarray, shape (n_vertices,)
    """

    count: np.ndarray

    @property
    def most(self) -> float:
        """The largest number of muscles whose zones meet anywhere."""
        return float(self.count.max(initial=0))

    def field(self, least: float = 0.0) -> Field:
        """The counts as a field from 0 to 1, or only where they reach ``least``."""
        if least:
            return Field.from_dense((self.count >= least) * 1.0)
        return Field.from_dense(self.count / max(self.most, 1e-9))


def heat(body: Body, atlas: Atlas, muscles: Iterable[Sequence[str]], sides: tuple[str, ...]) -> Heat:
    """Layer the zones of several muscles.

    Parameters
    ----------
    muscles : iterable of sequence of str
        For each muscle the ids of its trigger points.
    sides : tuple of str
        Sides of the body whose points count.
    """
    count = np.zeros(body.surface.n_vertices)
    for points in muscles:
        own = np.zeros_like(count)
        for point in points:
            for side in atlas.point_sides(point):
                if side in (*sides, MIDLINE):
                    add_point(body, atlas, point, side, own)
        count += own
    return Heat(count)


def add_point(body: Body, atlas: Atlas, point: str, side: str, own: np.ndarray) -> None:
    """Raise a muscle's counts to 1 in a point's essential zones and to one half in its spillover zones."""
    for zone in atlas.zones_of_point[point]:
        if f"zone:{zone.id}" not in body.fields:
            continue
        field = body.field(f"zone:{zone.id}", side)
        inside = np.clip((field.values - SOFT[0]) / (SOFT[1] - SOFT[0]), 0, 1)
        worth = 1.0 if zone.kind == "essential" else SPILLOVER_COUNTS
        own[field.vertices] = np.maximum(own[field.vertices], inside * worth)


def bands(found: Heat) -> list[Band]:
    """The steps that a heat map holds, from the outermost."""
    return [band for band in BANDS if band.least < found.most]


def heat_paints(found: Heat) -> tuple[Paint, ...]:
    """Nested layers, the more muscles' zones meet the deeper the red."""
    field, steps = found.field(), bands(found)
    deeper = [band.least / found.most for band in steps[1:]] + [None]
    # Stipple means "sometimes" only: it is left open where a deeper band begins.
    return tuple(Paint(band.style, field, band.words, band.least / found.most, inner if band.style.hatch else None)
                 for band, inner in zip(steps, deeper))


def heat_focus(found: Heat) -> Focus:
    """Where most zones meet, then where one at least is usual, then all of the map."""
    if not found.most:
        return Focus()
    return Focus((found.field(found.most * .6), found.field(min(.75, found.most * .5)), found.field(.25)))


def condition_scene(body: Body, atlas: Atlas, muscles: Sequence[Sequence[str]], sides: tuple[str, ...]) -> Scene:
    """A condition: the heat map, and small crosses at the points whose zones it layers.

    Parameters
    ----------
    muscles : sequence of sequence of str
        For each muscle the ids of its trigger points.
    sides : tuple of str
        ``right`` or ``left``, at least one; by the first one the best view is chosen.
    """
    points = [(point, side) for points in muscles for point in points for side in atlas.point_sides(point)
              if side in (*sides, MIDLINE)]
    return Scene(heat_paints(heat(body, atlas, muscles, sides)), small_crosses(body, atlas, points),
                 heat_focus(heat(body, atlas, muscles, sides[:1])))


def condition_views(body: Body, scene: Scene, figure: str, home: Sequence[str] = ()) -> list[str]:
    """Views that show a condition, best first; all of them when nothing is painted.

    A view of a group that shows its ``home`` from near leads, if it is among the better ones.
    """
    ranked = views_of(body, scene, figure)
    if not ranked:
        return list(body.views)
    first = next((view for view in ranked[:AMONG] if body.views[view].group in home), ranked[0])
    return [first, *(view for view in ranked if view != first)]
