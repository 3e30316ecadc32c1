"""Ways and distances along the skin."""
import numpy as np
import pytest

from bodymap.body.geodesics import nearest_on_path
from bodymap.body.paths import PathError, read_path, read_point


def length(way: np.ndarray) -> float:
    return float(np.linalg.norm(np.diff(way, axis=0), axis=1).sum())


def test_a_landmark_lies_at_its_vertex(geodesics):
    vertex, position = geodesics.place(read_point("acromion"))
    assert vertex == geodesics.landmarks["acromion"]
    assert np.array_equal(position, geodesics.vertices[vertex])
    assert position[0] < 0


def test_the_left_partner_is_the_mirror_image(geodesics, surface):
    right, _ = geodesics.place(read_point("acromion"))
    left, position = geodesics.place(read_point("acromion@left"))
    assert left == surface.mirror[right] and position[0] > 0


def test_a_step_goes_so_many_centimetres_along_the_skin(geodesics):
    start, target = geodesics.landmarks["acromion"], geodesics.landmarks["c7"]
    whole = length(geodesics.way(start, target))
    _, position = geodesics.place(read_point("acromion+4>c7"))
    assert np.linalg.norm(position - geodesics.vertices[start]) == pytest.approx(4, abs=.3)
    _, middle = geodesics.place(read_point("acromion+50%>c7"))
    to_middle = np.linalg.norm(middle - geodesics.vertices[start])
    assert to_middle == pytest.approx(whole / 2, rel=.1)


def test_a_step_never_goes_past_its_target(geodesics):
    _, position = geodesics.place(read_point("acromion+90>c7"))
    assert np.allclose(position, geodesics.vertices[geodesics.landmarks["c7"]], atol=1e-6)


def test_an_unknown_landmark_is_named(geodesics):
    with pytest.raises(PathError, match="no_such_spot"):
        geodesics.place(read_point("acromion+2>no_such_spot"))


def test_a_way_is_no_shorter_than_the_straight_line_and_stays_on_the_skin(geodesics):
    start, end = geodesics.landmarks["acromion"], geodesics.landmarks["mastoid"]
    way = geodesics.way(start, end)
    assert np.allclose(way[[0, -1]], geodesics.vertices[[start, end]], atol=1e-5)
    assert length(way) > np.linalg.norm(geodesics.vertices[start] - geodesics.vertices[end])
    gaps = [np.linalg.norm(geodesics.vertices[geodesics.nearest(spot)] - spot) for spot in way]
    assert max(gaps) < 1


def test_a_trace_counts_its_points(geodesics):
    positions, place = geodesics.trace(read_path("acromion; c7; t4"))
    assert place[0] == 0 and place[-1] == 2 and (np.diff(place) > 0).all()
    assert np.allclose(positions[np.argmin(abs(place - 1))], geodesics.vertices[geodesics.landmarks["c7"]], atol=1e-5)
    closed, place = geodesics.trace(read_path("acromion; c7; t4"), closed=True)
    assert place[-1] == 3 and np.allclose(closed[0], closed[-1], atol=1e-5)


def test_distance_grows_from_its_source_and_ends_at_its_reach(geodesics):
    source = geodesics.landmarks["t4"]
    distance = geodesics.distance(np.array([source]), np.array([0.]), reach=6.0)
    straight = np.linalg.norm(geodesics.vertices - geodesics.vertices[source], axis=1)
    reached = np.isfinite(distance)
    assert distance[source] == 0 and distance.argmin() == source
    assert (distance[reached] >= straight[reached] - .2).all()
    assert straight[reached].max() <= 6.0 and not reached[straight > 6.0].any()


def test_distance_honours_a_head_start(geodesics):
    source = np.array([geodesics.landmarks["t4"]])
    plain = geodesics.distance(source, np.array([0.]), reach=5.0)
    ahead = geodesics.distance(source, np.array([-2.]), reach=5.0)
    near = np.isfinite(plain)
    assert np.allclose(ahead[near], plain[near] - 2, atol=1e-6)


def test_nearest_on_a_bent_line():
    path = np.array([[0, 0, 0], [4, 0, 0], [4, 3, 0]], float)
    points = np.array([[1, 1, 0], [5, 2, 0], [-3, 4, 0]], float)
    distance, segment, share = nearest_on_path(points, path)
    assert distance == pytest.approx([1, 1, 5])
    assert segment.tolist() == [0, 1, 0] and share == pytest.approx([.25, 2 / 3, 0])
