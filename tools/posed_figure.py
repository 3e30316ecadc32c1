"""A posed figure made ready for drawing: a finer mesh, its normals, and how much open sky each spot sees."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from embreex.mesh_construction import TriangleMesh
from embreex.rtcore_scene import EmbreeScene

from bodymap.body.surface import vertex_normals
from tools.finishing import links_between
from tools.relief import drawn_path
from tools.subdivision import subdivided_mirror, subdivided_quads, subdivided_vertices

SURFACE = Path(__file__).parent.parent / "data/body/surface.npz"
SKY_RAYS = 160                     # per vertex; the values are then smoothed over the neighbours
CREASE, HOLLOW = 2.5, 22.0         # cm: how far away skin still darkens skin, in a crease and in the large


class Rays:
    """Ray casting against a triangle mesh."""

    def __init__(self, vertices: np.ndarray, triangles: np.ndarray):
        self.scene = EmbreeScene()
        TriangleMesh(self.scene, vertices.astype(np.float32), triangles.astype(np.int32))

    def first_hits(self, origins: np.ndarray, direction: np.ndarray) -> dict[str, np.ndarray]:
        """Triangle (-1: none), barycentric u and v, and distance of each ray's first hit."""
        ways = np.broadcast_to(direction, origins.shape).astype(np.float32)
        return self.scene.run(np.ascontiguousarray(origins, np.float32), np.ascontiguousarray(ways), output=True)

    def distances(self, origins: np.ndarray, directions: np.ndarray) -> np.ndarray:
        """Distance to the first hit, very large where there is none."""
        return self.scene.run(np.ascontiguousarray(origins, np.float32),
                              np.ascontiguousarray(directions, np.float32), query="DISTANCE")


def quads_of(triangles: np.ndarray) -> np.ndarray:
    """The quads that were cut into ``[a b c]`` rows followed by ``[a c d]`` rows."""
    half = len(triangles) // 2
    return np.hstack([triangles[:half], triangles[half:, 2:]])


@dataclass
class Figure:
    """One figure in one pose, drawn from a mesh twice as fine as the shipped one.

    Attributes
    ----------
    vertices, triangles : ndarray
        The shipped surface.
    fine, fine_triangles, normals : ndarray
        The drawn surface.
    coarse_of : ndarray
        For each fine triangle, the shipped triangle it came from.
    crease, hollow, ridge : ndarray
        Per fine vertex: light kept in creases and in the large (0 to 1), and curvature (-1 to 1).
    parts : dict of str to ndarray
        Per shipped vertex, how much it belongs to a part of the body (0 to 1).
    """

    vertices: np.ndarray
    triangles: np.ndarray
    n_skin: int
    parts: dict[str, np.ndarray]
    mirror: np.ndarray

    @classmethod
    def load(cls, figure: str, pose: str, path: Path = SURFACE) -> Figure:
        """Read a figure from the surface file and prepare it."""
        with np.load(path) as file:
            parts = dict(zip(file["part_names"].tolist(), file["part_weights"] / np.float32(255), strict=True))
            made = cls(file[f"{figure}_{pose}"].astype(float), file["faces"], int(file["n_skin"]), parts,
                       file["mirror"])
            made._refine()
        made._light()
        return made

    def _refine(self) -> None:
        is_skin = self.triangles[:, 0] < self.n_skin
        fine, triangles, coarse, mirrors, first = [], [], [], [], 0
        for rows, begin, end in ((np.flatnonzero(is_skin), 0, self.n_skin),
                                 (np.flatnonzero(~is_skin), self.n_skin, len(self.vertices))):
            quads, half = quads_of(self.triangles[rows]) - begin, len(rows) // 2
            small = subdivided_quads(end - begin, quads)
            fine.append(subdivided_vertices(self.vertices[begin:end], quads))
            triangles.append(first + np.vstack([small[:, [0, 1, 2]], small[:, [0, 2, 3]]]))
            corner = np.repeat(np.arange(4), half)            # corners a, b, c lie in [a b c], d in [a c d]
            of_small = rows[np.tile(np.arange(half), 4) + half * (corner == 3)]
            coarse.append(np.tile(of_small, 2))
            mirrors.append(first + subdivided_mirror(self.mirror[begin:end] - begin, quads))
            first += len(fine[-1])
        self.n_fine_skin = len(fine[0])
        self.fine, self.fine_triangles = np.vstack(fine), np.vstack(triangles)
        self.coarse_of, self.fine_mirror = np.concatenate(coarse), np.concatenate(mirrors)
        self.normals = vertex_normals(self.fine, self.fine_triangles)

    def _light(self) -> None:
        n = len(self.vertices)
        self.links = links_between(self.triangles, n)
        normals = vertex_normals(self.vertices, self.triangles)
        crease, hollow = open_sky(self.vertices, self.triangles, normals)
        ridge = -np.einsum("ij,ij->i", normals, self.links @ self.vertices - self.vertices)
        values = [smoothed(value, self.links, times) for value, times in ((crease, 2), (hollow, 6))]
        self.crease, self.hollow = (self._refined(value) for value in values)
        spread = (self.links @ self.vertices ** 2 - (self.links @ self.vertices) ** 2).sum(1)
        scale = np.sqrt(spread.clip(1e-6))                       # how far the neighbours are, roughly
        broad = [smoothed(ridge / scale, self.links, times) for times in (6, 30)]
        self.ridge, self.broad_ridge = (self._refined(value) for value in broad)

    def curves(self, right: tuple[int, ...]) -> list[np.ndarray]:
        """A smooth curve through vertices of the right side, and its mirror image."""
        return [drawn_path(self.vertices[ids], .08) for ids in (np.array(right), self.mirror[list(right)])]

    def eye_centres(self, places: np.ndarray) -> np.ndarray:
        """The middle of the eyeball on which each place lies."""
        eyes = self.vertices[self.n_skin:]
        left, right = (eyes[eyes[:, 0] * side > 0].mean(0) for side in (1, -1))
        return np.where(places[:, :1] > 0, left, right)

    def _refined(self, values: np.ndarray) -> np.ndarray:
        is_skin = self.triangles[:, 0] < self.n_skin
        pieces = []
        for rows, begin, end in ((is_skin, 0, self.n_skin), (~is_skin, self.n_skin, len(self.vertices))):
            quads = quads_of(self.triangles[rows]) - begin
            pieces.append(subdivided_vertices(values[begin:end, None], quads)[:, 0])
        return np.concatenate(pieces)


def smoothed(values: np.ndarray, links, times: int) -> np.ndarray:
    """Values after a few steps of diffusion over the mesh."""
    for _ in range(times):
        values = .5 * values + .5 * (links @ values)
    return values


def sky_directions(count: int) -> np.ndarray:
    """Directions about +z, as dense as the cosine, always the same ones (a Fibonacci spiral)."""
    k = np.arange(count) + .5
    angle, radius = k * np.pi * (3 - np.sqrt(5)), np.sqrt(k / count)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), np.sqrt(1 - radius ** 2)], 1)


def open_sky(vertices: np.ndarray, triangles: np.ndarray, normals: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Ambient light that reaches each vertex, once counting near skin alone and once farther skin too."""
    rays, sky = Rays(vertices, triangles), sky_directions(SKY_RAYS)
    helper = np.where(np.abs(normals[:, :1]) < .8, [[1.0, 0, 0]], [[0, 1.0, 0]])
    side = np.cross(normals, helper)
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    up = np.cross(normals, side)
    crease, hollow = np.zeros(len(vertices)), np.zeros(len(vertices))
    turn = np.random.default_rng(0).uniform(0, 2 * np.pi, len(vertices))
    origins = vertices + normals * .05
    for x, y, z in sky:
        a, b = x * np.cos(turn) - y * np.sin(turn), x * np.sin(turn) + y * np.cos(turn)
        far = rays.distances(origins, a[:, None] * side + b[:, None] * up + z * normals)
        crease += np.clip(far / CREASE, 0, 1)
        hollow += np.clip(far / HOLLOW, 0, 1)
    return crease / SKY_RAYS, hollow / SKY_RAYS
