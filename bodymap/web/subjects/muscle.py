"""A muscle: its parts, and crosses at its trigger points."""
from __future__ import annotations

from dataclasses import replace

from bodymap.drawing.parts import muscle_scene
from bodymap.drawing.scene import Scene
from bodymap.web.components.muscle_panel import muscle_panel
from bodymap.web.library import Library
from bodymap.web.selection import Selection
from bodymap.web.subject import Subject, chosen_sides, register

LEGEND = {"muscle": "Muscle", "small-cross": "Its trigger points: tap one"}


def look_up(library: Library, found: Selection, name: str) -> Selection | None:
    """A muscle by its id."""
    return replace(found, kind="muscle", id=name) if name in library.atlas.muscles else None


def scene(library: Library, shown: Selection) -> Scene:
    """Outlines and crosses."""
    return muscle_scene(library.body, library.atlas, shown.id, chosen_sides(library, shown))


register(Subject("muscle", "muscle", look_up, lambda library: library.atlas.muscles,
                 lambda library, name, professional: library.atlas.muscles[name].name, scene, muscle_panel, LEGEND,
                 muscle=lambda library, name: name))
