"""What can only be said by looking at the paint: words and paint agree, and the body is fully mapped."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from bodymap.atlas.tables import Row
from bodymap.body.fields import BORDER, Field
from bodymap.body.region_map import sided
from bodymap.checking.problems import Problem
from bodymap.checking.registry import Project, rule, wrong
from bodymap.freshness import stale

REACHED = .05           # share of a named region, or of the paint, that counts as touching it
STRAY = .25             # share of the paint that may lie in regions that are not named
SMALLEST = 1.0          # cm²: a zone or region below this is a slip
WHOLE_LIMB = .6         # share of a limb's skin above which an essential zone is too large
ACROSS = .12            # share of one-sided paint that may spill over the midline
LIMBS = {"arm": ("shoulder", "arm", "forearm", "hand"), "leg": ("hip", "thigh", "knee", "leg", "foot"),
         "head": ("head",)}


@rule("the compiled body matches the tables", needs_paint=True)
def build_is_fresh(project: Project) -> Iterator[Problem]:
    message = stale(project.data)
    if message:
        yield Problem("build_is_fresh", "compiled", 0, "", "", message)


@rule("regions tile the skin: each has skin of its own on each side", needs_paint=True)
def regions_have_skin(project: Project) -> Iterator[Problem]:
    regions = project.body.regions
    area = np.bincount(regions.of_vertex, project.body.areas, len(regions.ids))
    smallest = dict(zip(regions.ids, area))
    for row in project.rows("regions"):
        name = sided(row["id"], "midline" if row["midline"] == "yes" else "right")
        if smallest.get(name, 0) < SMALLEST:
            yield wrong("regions_have_skin", row, "id", f"at least {SMALLEST:g} cm² of skin; it has {smallest.get(name, 0):.1f}")


@rule("paint reaches every region that a zone's words name", needs_paint=True)
def paint_reaches_named_regions(project: Project) -> Iterator[Problem]:
    for row in project.rows("referral_zones"):
        painted, whole = zone_areas(project, row)
        for name in named_regions(project, row):
            share = painted[name] / max(whole[name], 1e-9)
            if share < REACHED and painted[name] < REACHED * max(sum(painted.values()), 1e-9):
                yield wrong("paint_reaches_named_regions", row, "regions",
                            f"paint on this region; {share:.0%} of it is painted", name)


@rule("at least three quarters of the paint lie in regions that the words name", needs_paint=True)
def paint_stays_in_named_regions(project: Project) -> Iterator[Problem]:
    for row in project.rows("referral_zones"):
        painted, _ = zone_areas(project, row)
        named, total = set(named_regions(project, row)), sum(painted.values())
        outside = {name: area for name, area in painted.items() if name not in named and area}
        if total and sum(outside.values()) > STRAY * total:
            worst = sorted(outside, key=outside.get, reverse=True)[:3]
            yield wrong("paint_stays_in_named_regions", row, "regions", f"paint mostly in these regions; "
                        f"{sum(outside.values()) / total:.0%} lies elsewhere, most in {', '.join(worst)}")


@rule("every zone has skin, and an essential zone is not a whole limb", needs_paint=True)
def zones_have_sensible_size(project: Project) -> Iterator[Problem]:
    limbs = limb_areas(project)
    for row in project.rows("referral_zones"):
        painted, _ = zone_areas(project, row)
        if sum(painted.values()) < SMALLEST:
            yield wrong("zones_have_sensible_size", row, "id", f"at least {SMALLEST:g} cm² of paint")
        for limb, (names, whole) in limbs.items():
            share = sum(painted[name] for name in names) / whole
            if row["kind"] == "essential" and share > WHOLE_LIMB:
                yield wrong("zones_have_sensible_size", row, "id", f"a zone smaller than the whole {limb}; it covers {share:.0%}")


@rule("one-sided paint stays on its side; midline and two-sided paint is an exact mirror image", needs_paint=True)
def paint_keeps_its_side(project: Project) -> Iterator[Problem]:
    body = project.body
    for row in project.rows("referral_zones"):
        field = body.field(f"zone:{row['id']}")
        if row["laterality"] in ("ipsilateral", "contralateral"):
            share = share_across(project, field)
            share = 1 - share if row["laterality"] == "contralateral" else share
            if share > ACROSS:
                yield wrong("paint_keeps_its_side", row, "laterality", f"paint on one side; {share:.0%} lies on the other")
        elif not mirrored_equal(field, body.surface.mirror):
            yield wrong("paint_keeps_its_side", row, "laterality", "paint that is its own mirror image")


@rule("each point lies inside the outline of its muscle part", needs_paint=True)
def points_lie_in_their_muscles(project: Project) -> Iterator[Problem]:
    body = project.body
    for row in project.rows("trigger_points"):
        vertex = body.point_vertex(row["id"])
        inside = [body.field(f"outline:{part}") for part in row.list("part")]
        if not any(vertex in field.vertices[field.values >= BORDER] for field in inside):
            yield wrong("points_lie_in_their_muscles", row, "position", f"a spot inside the outline of {row['part']}")


@rule("no two points of different muscles share one spot, nor one zone by copy and paste", needs_paint=True)
def no_copies(project: Project) -> Iterator[Problem]:
    spots, zones = defaultdict(set), defaultdict(set)
    muscle_of = {row["id"]: row["muscle"] for row in project.rows("trigger_points")}
    for row in project.rows("trigger_points"):
        spots[project.body.point_vertex(row["id"])].add(row["muscle"])
        if len(spots[project.body.point_vertex(row["id"])]) > 1:
            yield wrong("no_copies", row, "position", "a spot that no other muscle's point has")
    for row in project.rows("referral_zones"):
        field = project.body.field(f"zone:{row['id']}")
        key = field.vertices.tobytes() + field.values.tobytes()
        zones[key].add(muscle_of.get(row["point"], ""))
        if len(zones[key]) > 1:
            yield wrong("no_copies", row, "id", "a zone that is not the copy of another muscle's")


@rule("every region is reached by a zone, or unreached_regions.csv gives the reason", needs_paint=True)
def every_region_is_reached(project: Project) -> Iterator[Problem]:
    reached, excused = set(), {row["region"]: row for row in project.rows("unreached_regions")}
    for row in project.rows("referral_zones"):
        painted, whole = zone_areas(project, row)
        reached |= {name.removesuffix("_right").removesuffix("_left") for name, area in painted.items()
                    if area >= REACHED * whole[name]}
    for row in project.rows("regions"):
        if row["id"] not in reached and row["id"] not in excused:
            yield wrong("every_region_is_reached", row, "id", "a zone that reaches it, or a reason in unreached_regions.csv")
        if row["id"] in reached and row["id"] in excused:
            yield wrong("every_region_is_reached", excused[row["id"]], "region", "a region that no zone reaches")


def zone_areas(project: Project, row: Row) -> tuple[dict[str, float], dict[str, float]]:
    """cm² of a zone's paint in each region (id with side), and cm² of each region."""
    body, regions = project.body, project.body.regions
    field = body.field(f"zone:{row['id']}")
    inside = field.vertices[field.values >= BORDER]
    painted = np.bincount(regions.of_vertex[inside], body.areas[inside], len(regions.ids))
    whole = np.bincount(regions.of_vertex, body.areas, len(regions.ids))
    return dict(zip(regions.ids, painted)), dict(zip(regions.ids, whole))


def named_regions(project: Project, row: Row) -> list[str]:
    """Region ids with side that a zone of a right-sided point names."""
    sides = {"ipsilateral": ("right",), "contralateral": ("left",), "midline": ("right", "left"),
             "bilateral": ("right", "left")}[row["laterality"]]
    midline = {region["id"]: region["midline"] == "yes" for region in project.rows("regions")}
    names = []
    for text in row.list("regions"):
        name, _, side = text.partition("@")
        for one in (side,) if side else sides:
            names.append(sided(name, "midline" if midline[name] else one))
    return list(dict.fromkeys(names))


def limb_areas(project: Project) -> dict[str, tuple[list[str], float]]:
    """Regions of each limb on the right, and their skin in cm²."""
    regions, areas = project.body.regions, project.body.areas
    whole = dict(zip(regions.ids, np.bincount(regions.of_vertex, areas, len(regions.ids))))
    part = {row["id"]: row["body_part"] for row in project.rows("regions")}
    found = {limb: [name for name, base, side in zip(regions.ids, regions.base, regions.sides)
                    if part[base] in body_parts and side != "left"] for limb, body_parts in LIMBS.items()}
    return {limb: (names, sum(whole[name] for name in names)) for limb, names in found.items() if names}


def share_across(project: Project, field: Field) -> float:
    """Share of the painted skin that lies on the person's left."""
    inside = field.vertices[field.values >= BORDER]
    area, left = project.body.areas[inside], project.body.surface.reference[inside, 0] > 1e-6
    return float(area[left].sum() / max(area.sum(), 1e-9))


def mirrored_equal(field: Field, mirror: np.ndarray) -> bool:
    """Whether a field is its own mirror image."""
    other = field.mirrored(mirror)
    return np.array_equal(other.vertices, field.vertices) and np.array_equal(other.values, field.values)
