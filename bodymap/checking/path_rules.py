"""Landmarks, seeds and strokes: what can be said before anything is painted."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bodymap.atlas.tables import Row
from bodymap.body.paths import PathError, read_path, read_point
from bodymap.checking.problems import Problem
from bodymap.checking.registry import Project, rule, wrong

ON_MIDLINE = .05        # cm
OWNERS = {"zone": "referral_zones", "outline": "muscle_parts", "danger": "dangers"}
CHOIR = {str(code) for code in (*range(101, 137), *range(201, 239))}


@rule("landmarks lie on the right side or on the midline, no two on one vertex")
def landmarks_in_place(project: Project) -> Iterator[Problem]:
    surface = project.body.surface
    taken = Counter(row["vertex"] for row in project.rows("landmarks"))
    for row in project.rows("landmarks"):
        vertex = int(row["vertex"])
        if not 0 <= vertex < surface.n_skin:
            yield wrong("landmarks_in_place", row, "vertex", f"a skin vertex, 0 to {surface.n_skin - 1}")
            continue
        across = surface.reference[vertex, 0]
        if row["midline"] == "yes" and abs(across) > ON_MIDLINE:
            yield wrong("landmarks_in_place", row, "vertex", "a vertex on the midline")
        if row["midline"] == "no" and across > -ON_MIDLINE:
            yield wrong("landmarks_in_place", row, "vertex", "a vertex on the person's right side")
        if taken[row["vertex"]] > 1:
            yield wrong("landmarks_in_place", row, "vertex", "a vertex that no other landmark has")


@rule("every path can be read and leads through known landmarks")
def paths_can_be_read(project: Project) -> Iterator[Problem]:
    known = project.ids("landmarks")
    for table, column, read in (("region_seeds", "path", read_path), ("strokes", "path", read_path),
                                ("trigger_points", "position", lambda text: (read_point(text),))):
        for row in project.rows(table):
            try:
                used = [name for point in read(row[column]) for name in point.landmarks()]
            except PathError:
                yield wrong("paths_can_be_read", row, column, "a path such as acromion; acromion+2.5>c7")
                continue
            for name in used:
                if name not in known:
                    yield wrong("paths_can_be_read", row, column, "landmarks of landmarks.csv", name)


@rule("radii are positive, one for the stroke or one for each point of its path")
def radii_fit_paths(project: Project) -> Iterator[Problem]:
    for row in project.rows("strokes"):
        count = len([part for part in row["path"].split(";") if part.strip()])
        if not _are_radii(row, count):
            yield wrong("radii_fit_paths", row, "radius_cm", f"one number above 0, or {count} of them")


def _are_radii(row: Row, count: int) -> bool:
    try:
        radii = [float(number) for number in row["radius_cm"].split()]
    except ValueError:
        return False
    return bool(radii) and min(radii) > 0 and len(radii) in (1, count)


@rule("every zone and every muscle part is painted, and every stroke has an owner that exists")
def strokes_have_owners(project: Project) -> Iterator[Problem]:
    painted = project.ids("strokes", "owner")
    for row in project.rows("strokes"):
        kind, _, name = row["owner"].partition(":")
        if kind not in OWNERS or name not in project.ids(OWNERS[kind]):
            yield wrong("strokes_have_owners", row, "owner", "zone:, outline: or danger: and an id of its table")
    for kind, table in (("zone", "referral_zones"), ("outline", "muscle_parts")):
        for row in project.rows(table):
            if f"{kind}:{row['id']}" not in painted:
                yield wrong("strokes_have_owners", row, "id", f"strokes of the owner {kind}:{row['id']}")


@rule("every region has a seed and nests in areas of the CHOIR body map, all 74 of which are used")
def regions_nest(project: Project) -> Iterator[Problem]:
    seeded, used = project.ids("region_seeds", "region"), set()
    for row in project.rows("regions"):
        if row["id"] not in seeded:
            yield wrong("regions_nest", row, "id", "a row in region_seeds.csv")
        for column in ("choir_left", "choir_right"):
            if row[column] not in CHOIR:
                yield wrong("regions_nest", row, column, "a code from 101 to 136 or from 201 to 238")
            used.add(row[column])
    for code in sorted(CHOIR - used):
        yield Problem("regions_nest", "regions.csv", 0, "choir_left or choir_right", code, "a region in this area")
