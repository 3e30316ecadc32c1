"""The positions in which the figures stand for the pictures, as turns of the joints.

``side`` is +1 for the left limb and -1 for the right one; x is the person's left.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tools.posing import BEYOND_THE_ELBOW, Skeleton, turn_about, turn_between

Turn = Callable[[str, int, np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Pose:
    """Joint turns, and how far the forearm is turned palm up (supinated) before them, in degrees."""

    turn: Turn
    supination: float = 0.0


def arms(upper, lower, hand, clavicle: float = -4, shoulder: float = -6, pointed: float = 0) -> Turn:
    """Arms brought to given directions (of the left one), legs nearly together, feet pointed by some degrees."""
    aims = {"upperarm01": upper, "lowerarm01": lower, "wrist": hand}

    def turn(name: str, side: int, along: np.ndarray) -> np.ndarray:
        if name in aims:
            return turn_between(along, np.array(aims[name]) * [side, 1, 1])
        if name == "clavicle":
            return turn_about([0, 0, 1], clavicle * side)
        if name == "shoulder01":
            return turn_about([0, 0, 1], shoulder * side)
        if name == "upperleg01":
            return turn_about([0, 0, 1], -5 * side)
        if name == "foot":
            return turn_about([1, 0, 0], pointed) @ turn_about([0, 0, 1], 4 * side)
        return np.eye(3)

    return turn


def seat(name: str, side: int, _along: np.ndarray) -> np.ndarray:
    """Hips bent and apart, as on an examination couch."""
    if name == "upperleg01":
        return turn_about([0, 1, 0], 20 * side) @ turn_about([0, 0, 1], 32 * side) @ turn_about([1, 0, 0], -58)
    return np.eye(3)


POSES = {
    "anatomical": Pose(arms((.24, -.97, -.03), (.29, -.95, .07), (.21, -.97, .06)), 93),
    "side": Pose(arms((.20, -.62, .77), (.05, .12, .99), (.04, .12, .99), clavicle=0, shoulder=-8), 60),
    "raised": Pose(arms((.80, .60, .04), (.45, .85, .25), (.42, .87, .25), clavicle=14, shoulder=16, pointed=38), 60),
    "seat": Pose(seat),
}


def posed(skeleton: Skeleton, pose: Pose) -> np.ndarray:
    """Base vertices of a fresh skeleton in a pose."""
    for side, sign in ((".L", 1), (".R", -1)):
        if pose.supination:
            axis = skeleton.head["lowerarm01" + side], skeleton.head["wrist" + side]
            skeleton.twist(BEYOND_THE_ELBOW, axis, side, -sign * pose.supination, (.08, 1.0))
    return skeleton.posed(pose.turn)
