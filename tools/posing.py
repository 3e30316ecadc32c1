"""From the reference pose to any other: forearm twist, then linear blend skinning."""
from __future__ import annotations

import numpy as np

from tools.makehuman import MakeHuman

RIG, WEIGHTS = "rigs/standard/rig.default.json", "rigs/standard/weights.default.json"
GROUPS = "mesh_metadata/basemesh_vertex_groups.json"
LIMBS = {"upperarm01": "lowerarm01", "lowerarm01": "wrist", "wrist": "finger3-1"}       # where a limb's next joint is
BEYOND_THE_ELBOW = ("lowerarm", "wrist", "metacarpal", "finger")


def turn_about(axis, degrees: float) -> np.ndarray:
    """Rotation matrix about an axis (Rodrigues)."""
    return turns_about(axis, np.array([degrees]))[0]


def turns_about(axis, degrees: np.ndarray) -> np.ndarray:
    """Rotation matrices about one axis, one for each angle, shape (n, 3, 3)."""
    a = np.array(axis, float)
    a /= np.linalg.norm(a)
    t = np.deg2rad(degrees)[:, None, None]
    k = np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])
    return np.eye(3) + np.sin(t) * k + (1 - np.cos(t)) * (k @ k)


def turn_between(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """The smallest rotation that brings direction u to direction v."""
    u, v = u / np.linalg.norm(u), np.asarray(v, float) / np.linalg.norm(v)
    cross = np.cross(u, v)
    sine = np.linalg.norm(cross)
    return np.eye(3) if sine < 1e-8 else turn_about(cross, np.degrees(np.arctan2(sine, u @ v)))


def smooth_step(x: np.ndarray, low: float, high: float) -> np.ndarray:
    """0 below ``low``, 1 above ``high``, an S-curve between."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


class Skeleton:
    """MakeHuman's default rig, fitted to given base vertices.

    Attributes
    ----------
    head, tail : dict of str to ndarray (3,)
        Ends of each bone, decimetres.
    weights : dict of str to (ids, weights)
        Which base vertices follow a bone, and how much.
    """

    def __init__(self, source: MakeHuman, vertices: np.ndarray):
        rig = source.json(RIG)
        self.bones = rig.get("bones", rig)
        rows = {bone: np.array(rows) for bone, rows in source.json(WEIGHTS)["weights"].items() if len(rows)}
        self.weights = {bone: (row[:, 0].astype(int), row[:, 1]) for bone, row in rows.items() if bone in self.bones}
        groups = source.json(GROUPS)
        self.vertices = vertices
        self.head = {bone: self._joint(row["head"], vertices, groups) for bone, row in self.bones.items()}
        self.tail = {bone: self._joint(row["tail"], vertices, groups) for bone, row in self.bones.items()}

    @staticmethod
    def _joint(end: dict, vertices: np.ndarray, groups: dict) -> np.ndarray:
        if end["strategy"] == "CUBE":
            ids = [i for first, last in groups[end["cube_name"]] for i in range(first, last + 1)]
            return vertices[ids].mean(0)
        if end["strategy"] == "MEAN":
            return vertices[end["vertex_indices"]].mean(0)
        return vertices[end["vertex_index"]]

    def share(self, starts: tuple[str, ...], end: str) -> np.ndarray:
        """How much of each base vertex follows the bones with such names, 0 to 1."""
        share, total = np.zeros(len(self.vertices)), np.full(len(self.vertices), 1e-9)
        for bone, (ids, weight) in self.weights.items():
            total[ids] += weight
            if bone.startswith(starts) and bone.endswith(end):
                share[ids] += weight
        return share / total

    def twist(self, starts: tuple[str, ...], axis: tuple[np.ndarray, np.ndarray], side: str,
              degrees: float, between: tuple[float, float]) -> None:
        """Turn a limb about its own length, more and more from one end to the other.

        Skinning alone wrings a forearm like a candy wrapper where one bone meets the
        next; a twist that grows with the distance along the limb does not.
        """
        start, stop = axis
        along = stop - start
        length = np.linalg.norm(along)

        def turned(points, share):
            angle = degrees * smooth_step((points - start) @ along / length ** 2, *between)
            return points + share[:, None] * (np.einsum("nij,nj->ni", turns_about(along, angle), points - start)
                                              + start - points)

        self.vertices = turned(self.vertices, self.share(starts, side))
        for ends in (self.head, self.tail):
            for bone in ends:
                if bone.startswith(starts) and bone.endswith(side):
                    ends[bone] = turned(ends[bone][None], np.ones(1))[0]

    def posed(self, turn) -> np.ndarray:
        """Base vertices in a pose.

        Parameters
        ----------
        turn : callable (bone, side, along) -> ndarray (3, 3)
            The rotation of a bone, given its name without side, +1 for left or -1
            for right, and its direction (a limb's: to its next joint) as carried by its parents.
        """
        world = {}

        def transform(bone):
            if bone not in world:
                parent = transform(self.bones[bone]["parent"]) if self.bones[bone]["parent"] else np.eye(4)
                name, _, side = bone.partition(".")
                end = self.head[f"{LIMBS[name]}.{side}"] if name in LIMBS else self.tail[bone]
                along = parent[:3, :3] @ (end - self.head[bone])
                m = np.eye(4)
                m[:3, :3] = turn(name, -1 if side == "R" else 1, along) @ parent[:3, :3]
                m[:3, 3] = parent[:3, :3] @ self.head[bone] + parent[:3, 3] - m[:3, :3] @ self.head[bone]
                world[bone] = m
            return world[bone]

        posed, total = np.zeros_like(self.vertices), np.zeros(len(self.vertices))
        for bone, (ids, weight) in self.weights.items():
            m = transform(bone)
            posed[ids] += weight[:, None] * (self.vertices[ids] @ m[:3, :3].T + m[:3, 3])
            total[ids] += weight
        bound = total > 1e-6
        posed[bound] /= total[bound, None]
        posed[~bound] = self.vertices[~bound]
        self.joints = {bone: m[:3, :3] @ self.head[bone] + m[:3, 3] for bone, m in world.items()}
        return posed
