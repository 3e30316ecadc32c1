"""Paths along the skin, written in words: ``mastoid; mastoid+2.5>c7; acromion+40%>c7``.

A point is a landmark, or a landmark and one or more steps towards other landmarks.
``name@left`` is the landmark's partner on the left side; without it the right side
(or the midline) is meant.  A step is so many centimetres along the skin (``+2.5>``)
or a share of the way (``+40%>``).
"""
from __future__ import annotations

import re
from dataclasses import dataclass

from bodymap.errors import BodymapError

NUMBER, NAME = r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+", r"[a-z0-9_]+(?:@left)?"
STEP = re.compile(rf"\+({NUMBER})(%?)>({NAME})")
POINT = re.compile(rf"(?P<start>{NAME})(?P<steps>(?:{STEP.pattern})*)")


class PathError(BodymapError):
    """A path that cannot be read or that names an unknown landmark."""


@dataclass(frozen=True)
class LandmarkName:
    """A landmark on one side: its id, and whether its left partner is meant."""

    landmark: str
    left: bool


@dataclass(frozen=True)
class Step:
    """A step from a point towards a landmark.

    ``length`` is in cm, or a share from 0 to 1 when ``relative``.
    """

    length: float
    relative: bool
    towards: LandmarkName


@dataclass(frozen=True)
class PathPoint:
    """A spot on the skin: a landmark, then steps towards others."""

    start: LandmarkName
    steps: tuple[Step, ...] = ()

    def names(self) -> list[LandmarkName]:
        """All landmarks that the point leans on, each with its side."""
        return [self.start, *(step.towards for step in self.steps)]

    def landmarks(self) -> list[str]:
        """Ids of all landmarks that the point leans on."""
        return [name.landmark for name in self.names()]


def _named(text: str) -> LandmarkName:
    return LandmarkName(text.removesuffix("@left"), text.endswith("@left"))


def read_point(text: str) -> PathPoint:
    """Read one point of a path.

    Raises
    ------
    PathError
        When the text is not of the form that the module describes.
    """
    match = POINT.fullmatch(text.strip().replace(" ", ""))
    if not match:
        raise PathError(f"{text.strip()!r} is no path point; expected like acromion, acromion@left, acromion+2.5>c7")
    steps = tuple(Step(float(number) / (100 if percent else 1), bool(percent), _named(target))
                  for number, percent, target in STEP.findall(match["steps"]))
    return PathPoint(_named(match["start"]), steps)


def read_path(text: str) -> tuple[PathPoint, ...]:
    """Read a path: points separated by ``;``."""
    points = tuple(read_point(part) for part in text.split(";") if part.strip())
    if not points:
        raise PathError("an empty path; expected at least one landmark")
    return points
