"""A trigger point: its muscle, its zones and its X."""
from __future__ import annotations

from dataclasses import replace

from bodymap.body.region_map import LEFT, MIDLINE, RIGHT
from bodymap.drawing.points import point_scene
from bodymap.drawing.scene import Scene
from bodymap.web.components.point_panel import point_panel
from bodymap.web.library import Library
from bodymap.web.selection import Selection
from bodymap.web.subject import Subject, chosen_sides, register

LEGEND = {"cross": "Trigger point", "essential": "Where pain is mostly felt", "spillover": "Sometimes also felt",
          "muscle": "Muscle"}


def look_up(library: Library, found: Selection, name: str) -> Selection | None:
    """A point on the side that was chosen, or on the only one on which it is described."""
    atlas = library.atlas
    if name not in atlas.points:
        return None
    described = atlas.point_sides(name)
    found = replace(found, kind="point", id=name)
    if found.side in (LEFT, RIGHT) and found.side not in described and described != (MIDLINE,):
        words = f"This point is commonly described on the {described[0]} side only, so that side is shown."
        return replace(found, side=described[0], notices=(words,))
    return found


def sides(library: Library, shown: Selection) -> tuple[str, ...]:
    """Those of the chosen sides on which the point is described."""
    wanted = chosen_sides(library, shown)
    return tuple(side for side in library.atlas.point_sides(shown.id) if side in wanted or side == MIDLINE)


def scene(library: Library, shown: Selection) -> Scene:
    """Muscle, zones and X."""
    return point_scene(library.body, library.atlas, shown.id, sides(library, shown))


register(Subject("point", "trigger point", look_up, lambda library: library.atlas.points,
                 lambda library, name, professional: library.atlas.point_name(name), scene, point_panel, LEGEND, sides,
                 lambda library, name: library.atlas.points[name].muscle))
