"""The skin: mirrored exactly, one topology for every shape, outward normals, true areas."""
import numpy as np
import pytest

from bodymap.body.surface import REFERENCE, SURFACE, load_surface, vertex_areas, vertex_normals
from bodymap.errors import NotBuilt


def test_the_mirror_table_is_an_involution(surface):
    assert surface.mirror.shape == (surface.n_vertices,)
    assert (surface.mirror[surface.mirror] == np.arange(surface.n_vertices)).all()


def test_the_mirror_maps_triangles_onto_triangles(surface):
    faces = {tuple(sorted(face)) for face in surface.faces.tolist()}
    assert {tuple(sorted(face)) for face in surface.mirror[surface.faces].tolist()} == faces


@pytest.mark.parametrize("figure", ["female", "male"])
def test_every_symmetrical_pose_is_its_own_mirror_image(surface, figure):
    for name in surface.shapes:
        if name in (f"{figure}_reference", f"{figure}_anatomical"):
            shape = surface.shapes[name]
            assert np.abs(shape[surface.mirror] * [-1, 1, 1] - shape).max() < 1e-3, name


def test_every_shape_has_every_vertex(surface):
    for name, shape in surface.shapes.items():
        assert shape.shape == (surface.n_vertices, 3), name
        assert np.isfinite(shape).all()


def test_a_vertex_on_the_midline_is_its_own_partner(surface):
    own = surface.mirror == np.arange(surface.n_vertices)
    assert own.sum() > 100
    assert np.abs(surface.reference[own, 0]).max() < 1e-3


def test_right_is_where_x_is_negative(surface):
    right = surface.on_right()
    assert (surface.reference[right, 0] <= 1e-6).all()
    assert (right | right[surface.mirror]).all()


def test_the_reference_body_is_the_mean_of_both_figures(surface):
    middle = (surface.shape("female", "reference").astype(float) + surface.shape("male", "reference")) / 2
    assert np.array_equal(surface.reference, middle)
    height = np.ptp(surface.reference[:, 1])
    assert 150 < height < 190


def test_a_further_figure_moves_nothing(surface, data, tmp_path):
    with np.load(data / "body" / SURFACE) as arrays:
        taller = {f"child_{pose}": arrays[f"male_{pose}"] * 1.1 for pose in ("reference", "anatomical")}
        np.savez(tmp_path / SURFACE, **arrays, **taller)
    (tmp_path / REFERENCE).symlink_to(data / "body" / REFERENCE)
    more = load_surface(tmp_path)
    assert set(more.shapes) - set(surface.shapes) == set(taller)
    assert np.array_equal(more.reference, surface.reference) and more.skin_hash == surface.skin_hash


def test_skin_comes_before_the_eyes_and_lids_lie_next_to_them(surface):
    assert surface.skin_faces.max() < surface.n_skin < surface.n_vertices
    gap = np.linalg.norm(surface.reference[surface.n_skin:] - surface.reference[surface.lid_of_eye], axis=1)
    assert surface.lid_of_eye.max() < surface.n_skin
    assert gap.max() < 3


def test_normals_point_outwards(surface):
    top, sole = surface.reference[:, 1].argmax(), surface.reference[:, 1].argmin()
    assert surface.normals[top, 1] > .8 and surface.normals[sole, 1] < -.5
    assert np.allclose(np.linalg.norm(surface.normals, axis=1), 1)


def test_areas_and_normals_of_a_square():
    corners = np.array([[0, 0, 0], [2, 0, 0], [2, 2, 0], [0, 2, 0]], float)
    faces = np.array([[0, 1, 2], [0, 2, 3]])
    assert vertex_areas(corners, faces) == pytest.approx([4 / 3, 2 / 3, 4 / 3, 2 / 3])
    assert np.allclose(vertex_normals(corners, faces), [0, 0, 1])


def test_both_sides_have_the_same_area(surface):
    areas = vertex_areas(surface.reference, surface.faces)
    assert np.allclose(areas, areas[surface.mirror], rtol=1e-3, atol=1e-4)
    assert 12_000 < areas.sum() < 25_000


def test_a_missing_surface_says_which_script_builds_it(tmp_path):
    with pytest.raises(NotBuilt, match=r"python -m tools\.build_body"):
        load_surface(tmp_path)
