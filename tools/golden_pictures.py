"""Pictures that must not change by accident: sixteen, each held as a hash of its SVG.

A picture changes when its paint does (strokes, landmarks, surface) and when its drawing does.  The first is everyday
work: look at it with ``python -m tools.contact_sheets``, then write (see :mod:`tools.golden`).  The second had better
be meant.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.implicated import implicated
from bodymap.body.body import Body
from bodymap.body.fields import together
from bodymap.drawing.dangers import danger_scene
from bodymap.drawing.felt import condition_scene as felt_scene
from bodymap.drawing.heat import condition_scene
from bodymap.drawing.helped import needling_scene, treatment_scene
from bodymap.drawing.layers import project
from bodymap.drawing.marked import pattern_scene, source_scene
from bodymap.drawing.parts import muscle_scene, region_scene
from bodymap.drawing.points import point_scene
from bodymap.drawing.scene import Scene
from bodymap.drawing.svg import svg
from bodymap.matching.coverage import Coverage
from bodymap.matching.gazetteer import Gazetteer

RIGHT, LEFT, BOTH = ("right",), ("left",), ("right", "left")
HURTS = ("temple_left", "behind_ear_left")
EXAMPLE, SECOND = "trapezius_upper_1", "splenius_capitis_1"


@dataclass(frozen=True)
class Picture:
    """One picture to hold: what it shows, and from where it is seen."""

    scene: Callable[[Body, Atlas, str, tuple[str, ...]], Scene]
    thing: str
    sides: tuple[str, ...]
    view: str
    figure: str


def at_risk(body: Body, atlas: Atlas, muscle: str, sides: tuple[str, ...]) -> Scene:
    """A muscle with the structures at risk over it."""
    return muscle_scene(body, atlas, muscle, sides) + danger_scene(body, atlas, muscle, sides)


def place(body: Body, atlas: Atlas, name: str, _sides: tuple[str, ...]) -> Scene:
    """A region or a larger place with the trigger points that lie in it; its side is in its name."""
    regions = Gazetteer(body.regions, atlas).place(name).regions
    points = [point for region in regions for point in Coverage(body, atlas).points_in(region)]
    return region_scene(body, atlas, together(body.region_field(region) for region in regions), points)


def needling(body: Body, atlas: Atlas, _treatment: str, sides: tuple[str, ...]) -> Scene:
    """All muscles by how suitable they are for a needle."""
    return needling_scene(body, atlas, sides)


def condition(body: Body, atlas: Atlas, name: str, sides: tuple[str, ...]) -> Scene:
    """The heat map of a condition."""
    muscles = [[one.id for one in points] for _, points in implicated(atlas, name)]
    return condition_scene(body, atlas, muscles, sides)


def source(body: Body, atlas: Atlas, point: str, sides: tuple[str, ...]) -> Scene:
    """Marks over a source's zones."""
    return source_scene(body, atlas, point, *sides, [body.region_field(one) for one in HURTS])


def pattern(body: Body, atlas: Atlas, point: str, sides: tuple[str, ...]) -> Scene:
    """Marks over the zones of two sources."""
    sources = [(name, side) for name in (point, SECOND) for side in sides]
    return pattern_scene(body, atlas, sources, [body.region_field(one) for one in HURTS])


PICTURES = {
    "point_right": Picture(point_scene, EXAMPLE, RIGHT, "head_right", "female"),
    "point_left": Picture(point_scene, "masseter_deep", LEFT, "head_left", "male"),
    "point_both": Picture(point_scene, EXAMPLE, BOTH, "neck_shoulders_above", "male"),
    "point_in_the_middle": Picture(point_scene, "pelvic_floor_3", ("midline",), "pelvis_below", "female"),
    "muscle_left": Picture(muscle_scene, "gastrocnemius", LEFT, "leg_left_inner", "male"),
    "muscle_both": Picture(muscle_scene, "trapezius", BOTH, "back", "female"),
    "risk_both": Picture(at_risk, "pectoralis_major", BOTH, "trunk_front", "female"),
    "risk_left": Picture(at_risk, "scalenes", LEFT, "head_shoulder_left", "male"),
    "region": Picture(place, "temple_right", RIGHT, "head_right", "male"),
    "place": Picture(place, "area-shoulder_blade_left", LEFT, "back", "female"),
    "condition": Picture(condition, "lateral_elbow_tendinopathy", BOTH, "forearm_right_back", "female"),
    "condition_felt": Picture(felt_scene, "tension_type_headache", LEFT, "head_shoulder_left", "female"),
    "therapy": Picture(treatment_scene, "taping", RIGHT, "leg_right_outer", "male"),
    "needling": Picture(needling, "dry_needling", BOTH, "back", "male"),
    "source": Picture(source, EXAMPLE, LEFT, "head_left", "female"),
    "pattern": Picture(pattern, EXAMPLE, LEFT, "head_shoulder_left", "male"),
}


def drawn(body: Body, atlas: Atlas, picture: Picture) -> str:
    """A picture as an SVG."""
    scene = picture.scene(body, atlas, picture.thing, picture.sides)
    return svg(body.views[picture.view], project(body, scene, picture.view, picture.figure))


def hashed(body: Body, atlas: Atlas, picture: Picture) -> str:
    """SHA-256 of a picture's SVG: its path data, colours, hatches and widths."""
    return sha256(drawn(body, atlas, picture).encode()).hexdigest()



def pictures(body: Body, atlas: Atlas) -> dict[str, str]:
    """Each picture by its name, as a hash."""
    return {name: hashed(body, atlas, picture) for name, picture in PICTURES.items()}
