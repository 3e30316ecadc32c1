"""From what an address asks for to what is shown: looked up, completed, and friendly about what is unknown."""
from __future__ import annotations

from dataclasses import replace

from rapidfuzz import process

from bodymap.atlas.atlas import Atlas
from bodymap.body.region_map import LEFT, RIGHT
from bodymap.drawing.dangers import danger_scene
from bodymap.drawing.layers import Layers, project
from bodymap.drawing.scene import Scene, views_of
from bodymap.web.address import FIRST_FIGURE, SIDES, Asked
from bodymap.web.library import Library
from bodymap.web.selection import Selection, mirrored_view
from bodymap.web.subject import SUBJECTS

EXAMPLE = ("trapezius_upper_1", "trapezius_1", "upper_trapezius_1")      # the shoulder knot that aches in the temple
NEAR = 60                # how alike, out of 100, a name must be to be offered instead of an unknown one


def example_point(atlas: Atlas) -> str:
    """The point that a first visit shows."""
    return next((point for point in EXAMPLE if point in atlas.points), next(iter(atlas.points), ""))


def chosen(library: Library, asked: Asked) -> Selection:
    """Complete an address: find the thing, the side, the figure and the best view."""
    side = asked.side if asked.side in SIDES else "both"
    figure = asked.figure if asked.figure in library.body.figures else FIRST_FIGURE
    found = Selection("", "", side, "", figure, voice=asked.voice, grade=asked.grade, risk=asked.risk == "1")
    found = _found_thing(library, asked, found)
    found = replace(found, views=tuple(best_views(library, found)))
    notices = found.notices
    if asked.view and asked.view not in library.body.views:
        notices += ("That view does not exist, so you see the best one.",)
    wanted = (asked.view in library.body.views and asked.view) or (asked.here in found.views and asked.here)
    view = wanted or (found.views or tuple(library.body.views))[0]
    return replace(found, view=facing(library.body.views, view, found.side), notices=notices)


def facing(views, view: str, side: str) -> str:
    """A view that shows the side that was chosen: the mirrored one where a view shows the other side only."""
    across = {LEFT: RIGHT, RIGHT: LEFT}.get(side)
    return mirrored_view(views, view) if across in view.split("_") else view


def _found_thing(library: Library, asked: Asked, found: Selection) -> Selection:
    """The first thing that an address names, or a friendly word about it; what it names besides is the thread."""
    named = [(subject, name) for subject in SUBJECTS.values() if (name := getattr(asked, subject.kind))]
    if not named:
        first = example_point(library.atlas)
        return replace(found, kind="point", id=first, example=True) if first and not asked.view else found
    subject, name = named[0]
    thread = {other.kind: value for other, value in named[1:] if other.kind in ("condition", "therapy")
              and value in other.known(library)}
    return subject.look_up(library, replace(found, **thread), name) or unknown(found, subject, name, subject.known(library))


def unknown(found: Selection, subject, name: str, known) -> Selection:
    """A friendly word instead of something that does not exist."""
    near = tuple(match for match, _, _ in process.extract(name, list(known), limit=3, score_cutoff=NEAR))
    words = f"There is no {subject.noun} called “{name}” here. The link may be old or mistyped."
    return replace(found, notices=(words,), nearest=near, nearest_kind=subject.kind)


def best_views(library: Library, shown: Selection) -> list[str]:
    """Views in which a selection appears, best first; all of them when nothing of it is painted."""
    if not shown.kind:
        return []
    return views_of(library.body, scene_of(library, shown), shown.figure) or list(library.body.views)


def sides_shown(library: Library, shown: Selection) -> tuple[str, ...]:
    """The sides that are painted."""
    return SUBJECTS[shown.kind].sides(library, shown)


def name_of(library: Library, shown: Selection, professional: bool = False) -> str:
    """What is selected, in words."""
    return SUBJECTS[shown.kind].name(library, shown.id, professional) if shown.kind else "Nothing is selected"


def region_name(library: Library, region: str, professional: bool = False) -> str:
    """A place's name with its side: "left temple"."""
    return library.gazetteer.place(region).said(professional)


def muscle_of(library: Library, shown: Selection) -> str:
    """The muscle that is chosen, or in which the chosen point lies; empty for anything else."""
    return SUBJECTS[shown.kind].muscle(library, shown.id) if shown.kind else ""


def layers_of(library: Library, shown: Selection) -> Layers:
    """What the selection's view shows of it."""
    return project(library.body, scene_of(library, shown), shown.view, shown.figure)


def scene_of(library: Library, shown: Selection) -> Scene:
    """What is shown of a selection; structures at risk lie over it when they are asked for."""
    if not shown.kind:
        return Scene()
    own, muscle = SUBJECTS[shown.kind].scene(library, shown), muscle_of(library, shown)
    if not shown.risk or not muscle:
        return own
    return own + danger_scene(library.body, library.atlas, muscle, sides_shown(library, shown) or (RIGHT,))
