"""Pictures that must not change by accident: twelve, each held as a hash of its SVG.

Usage::

    python -m tools.golden              # names the pictures that have changed
    python -m tools.golden --write      # takes the pictures as they are now, once somebody has looked at them

A picture changes when its paint does (strokes, landmarks, surface) and when its drawing does.  The first is everyday
work: look at it with ``python -m tools.contact_sheets``, then write.  The second had better be meant.
"""
from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bodymap.atlas.atlas import Atlas
from bodymap.atlas.implicated import implicated
from bodymap.body.body import Body
from bodymap.drawing.dangers import danger_scene
from bodymap.drawing.heat import condition_scene
from bodymap.drawing.layers import project
from bodymap.drawing.marked import pattern_scene, source_scene
from bodymap.drawing.parts import muscle_scene, region_scene
from bodymap.drawing.points import point_scene
from bodymap.drawing.scene import Scene
from bodymap.drawing.svg import svg
from bodymap.matching.coverage import Coverage

ROOT = Path(__file__).parent.parent
FILE = ROOT / "tests/drawing/golden_pictures.json"
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


def region(body: Body, atlas: Atlas, name: str, _sides: tuple[str, ...]) -> Scene:
    """A region with the trigger points that lie in it; its side is in its name."""
    return region_scene(body, atlas, body.region_field(name), Coverage(body, atlas).points_in(name))


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
    "region": Picture(region, "temple_right", RIGHT, "head_right", "male"),
    "condition": Picture(condition, "lateral_elbow_tendinopathy", BOTH, "forearm_right_back", "female"),
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


def main() -> None:
    """Command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, default=ROOT / "data")
    ask.add_argument("--write", action="store_true", help="take the pictures as they are now")
    words = ask.parse_args()
    body, atlas = Body(words.data), Atlas(words.data)
    now = {name: hashed(body, atlas, picture) for name, picture in PICTURES.items()}
    held = json.loads(FILE.read_text()) if FILE.exists() else {}
    changed = [name for name in now if now[name] != held.get(name)]
    print("changed:", ", ".join(changed) or "none")
    if words.write:
        FILE.write_text(json.dumps(now, indent=1) + "\n")


if __name__ == "__main__":
    main()
