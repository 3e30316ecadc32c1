"""The skin: one triangle mesh, the same vertex ids on every figure and in every pose.

Axes: centimetres; +x is the person's left, y up, z forward.
"""
from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from bodymap.body.arrays import opened

SURFACE, REFERENCE = "surface.npz", "reference.npz"
SHARED = ("faces", "mirror", "n_skin", "part_names", "part_weights")     # arrays that are no figure's
REMEDY = "python -m tools.build_body"


@dataclass(frozen=True, eq=False)
class Surface:
    """The triangle mesh that everything is painted on.

    Attributes
    ----------
    faces : ndarray of int, shape (n_faces, 3)
    mirror : ndarray of int, shape (n_vertices,)
        The vertex at the mirrored spot; itself on the midline.
    n_skin : int
        Skin vertices come first; the eyeballs follow.
    reference : ndarray, shape (n_vertices, 3)
        Vertex positions in cm of the body along which all lengths run.  It was made once, as the mean of the first two
        figures, and stays what it is: another figure moves no stroke, area or border.
    shapes : mapping of str to ndarray, shape (n_vertices, 3)
        Vertex positions in cm by ``"{figure}_{pose}"``.
    file : Path
        Where the surface was read from.
    """

    faces: np.ndarray
    mirror: np.ndarray
    n_skin: int
    reference: np.ndarray
    shapes: Mapping[str, np.ndarray]
    file: Path

    @property
    def n_vertices(self) -> int:
        """Number of vertices, eyeballs included."""
        return len(self.mirror)

    @cached_property
    def file_hash(self) -> str:
        """SHA-256 of the file that the surface was read from."""
        return hashlib.sha256(self.file.read_bytes()).hexdigest()

    @cached_property
    def skin_hash(self) -> str:
        """SHA-256 of all that paint depends on: the topology and the reference body, but no figure."""
        total = hashlib.sha256(f"{self.n_skin}".encode())
        for array in (self.faces, self.mirror, self.reference):
            total.update(np.ascontiguousarray(array).tobytes())
        return total.hexdigest()

    @cached_property
    def skin_faces(self) -> np.ndarray:
        """Triangles of the skin without the eyeballs, shape (n, 3)."""
        return self.faces[self.faces.max(axis=1) < self.n_skin]

    @cached_property
    def normals(self) -> np.ndarray:
        """Outward unit normals of the reference body, shape (n_vertices, 3)."""
        return vertex_normals(self.reference, self.faces)

    @cached_property
    def lid_of_eye(self) -> np.ndarray:
        """For each eyeball vertex, the nearest skin vertex: paint on the lids covers the eye."""
        eyes = self.reference[self.n_skin:]
        skin = self.reference[: self.n_skin]
        near = np.flatnonzero(np.linalg.norm(skin[:, None] - eyes[::40][None], axis=2).min(axis=1) < 4)
        distance = np.linalg.norm(eyes[:, None] - skin[near][None], axis=2)
        return near[np.argmin(distance, axis=1)]

    def on_right(self) -> np.ndarray:
        """Mask of vertices on the person's right side or the midline, shape (n_vertices,)."""
        return self.reference[:, 0] <= 1e-6

    def shape(self, figure: str, pose: str) -> np.ndarray:
        """Vertex positions of a figure in a pose, shape (n_vertices, 3), cm."""
        return self.shapes[f"{figure}_{pose}"]


class ShapesOnDemand(Mapping):
    """Vertex positions by figure and pose, each read from the file when it is first asked for."""

    def __init__(self, file: Path):
        self._file = file
        self._read: dict[str, np.ndarray] = {}
        with opened(file, REMEDY) as arrays:
            self._names = [name for name in arrays if name not in SHARED]

    def __getitem__(self, name: str) -> np.ndarray:
        if name not in self._read:
            with opened(self._file, REMEDY) as arrays:
                self._read[name] = arrays[name]
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def vertex_normals(vertices: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """Area-weighted unit vertex normals, shape (n_vertices, 3)."""
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    across = np.cross(b - a, c - a)
    normals = np.zeros((len(vertices), 3))
    for k in range(3):
        np.add.at(normals, faces[:, k], across)
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


def vertex_areas(vertices: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """Skin area that belongs to each vertex, a third of its triangles, cm², shape (n_vertices,)."""
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    triangle = np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2
    return np.bincount(faces.ravel(), np.repeat(triangle / 3, 3), minlength=len(vertices))


def load_surface(folder: Path) -> Surface:
    """Read the surface from the folder of the body.

    Raises
    ------
    NotBuilt
        When the surface or the reference body is missing or damaged; says which script builds them.
    """
    file = Path(folder) / SURFACE
    with opened(file, REMEDY) as arrays, opened(Path(folder) / REFERENCE, REMEDY) as plain:
        return Surface(arrays["faces"], arrays["mirror"], int(arrays["n_skin"]), plain["reference"].astype(float),
                       ShapesOnDemand(file), file)
