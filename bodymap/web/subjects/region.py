"""A place on the skin, from a region to a part of the body; with a condition or a treatment when one is followed."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bodymap.body.fields import together
from bodymap.body.region_map import LEFT, RIGHT
from bodymap.drawing.felt import condition_scene
from bodymap.drawing.parts import region_scene
from bodymap.drawing.scene import Scene
from bodymap.matching.gazetteer import BOTH, Place, with_side
from bodymap.web.library import Library
from bodymap.web.regions.panel import region_panel
from bodymap.web.selection import Selection
from bodymap.web.subject import Subject, register

LEGEND = {"region": "The area you chose", "felt-main": "Mostly felt here", "felt-also": "Can spread here",
          "small-cross": "Trigger points that refer here: tap one"}
MOST_CROSSES = 24


def look_up(library: Library, found: Selection, name: str) -> Selection | None:
    """A place by its id, on the side that was chosen; a condition or treatment that does not exist is let go."""
    place = placed(library, name, found.side)
    if place is None:
        return None
    condition = found.condition if found.condition in library.atlas.conditions else ""
    return replace(found, kind="region", id=place.id, condition=condition)


def placed(library: Library, name: str, side: str) -> Place | None:
    """A place whose id names no side, on the side that was chosen; on the right when a region is meant and none was."""
    place = library.gazetteer.place(name)
    if place is None or place.side != BOTH:
        return place
    if side in (LEFT, RIGHT):
        return library.gazetteer.place(with_side(name, side)) or place
    return library.gazetteer.place(with_side(name, RIGHT)) if place.kind == "region" else place


def name(library: Library, place: str, professional: bool) -> str:
    """A place with its side."""
    found = library.gazetteer.place(place)
    return found.said(professional) if found else place.replace("_", " ")


def scene(library: Library, shown: Selection) -> Scene:
    """The place lit up over what is felt there, with crosses at the points that refer to it."""
    place = library.gazetteer.place(shown.id)
    field = together(library.body.region_field(region) for region in place.regions)
    own = region_scene(library.body, library.atlas, field, points_of(library, place, shown.condition))
    return condition_scene(library.body, library.atlas, shown.condition, (RIGHT, LEFT)) + own if shown.condition else own


def points_of(library: Library, place: Place, condition: str) -> list[tuple[str, str]]:
    """Trigger points to mark: those that mostly refer to the place, of the condition's muscles when one is followed."""
    own = {entry.muscle for entry in library.atlas.of("condition_muscles", "condition", condition)}
    referring = [(one.point, one.side) for one in library.coverage.referring(*place.regions) if one.kind == "essential"]
    found = [*referring, *lying(library, place.regions)]
    return list(dict.fromkeys(one for one in found if not own or library.atlas.points[one[0]].muscle in own))[:MOST_CROSSES]


def lying(library: Library, regions: Iterable[str]) -> list[tuple[str, str]]:
    """Trigger points that lie in some regions."""
    return [one for region in regions for one in library.coverage.points_in(region)]


register(Subject("region", "region", look_up, lambda library: library.body.regions.row, name, scene, region_panel, LEGEND))
