"""The grammar of paths along the skin."""
import pytest

from bodymap.body.paths import LandmarkName, PathError, PathPoint, Step, read_path, read_point


@pytest.mark.parametrize(("text", "point"), [
    ("acromion", PathPoint(LandmarkName("acromion", False))),
    (" c7 ", PathPoint(LandmarkName("c7", False))),
    ("acromion@left", PathPoint(LandmarkName("acromion", True))),
    ("acromion+2.5>c7", PathPoint(LandmarkName("acromion", False), (Step(2.5, False, LandmarkName("c7", False)),))),
    ("acromion + .5 > c7", PathPoint(LandmarkName("acromion", False), (Step(.5, False, LandmarkName("c7", False)),))),
    ("mastoid@left+40%>c7@left", PathPoint(LandmarkName("mastoid", True), (Step(.4, True, LandmarkName("c7", True)),))),
    ("acromion+3>c7+1>t1", PathPoint(LandmarkName("acromion", False), (Step(3, False, LandmarkName("c7", False)),
                                                                       Step(1, False, LandmarkName("t1", False))))),
])
def test_points_that_can_be_read(text, point):
    assert read_point(text) == point


@pytest.mark.parametrize("text", [
    "", " ", "Acromion", "acromion@right", "acromion@", "acromion+c7", "acromion+2", "acromion+2.5>", "acromion+>c7",
    "acromion+1.2.3>c7", "acromion+.>c7", "acromion-2>c7", "acromion+2%%>c7", "acromion+2cm>c7", "acromion;c7", "+2>c7",
    "acromion,c7", "a>b"])
def test_points_that_cannot_be_read_say_what_is_expected(text):
    with pytest.raises(PathError, match="expected like acromion"):
        read_point(text)


def test_a_path_is_points_between_semicolons():
    assert read_path("acromion; c7+1>t1 ;t2;") == (read_point("acromion"), read_point("c7+1>t1"), read_point("t2"))


@pytest.mark.parametrize("text", ["", " ; ;"])
def test_an_empty_path_is_refused(text):
    with pytest.raises(PathError, match="empty path"):
        read_path(text)


def test_a_point_names_all_landmarks_that_it_leans_on():
    assert read_point("acromion@left+3>c7+40%>t1@left").landmarks() == ["acromion", "c7", "t1"]
