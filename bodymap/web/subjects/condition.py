"""A condition on the body: where people with it say that it hurts."""
from __future__ import annotations

from dataclasses import replace

from bodymap.drawing.felt import condition_scene
from bodymap.drawing.scene import Scene
from bodymap.web.library import Library
from bodymap.web.regions.condition_panel import condition_panel
from bodymap.web.selection import Selection
from bodymap.web.subject import Subject, chosen_sides, register

LEGEND = {"felt-main": "Mostly felt here", "felt-also": "Can spread here"}


def look_up(library: Library, found: Selection, name: str) -> Selection | None:
    """A condition by its id."""
    return replace(found, kind="condition", id=name) if name in library.atlas.conditions else None


def name(library: Library, condition: str, professional: bool) -> str:
    """The field's name of a condition, or the everyday one."""
    return library.atlas.conditions[condition].called(professional)


def scene(library: Library, shown: Selection) -> Scene:
    """Where it is felt."""
    return condition_scene(library.body, library.atlas, shown.id, chosen_sides(library, shown))


register(Subject("condition", "condition", look_up, lambda library: library.atlas.conditions, name, scene, condition_panel,
                 LEGEND))
