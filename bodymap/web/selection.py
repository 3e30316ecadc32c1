"""From what an address asks for to what is shown: looked up, completed, and friendly about what is unknown."""
from __future__ import annotations

from dataclasses import dataclass, replace

from rapidfuzz import process

from bodymap.atlas.atlas import Atlas
from bodymap.body.region_map import LEFT, MIDLINE, RIGHT, sided
from bodymap.drawing import scenes
from bodymap.drawing.dangers import danger_areas, danger_views
from bodymap.drawing.layers import Layers
from bodymap.drawing.points import point_layers
from bodymap.web.address import FIRST_FIGURE, SIDES, Asked, explore_link
from bodymap.web.library import Library

EXAMPLE = ("trapezius_upper_1", "trapezius_1", "upper_trapezius_1")      # the shoulder knot that aches in the temple
MOST_CROSSES = 24
CALLED = {"point": "trigger point"}
NEAR = 60                # how alike, out of 100, a name must be to be offered instead of an unknown one


@dataclass(frozen=True)
class Selection:
    """What Explore shows.

    Attributes
    ----------
    kind : str
        point, muscle, region, or empty when only the body is shown.
    id : str
        Id in its table; a region's id has its side.
    side : str
        both, left or right: what was chosen.
    view, figure : str
    views : tuple of str
        Views in which the selection appears, best first.
    notices : tuple of str
        Friendly words about what could not be shown as asked.
    nearest : tuple of str
        Ids that are like an unknown one.
    nearest_kind : str
        What they are ids of: point, muscle or region.
    example : bool
        Whether nothing was asked for, so that the first visit's example is shown.
    risk : bool
        Whether structures at risk are painted over the muscle.
    """

    kind: str
    id: str
    side: str
    view: str
    figure: str
    views: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    nearest_kind: str = ""
    example: bool = False
    voice: str = ""
    grade: str = ""
    risk: bool = False

    def link(self, **changes: str) -> str:
        """The address of this selection, with changes."""
        now = {self.kind: self.id} if self.kind else {}
        return explore_link(**{**now, "side": self.side, "view": self.view, "figure": self.figure,
                               "grade": self.grade, "voice": self.voice, "risk": "1" if self.risk else "", **changes})


def example_point(atlas: Atlas) -> str:
    """The point that a first visit shows."""
    return next((point for point in EXAMPLE if point in atlas.points), next(iter(atlas.points), ""))


def chosen(library: Library, asked: Asked) -> Selection:
    """Complete an address: find the thing, the side, the figure and the best view."""
    side = asked.side if asked.side in SIDES else "both"
    figure = asked.figure if asked.figure in library.body.figures else FIRST_FIGURE
    found = Selection("", "", side, "", figure, voice=asked.voice, grade=asked.grade,
                      risk=asked.risk == "1")
    found = _found_thing(library, asked, found)
    found = replace(found, views=tuple(views_of(library, found)))
    notices = found.notices
    if asked.view and asked.view not in library.body.views:
        notices += ("That view does not exist, so you see the best one.",)
    view = asked.view if asked.view in library.body.views else (found.views or tuple(library.body.views))[0]
    return replace(found, view=view, notices=notices)


def _found_thing(library: Library, asked: Asked, found: Selection) -> Selection:
    """The point, muscle or region that an address names, or a friendly word about it."""
    atlas = library.atlas
    if asked.point:
        return _found_point(atlas, asked.point, found)
    if asked.muscle:
        if asked.muscle in atlas.muscles:
            return replace(found, kind="muscle", id=asked.muscle)
        return unknown(found, "muscle", asked.muscle, atlas.muscles)
    if asked.region:
        return _found_region(library, asked.region, found)
    if asked.view:
        return found
    first = example_point(atlas)
    return replace(found, kind="point", id=first, example=True) if first else found


def _found_point(atlas: Atlas, name: str, found: Selection) -> Selection:
    if name not in atlas.points:
        return unknown(found, "point", name, atlas.points)
    described = atlas.point_sides(name)
    found = replace(found, kind="point", id=name)
    if found.side in (LEFT, RIGHT) and found.side not in described and described != (MIDLINE,):
        words = f"This point is commonly described on the {described[0]} side only, so that side is shown."
        return replace(found, side=described[0], notices=(words,))
    return found


def _found_region(library: Library, name: str, found: Selection) -> Selection:
    regions = library.body.regions
    for candidate in (name, sided(name, found.side), sided(name, RIGHT)):
        if candidate in regions.row:
            return replace(found, kind="region", id=candidate)
    return unknown(found, "region", name, regions.row)


def unknown(found: Selection, kind: str, name: str, known) -> Selection:
    """A friendly word instead of something that does not exist."""
    near = tuple(match for match, _, _ in process.extract(name, list(known), limit=3, score_cutoff=NEAR))
    words = f"There is no {CALLED.get(kind, kind)} called “{name}” here. The link may be old or mistyped."
    return replace(found, notices=(words,), nearest=near, nearest_kind=kind)


def views_of(library: Library, shown: Selection) -> list[str]:
    """Views in which a selection appears, best first."""
    body, atlas, side = library.body, library.atlas, LEFT if shown.side == LEFT else RIGHT
    if shown.risk and muscle_of(library, shown):
        return danger_views(body, atlas, muscle_of(library, shown), side, shown.figure)
    if shown.kind == "point":
        return scenes.views_of_point(body, atlas, shown.id, side, shown.figure)
    if shown.kind == "muscle":
        return scenes.views_of_muscle(body, atlas, shown.id, side, shown.figure)
    if shown.kind == "region":
        return scenes.views_of_region(body, shown.id, shown.figure)
    return []


def sides_shown(library: Library, shown: Selection) -> tuple[str, ...]:
    """The sides that are painted."""
    wanted = (RIGHT, LEFT) if shown.side == "both" else (shown.side,)
    if shown.kind != "point":
        return wanted
    described = library.atlas.point_sides(shown.id)
    return tuple(side for side in described if side in wanted or side == MIDLINE)


def muscle_of(library: Library, shown: Selection) -> str:
    """The muscle that is chosen, or in which the chosen point lies; empty for a region."""
    if shown.kind == "point":
        return library.atlas.points[shown.id].muscle
    return shown.id if shown.kind == "muscle" else ""


def layers_of(library: Library, shown: Selection, view: str) -> Layers:
    """What a view shows of the selection; structures at risk lie over it when they are asked for."""
    own = own_layers(library, shown, view)
    if not shown.risk or not muscle_of(library, shown):
        return own
    risky = danger_areas(library.body, library.atlas, muscle_of(library, shown), sides_shown(library, shown), view,
                         shown.figure)
    return Layers((*own.areas, *risky), own.crosses)


def own_layers(library: Library, shown: Selection, view: str) -> Layers:
    """What a view shows of the selection itself."""
    body, atlas, sides = library.body, library.atlas, sides_shown(library, shown)
    if shown.kind == "point":
        return point_layers(body, atlas, shown.id, sides, view, shown.figure)
    if shown.kind == "muscle":
        return scenes.muscle_layers(body, atlas, shown.id, sides, view, shown.figure)
    if shown.kind == "region":
        return scenes.region_layers(body, atlas, shown.id, marks_of_region(library, shown.id), view, shown.figure)
    return Layers()


def marks_of_region(library: Library, region: str) -> list[tuple[str, str]]:
    """Trigger points to mark when a region is chosen: those that refer to it first, then those that lie in it."""
    referring = [(one.point, one.side) for one in library.coverage.referring(region) if one.kind == "essential"]
    return list(dict.fromkeys([*referring, *library.coverage.points_in(region)]))[:MOST_CROSSES]


def mirrored_view(views, view: str) -> str:
    """The same view of the other side: ``head_left`` for ``head_right``; itself when it has no side."""
    words = view.split("_")
    swapped = "_".join({LEFT: RIGHT, RIGHT: LEFT}.get(word, word) for word in words)
    return swapped if swapped in views else view
