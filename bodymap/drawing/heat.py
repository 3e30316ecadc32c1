"""The picture of a condition: the zones of all points usually implicated, layered as a heat map."""
from __future__ import annotations

import numpy as np

from bodymap.body.body import Body
from bodymap.body.fields import Field
from bodymap.drawing import palette
from bodymap.drawing.layers import Area, Layers, Style
from bodymap.matching.overlap import SourceKey, Zones

SPILLOVER_COUNTS = .5
LEVELS = (.12, .3, .5, .72)
FILLS = (.16, .2, .26, .34)


def heat_field(body: Body, zones: Zones, sources: list[SourceKey]) -> Field:
    """How many of the sources' zones lie on each vertex, as a share of the most that do.

    Parameters
    ----------
    sources : list of SourceKey
        Points with sides; unknown ones, such as points without pain, are passed over.
    """
    row = {key: number for number, key in enumerate(zones.keys)}
    rows = [row[key] for key in sources if key in row]
    if not rows:
        return Field.from_dense(np.zeros(body.surface.n_vertices))
    essential = (zones.essential[rows] > 0).sum(axis=0)
    spillover = (zones.spillover[rows] > 0).sum(axis=0)
    total = np.asarray(essential + SPILLOVER_COUNTS * spillover, float).ravel()
    return Field.from_dense(total / max(total.max(), 1e-9))


def heat_layers(body: Body, field: Field, view: str, figure: str) -> Layers:
    """Nested areas, the more zones overlap the deeper the red."""
    areas = []
    for number, (level, fill) in enumerate(zip(LEVELS, FILLS)):
        lines = body.outliner.outlines(field, figure, body.views[view], level)
        style = Style(f"heat {number + 1}", palette.ESSENTIAL, fill, .25 + .2 * number, .8)
        areas.append(Area(style, tuple(lines), "where several described zones overlap" if number else "described zones"))
    return Layers(tuple(painted for painted in areas if painted.lines))
