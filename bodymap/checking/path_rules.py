"""Landmarks, views, seeds and strokes: what can be said before anything is painted."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bodymap.atlas.kinds import KINDS
from bodymap.atlas.tables import Row
from bodymap.body.arrays import read_json
from bodymap.body.paths import PathError, PathPoint, read_path, read_point
from bodymap.body.views import CAMERAS, RENDER
from bodymap.checking.problems import Problem
from bodymap.checking.registry import LINKS, Project, rule, wrong

ON_MIDLINE = .05        # cm
WIDEST = 15.0           # cm: a radius above this is a slip
LONGEST_STEP = 40.0     # cm
OWN_PAINT = {"zone": "referral_zones", "outline": "muscle_parts", "danger": "dangers"}
OWNERS = OWN_PAINT | {kind.owner: kind.table for kind in KINDS.values()}
"""The table of those who own strokes; a thing of ``OWN_PAINT`` is painted once, a structure in layers."""
FEWEST_POINTS = {"area": 3, "stroke": 1}
CHOIR_RIGHT = (101, 103, 105, 107, 108, 111, 113, 115, 116, 119, 120, 121, 125, 126, 129, 131, 133, 135,
               202, 204, 206, 210, 209, 214, 213, 216, 220, 219, 226, 225, 224, 230, 229, 232, 234, 236, 238)
CHOIR_LEFT = (102, 104, 106, 110, 109, 112, 114, 118, 117, 124, 123, 122, 128, 127, 130, 132, 134, 136,
              201, 203, 205, 207, 208, 211, 212, 215, 217, 218, 221, 222, 223, 227, 228, 231, 233, 235, 237)
CHOIR_PAIRS = frozenset(zip(map(str, CHOIR_RIGHT), map(str, CHOIR_LEFT), strict=True))
"""Areas of the CHOIR body map: right code, left code of each pair."""


@rule("landmarks lie on the skin of the right side, or on the midline", LINKS)
def landmarks_in_place(project: Project) -> Iterator[Problem]:
    """The surface says where a vertex is; that no two share one is said by ``unique``."""
    surface = project.body.surface
    for row in project.rows("landmarks"):
        vertex = int(row["vertex"])
        if vertex >= surface.n_skin:
            yield wrong(row, "vertex", f"a skin vertex, 0 to {surface.n_skin - 1}")
            continue
        across = surface.reference[vertex, 0]
        if row["midline"] == "yes" and abs(across) > ON_MIDLINE:
            yield wrong(row, "vertex", f"a vertex on the midline; this one lies {abs(across):.1f} cm off it")
        if row["midline"] == "no" and across > -ON_MIDLINE:
            yield wrong(row, "vertex", "a vertex on the person's right side")


@rule("every view has a camera for every figure", LINKS)
def views_have_cameras(project: Project) -> Iterator[Problem]:
    """Cameras are worked out from the table of views when the diagrams are rendered."""
    cameras = read_json(project.data / CAMERAS, RENDER)
    for row in project.rows("views"):
        if not project.ids("figures") <= set(cameras.get(row["id"]) or ()):
            yield wrong(row, "id", f"a camera for each figure in {CAMERAS}; run: {RENDER}")


@rule("every path can be read, leads through known landmarks, and takes no leaps", LINKS)
def paths_can_be_read(project: Project) -> Iterator[Problem]:
    """Seeds, strokes and positions of points."""
    known = project.ids("landmarks")
    for table, column, read in (("region_seeds", "path", read_path), ("strokes", "path", read_path),
                                ("trigger_points", "position", lambda text: (read_point(text),))):
        for row in project.rows(table):
            try:
                points = read(row[column])
            except PathError as error:
                yield wrong(row, column, f"a path such as acromion; acromion+2.5>c7 ({error})")
                continue
            for name in (name for point in points for name in point.landmarks()):
                if name not in known:
                    yield wrong(row, column, "landmarks of landmarks.csv", name)
            if any(map(_leaps, points)):
                yield wrong(row, column, f"steps of at most {LONGEST_STEP:g} cm, or 100 % of the way")


def _leaps(point: PathPoint) -> bool:
    return any(step.length > (1 if step.relative else LONGEST_STEP) for step in point.steps)


@rule("radii are positive and sensible, one for the stroke or one for each point of its path", LINKS)
def radii_fit_paths(project: Project) -> Iterator[Problem]:
    """An area has one number, the softness of its border, and at least three points."""
    for row in project.rows("strokes"):
        count, area = len(row.list("path")), row["kind"] == "area"
        radii = [float(number) for number in row["radius_cm"].split()]
        if not all(0 < radius <= WIDEST for radius in radii) or len(radii) not in ({1} if area else {1, count}):
            numbers = "one number" if area or count == 1 else f"one number or {count} numbers"
            yield wrong(row, "radius_cm", f"{numbers} above 0, at most {WIDEST:g} cm")
        if count < FEWEST_POINTS[row["kind"]]:
            yield wrong(row, "path", f"at least {FEWEST_POINTS[row['kind']]} points")


@rule("every zone, muscle part, danger and structure is painted, and every stroke has an owner that exists", LINKS)
def strokes_have_owners(project: Project) -> Iterator[Problem]:
    """Nothing is named without paint, nothing painted without a name."""
    painted, owners = project.ids("strokes", "owner"), owners_of_strokes(project)
    for row in project.rows("strokes"):
        if row["owner"] not in owners:
            kind = row["owner"].partition(":")[0]
            layer = "" if kind in OWN_PAINT else " with one of its layers"
            yield wrong(row, "owner", f"{kind}: and an id of {OWNERS[kind]}.csv{layer}")
    for owner, row in owners.items():
        if owner not in painted:
            yield wrong(row, "id", f"strokes in strokes.csv with the owner {owner}")


def owners_of_strokes(project: Project) -> dict[str, Row]:
    """Everything that is to be painted, and its row."""
    own = {f"{kind}:{row['id']}": row for kind, table in OWN_PAINT.items() for row in project.rows(table)}
    return own | {owner: row for kind in KINDS.values() for row in project.rows(kind.table)
                  for _, owner in kind.paints(row["id"])}


@rule("every region has a seed and nests in areas of the CHOIR body map, all 74 of which are used", LINKS)
def regions_nest(project: Project) -> Iterator[Problem]:
    """A region's two codes are those of one pair."""
    used = Counter()
    for row in project.rows("regions"):
        if row["id"] not in project.ids("region_seeds", "region"):
            yield wrong(row, "id", "a row in region_seeds.csv")
        if (row["choir_right"], row["choir_left"]) not in CHOIR_PAIRS:
            yield wrong(row, "choir_left", f"the left code that belongs to the right code {row['choir_right']}")
        used.update((row["choir_left"], row["choir_right"]))
    for code in sorted({code for pair in CHOIR_PAIRS for code in pair} - set(used)):
        yield Problem("regions.csv", 0, "choir_left or choir_right", code, "a region in this area")
