"""Views: cameras look from where they say, right is never left, and every view shows something."""
import shutil
from pathlib import Path

import numpy as np
import pytest

from bodymap.body.views import NOTHING, BrokenView, SeenTriangles, camera_rotation, load_views

ROOT = Path(__file__).parents[2]
VIEWS = load_views(ROOT / "data")
FIGURES = ("female", "male")
EVERY = [(figure, view) for view in VIEWS for figure in FIGURES]
WANTED = {"front", "back", "left", "right", "head_front", "head_back", "head_left", "head_right",
          "neck_shoulders_front", "neck_shoulders_back", "armpit_left", "armpit_right", "pelvis_front", "pelvis_back",
          "pelvis_left", "pelvis_right", "pelvis_below"} | {
    f"hand_{side}_{face}" for side in ("left", "right") for face in ("palm", "back")} | {
    f"foot_{side}_{face}" for side in ("left", "right") for face in ("sole", "top", "inner", "outer")} | {
    f"trunk_{face}" for face in ("front", "back", "left", "right")} | {"neck_shoulders_above"} | {
    f"{part}_{face}" for part in ("thighs", "legs") for face in ("front", "back")} | {
    f"{part}_{side}{face}" for part, faces in {"shoulder": ("",), "head_shoulder": ("",), "arm": ("_front", "_back"),
                                               "forearm": ("_front", "_back", "_outer"),
                                               "leg": ("_inner", "_outer")}.items()
    for side in ("left", "right") for face in faces}
OPPOSITE = {"left": "right", "right": "left"}


@pytest.fixture(scope="module")
def surface():
    with np.load(ROOT / "data/body/surface.npz") as arrays:
        return {name: arrays[name] for name in arrays.files}


@pytest.fixture(scope="module")
def seen():
    return SeenTriangles(ROOT / "data")


def other_side(view: str) -> str:
    return "_".join(OPPOSITE.get(word, word) for word in view.split("_"))


def test_all_views_are_there_in_menu_order():
    assert set(VIEWS) == WANTED
    assert [view.order for view in VIEWS.values()] == sorted(view.order for view in VIEWS.values())


def broken_copy(tmp_path, old: str, new: str):
    """A data folder whose table of views differs in one place."""
    (tmp_path / "body").mkdir()
    shutil.copy(ROOT / "data/body/cameras.json", tmp_path / "body")
    text = (ROOT / "data/views.csv").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "views.csv").write_text(text.replace(old, new, 1), encoding="utf-8")
    return tmp_path


def test_a_broken_number_is_named(tmp_path):
    with pytest.raises(BrokenView, match=r"views.csv line 3, column azimuth, value 'behind': expected a number"):
        load_views(broken_copy(tmp_path, "whole body,2,1,back,180", "whole body,2,1,back,behind"))


def test_a_view_without_a_camera_is_named(tmp_path):
    with pytest.raises(BrokenView, match="views.csv line 2, column id, value 'face'"):
        load_views(broken_copy(tmp_path, "\nfront,", "\nface,"))


@pytest.mark.parametrize("angles", [(0, 0, 0), (90, 0, 0), (-130, 35, 20), (0, -90, 0), (10, 90, 180)])
def test_camera_is_a_rotation_and_no_mirror(angles):
    rotation = camera_rotation(*angles)
    assert np.allclose(rotation @ rotation.T, np.eye(3)) and np.isclose(np.linalg.det(rotation), 1)


def test_cameras_look_from_where_they_say():
    assert np.allclose(VIEWS["front"].rotation, np.eye(3))
    assert np.allclose(VIEWS["head_left"].rotation[2], [1, 0, 0])
    assert np.allclose(VIEWS["right"].rotation[2], [-1, 0, 0])
    assert np.allclose(VIEWS["foot_left_sole"].rotation[2], [0, -1, 0])


@pytest.mark.parametrize("figure", FIGURES)
def test_right_hand_is_at_the_viewers_left_in_front_and_right_behind(surface, figure):
    shape = surface[f"{figure}_anatomical"]
    right_hand = shape[np.argmin(shape[:, 0])][None]
    assert VIEWS["front"].project(right_hand, figure)[0, 0] < VIEWS["front"].width / 3
    assert VIEWS["back"].project(right_hand, figure)[0, 0] > VIEWS["back"].width * 2 / 3


@pytest.mark.parametrize("figure", FIGURES)
def test_front_view_has_head_up_and_nose_nearest(surface, figure):
    shape, view = surface[f"{figure}_anatomical"], VIEWS["front"]
    _x, y, depth = view.project(shape, figure).T
    assert y[np.argmax(shape[:, 1])] < 60 and y[np.argmin(shape[:, 1])] > view.height - 60
    head = shape[:, 1] > shape[:, 1].max() * .88
    assert shape[head][np.argmax(depth[head]), 2] == shape[head, 2].max()


@pytest.mark.parametrize("figure,view", EVERY)
def test_projection_can_be_undone(figure, view):
    points = np.array([[1.0, 2, 3], [-20, 150, 8]])
    assert np.allclose(VIEWS[view].unproject(VIEWS[view].project(points, figure), figure), points)


@pytest.mark.parametrize("figure,view", EVERY)
def test_seen_triangles_lie_where_they_are_seen(surface, seen, figure, view):
    camera, ids = VIEWS[view], seen.map(figure, view)
    rows, columns = np.nonzero(ids != NOTHING)
    assert len(rows) > .1 * ids.size and ids.dtype == np.int32 and max(ids.shape) == 900
    corners = camera.project(surface[f"{figure}_{camera.pose}"][surface["faces"][ids[rows, columns]]].reshape(-1, 3),
                             figure).reshape(-1, 3, 3)
    x, y = (columns + .5) * camera.width / ids.shape[1], (rows + .5) * camera.height / ids.shape[0]
    for place, axis in ((x, 0), (y, 1)):
        assert (place > corners[:, :, axis].min(1) - .02).all() and (place < corners[:, :, axis].max(1) + .02).all()


@pytest.mark.parametrize("figure,view", EVERY)
def test_seen_skin_faces_the_viewer(surface, seen, figure, view):
    camera, ids = VIEWS[view], np.unique(seen.map(figure, view))[1:]
    shape = surface[f"{figure}_{camera.pose}"].astype(float)
    a, b, c = (shape[surface["faces"][ids, k]] for k in range(3))
    assert (np.cross(b - a, c - a) @ camera.rotation[2] > -1e-6).mean() > .995


@pytest.mark.parametrize("view", [view for view in VIEWS if "left" in view.split("_")])
@pytest.mark.parametrize("figure", FIGURES)
def test_left_view_mirrors_the_right_one(surface, seen, figure, view):
    left, right = seen.map(figure, view), seen.map(figure, other_side(view))
    assert np.mean((left != NOTHING) == (right != NOTHING)[:, ::-1]) > .995
    middle = surface[f"{figure}_{VIEWS[view].pose}"][surface["faces"][left[left != NOTHING]]].mean((0, 1))
    assert middle[0] > 0, "a left view shows the left side"


@pytest.mark.parametrize("view", [view for view in VIEWS if view.startswith(("hand", "foot"))])
@pytest.mark.parametrize("figure", FIGURES)
def test_limb_views_show_that_limb_alone(surface, seen, figure, view):
    ids = seen.map(figure, view)
    x = surface[f"{figure}_{VIEWS[view].pose}"][surface["faces"][ids[ids != NOTHING]]][:, :, 0]
    assert (x > 0).all() if "left" in view else (x < 0).all()
    shown = sum(surface["part_weights"][surface["part_names"].tolist().index(part)].astype(int)
                for part in VIEWS[view].only)
    assert (shown[surface["faces"][ids[ids != NOTHING]]].mean(1) > 127).all()


def test_hit_test_names_a_triangle_or_nothing(seen):
    view = VIEWS["front"]
    assert seen.at("male", view, view.width / 2, view.height * .4) != NOTHING
    for x, y in ((3, 3), (-5, 100), (view.width + 50, 10), (10, view.height)):
        assert seen.at("male", view, x, y) == NOTHING


@pytest.mark.parametrize("figure,view", EVERY)
def test_diagrams_are_sharp_and_light(figure, view):
    Image = pytest.importorskip("PIL.Image")
    camera = VIEWS[view]
    file, small = (ROOT / f"assets/body/{figure}_{view}{ending}.webp" for ending in ("", "_small"))
    assert file.stat().st_size <= 90_000 and small.stat().st_size <= 6_000
    with Image.open(file) as picture:
        assert picture.size == (2 * camera.width, 2 * camera.height) and picture.mode == "RGBA"
    with Image.open(small) as picture:
        assert max(picture.size) == 240
