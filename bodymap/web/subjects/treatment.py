"""A treatment on the body: where it may help; for dry needling, how suitable the muscles under each spot are."""
from __future__ import annotations

from dataclasses import replace

from bodymap.drawing.helped import needling_scene, treatment_scene
from bodymap.drawing.scene import Scene
from bodymap.matching.leads import NEEDLING
from bodymap.web.library import Library
from bodymap.web.regions.treatment_panel import treatment_panel
from bodymap.web.selection import Selection
from bodymap.web.subject import Subject, chosen_sides, register

LEGEND = {"helped": "Conditions that it is used for are felt here", "suitable": "A needle is an option",
          "with-care": "Only with care", "specialist": "Specialists only, or not needled"}


def look_up(library: Library, found: Selection, name: str) -> Selection | None:
    """A treatment by its id; dry needling counts as one."""
    return replace(found, kind="therapy", id=name) if name in known(library) else None


def known(library: Library) -> list[str]:
    """Ids of all treatments."""
    return [NEEDLING, *library.atlas.therapies]


def name(library: Library, treatment: str, professional: bool) -> str:
    """The name of a treatment."""
    return "Dry needling" if treatment == NEEDLING else library.atlas.therapies[treatment].name


def scene(library: Library, shown: Selection) -> Scene:
    """Where it may help, or how suitable a needle is."""
    sides = chosen_sides(library, shown)
    if shown.id == NEEDLING:
        return needling_scene(library.body, library.atlas, sides)
    return treatment_scene(library.body, library.atlas, shown.id, sides)


register(Subject("therapy", "treatment", look_up, known, name, scene, treatment_panel, LEGEND))
