"""A nerve root: the skin that may feel numb, and where its pain is felt."""
from __future__ import annotations

from bodymap.drawing.roots import root_scene
from bodymap.drawing.scene import Scene
from bodymap.web.library import Library
from bodymap.web.regions.root_panel import root_panel
from bodymap.web.selection import Selection
from bodymap.web.subject import chosen_sides, register, structure

LEGEND = {"root-numb": "Skin that may feel numb", "root-pain": "Where pain is commonly felt"}


def scene(library: Library, shown: Selection) -> Scene:
    """Both layers."""
    return root_scene(library.body, shown.id, chosen_sides(library, shown))


register(structure("nerve_root", "nerve root", scene, root_panel, LEGEND))
