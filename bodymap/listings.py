"""Regions, trigger points and zones as plain lists, for the command line and for notebooks."""
from __future__ import annotations

import numpy as np

from bodymap.atlas.atlas import Atlas
from bodymap.body.body import Body
from bodymap.body.region_map import LEFT

KIND_ORDER = ("essential", "spillover")


def regions(body: Body, atlas: Atlas) -> list[dict]:
    """Every leaf region on every side.

    Returns
    -------
    list of dict
        ``id``, ``name``, ``plain_name``, ``side`` (left, right, midline), ``area``, ``body_part`` and ``choir``
        (codes of the CHOIR body map, both sides' for a midline region).
    """
    rows = []
    for name, side, base in zip(body.regions.ids, body.regions.sides, body.regions.base, strict=True):
        region = atlas.regions[base]
        codes = {"left": [region.choir_left], "right": [region.choir_right]}.get(
            side, sorted({region.choir_left, region.choir_right}))
        rows.append({"id": name, "name": region.name, "plain_name": region.plain_name, "side": side,
                     "area": region.area, "body_part": region.body_part, "choir": " ".join(codes)})
    return rows


def points(body: Body, atlas: Atlas) -> list[dict]:
    """Every trigger point on every side on which it is described.

    Returns
    -------
    list of dict
        ``id``, ``muscle``, ``part``, ``side``, ``position`` (x, y, z in cm in the reference pose: x to the person's
        left, y up from the soles, z forwards), ``region``, ``grade``, ``source``.
    """
    rows = []
    for point in atlas.points.values():
        for side in atlas.point_sides(point.id):
            vertex = body.point_vertex(point.id, side)
            rows.append({"id": point.id, "muscle": atlas.muscles[point.muscle].name, "part": point_part(atlas, point),
                         "side": side, "position": [round(float(x), 2) for x in body.surface.reference[vertex]],
                         "region": body.regions.ids[body.regions.of_vertex[vertex]], "grade": point.grade,
                         "source": citation(atlas, point)})
    return rows


def point_part(atlas: Atlas, point) -> str:
    """The muscle part or parts that a point lies in, in words."""
    return "; ".join(atlas.parts[part].name for part in point.part)


def citation(atlas: Atlas, point) -> str:
    """Where a point is described: the source with its chapter."""
    source = atlas.sources[point.source].citation
    return f"{source}, {point.source_detail}" if point.source_detail else source


def zones(body: Body, atlas: Atlas) -> list[dict]:
    """What each point's essential and spillover zones cover.

    Returns
    -------
    list of dict
        ``point``, ``muscle``, ``part``, ``side``, ``kind`` and ``regions``: region id to the share of that region
        which the paint covers, 0 to 1.  A point without pain has one row with kind ``none``.
    """
    rows = []
    for point in atlas.points.values():
        own = atlas.zones_of_point[point.id]
        kinds = [kind for kind in KIND_ORDER if any(zone.kind == kind for zone in own)] or ["none"]
        for side in atlas.point_sides(point.id):
            for kind in kinds:
                painted = [zone.id for zone in own if zone.kind == kind]
                rows.append({"point": point.id, "muscle": atlas.muscles[point.muscle].name,
                             "part": point_part(atlas, point), "side": side, "kind": kind,
                             "regions": covered_regions(body, painted, side)})
    return rows


def covered_regions(body: Body, zone_ids: list[str], side: str) -> dict[str, float]:
    """Share of each region's skin inside any of the zones, for regions of which at least 1 % is covered.

    Left is the exact mirror image of right, vertices on the midline included.
    """
    inside = np.zeros(body.surface.n_vertices, bool)
    for zone in zone_ids:
        inside[body.field(f"zone:{zone}").inside] = True
    shares = body.shares_of_regions(np.flatnonzero(inside))
    names = [body.regions.mirrored(name) for name in body.regions.ids] if side == LEFT else body.regions.ids
    return {names[row]: round(float(shares[row]), 4) for row in np.argsort(-shares) if shares[row] >= .01}
