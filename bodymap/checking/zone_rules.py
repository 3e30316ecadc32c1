"""Words and paint of the referral zones and of other structures agree, and none is a slip of the brush."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bodymap.atlas.kinds import KINDS, OWN_SIDE, regions_of
from bodymap.checking.paint import Told
from bodymap.checking.problems import Problem
from bodymap.checking.registry import PAINT, Project, rule, wrong

REACHED = .05           # share of a named region, or of the paint, that counts as touching it
STRAY = .25             # share of the paint that may lie in regions that are not named
SMALLEST = 1.0          # cm²: a zone below this is a slip
WHOLE_LIMB = .6         # share of a limb's skin above which an essential zone is too large
ACROSS = .12            # share of one-sided paint that may spill over the midline


def painted_words(project: Project) -> Iterator[Told]:
    """All paint whose words name regions: zones, then each layer of the structures."""
    for row in project.rows("referral_zones"):
        yield Told(row, "regions", f"zone:{row['id']}", row["laterality"])
    for kind in KINDS.values():
        for row in project.rows(kind.table):
            for layer, owner in kind.paints(row["id"]):
                yield Told(row, regions_of(layer), owner, OWN_SIDE)


@rule("paint reaches every region that its words name", PAINT)
def paint_reaches_named_regions(project: Project) -> Iterator[Problem]:
    """A region counts as reached by a share of its skin, or of the paint."""
    paint = project.paint
    for one in painted_words(project):
        painted = paint.painted(one.owner)
        total = sum(painted.values())
        for name in paint.named(one):
            share = painted[name] / max(paint.whole[name], 1e-9)
            if share < REACHED and painted[name] < REACHED * total or not painted[name]:
                yield wrong(one.row, one.column, f"paint on this region; {share:.0%} of it is painted", name)


@rule("at least three quarters of the paint lie in regions that the words name", PAINT)
def paint_stays_in_named_regions(project: Project) -> Iterator[Problem]:
    """Stray paint is told with the regions that hold most of it."""
    for one in painted_words(project):
        painted, named = project.paint.painted(one.owner), set(project.paint.named(one))
        outside = {name: area for name, area in painted.items() if name not in named and area}
        total, stray = sum(painted.values()), sum(outside.values())
        if stray > STRAY * total:
            worst = sorted(outside, key=outside.get, reverse=True)[:3]
            yield wrong(one.row, one.column, f"paint mostly in these regions; {stray / total:.0%} lies elsewhere, most "
                                             f"in {', '.join(worst)}")


@rule("all paint with words has skin, and an essential zone is not a whole limb", PAINT)
def zones_have_sensible_size(project: Project) -> Iterator[Problem]:
    """Limbs are told by the body parts of their regions."""
    limbs = limb_regions(project)
    whole = project.paint.whole
    for one in painted_words(project):
        row, painted = one.row, project.paint.painted(one.owner)
        if sum(painted.values()) < SMALLEST:
            yield wrong(row, "id", f"at least {SMALLEST:g} cm² of paint")
        for limb, names in limbs.items():
            share = sum(painted[name] for name in names) / sum(whole[name] for name in names)
            if row.cells.get("kind") == "essential" and share > WHOLE_LIMB:
                yield wrong(row, "id", f"a zone smaller than the whole {limb}; it covers {share:.0%}")


@rule("one-sided paint stays on its side; midline and two-sided paint is an exact mirror image", PAINT)
def paint_keeps_its_side(project: Project) -> Iterator[Problem]:
    """A wrong side is the commonest mistake of body maps."""
    paint = project.paint
    for one in painted_words(project):
        field, column = paint.field(one.owner), "laterality" if "laterality" in one.row.cells else one.column
        if one.laterality in ("ipsilateral", "contralateral"):
            left = paint.share_on_left(field)
            share = 1 - left if one.laterality == "contralateral" else left
            if share > ACROSS:
                yield wrong(one.row, column, f"paint on one side; {share:.0%} lies on the other")
        elif not paint.is_mirror_image_of_itself(field):
            yield wrong(one.row, column, "paint that is its own mirror image")


@rule("no zone is the copy of a zone of another muscle", PAINT)
def zones_are_no_copies(project: Project) -> Iterator[Problem]:
    """Compare the compiled paint, so that the same strokes in other words are found too."""
    muscle_of = {row["id"]: row["muscle"] for row in project.rows("trigger_points")}
    owners = defaultdict(dict)
    for row in project.rows("referral_zones"):
        field, muscle = project.paint.field(f"zone:{row['id']}"), muscle_of.get(row["point"], "")
        same = owners[field.vertices.tobytes() + field.values.tobytes()]
        for other in (zone for zone, owner in same.items() if owner != muscle):
            yield wrong(row, "id", f"paint of its own; it is the same as that of {other}")
            break
        same[row["id"]] = muscle


@rule("every region is reached by a zone, or unreached_regions.csv gives the reason", PAINT)
def every_region_is_reached(project: Project) -> Iterator[Problem]:
    """A region is reached when some zone covers a fair share of it, on either side."""
    paint, base = project.paint, dict(zip(project.body.regions.ids, project.body.regions.base, strict=True))
    reached = {base[name] for row in project.rows("referral_zones")
               for name, area in paint.painted(f"zone:{row['id']}").items() if area > REACHED * paint.whole[name]}
    for row in project.rows("regions"):
        if row["id"] not in reached | project.ids("unreached_regions", "region"):
            yield wrong(row, "id", "a zone that reaches it, or a reason in unreached_regions.csv")
    for row in project.rows("unreached_regions"):
        if row["region"] in reached:
            yield wrong(row, "region", "a region that no zone reaches")


def limb_regions(project: Project) -> dict[str, list[str]]:
    """Regions of each limb on the right, by id with side; limbs without regions are left out."""
    limb_of = {row["id"]: row["limb"] for row in project.rows("body_parts")}
    limb = {row["id"]: limb_of[row["body_part"]] for row in project.rows("regions")}
    regions, found = project.body.regions, defaultdict(list)
    for name, base, side in zip(regions.ids, regions.base, regions.sides, strict=True):
        if limb[base] and side != "left":
            found[limb[base]].append(name)
    return dict(found)
