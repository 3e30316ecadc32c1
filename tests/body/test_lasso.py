"""A freely drawn line: what it circles, what it strokes, and nonsense."""
from __future__ import annotations

import numpy as np
import pytest

from bodymap.body.lasso import NotDrawable, circled

VIEW, FIGURE = "head_right", "female"
TEMPLE = (395, 235)


def drawn(body, line, view=VIEW, figure=FIGURE):
    return circled(body.surface, body.seen, figure, body.views[view], line)


def square(middle, half):
    x, y = middle
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def test_what_is_circled_lies_on_its_own_side(body):
    field = drawn(body, square(TEMPLE, 30))
    assert len(field.inside) > 20
    assert (body.surface.reference[field.inside, 0] < 0).all()


def test_a_mirrored_line_marks_the_mirrored_skin(body):
    view = body.views[VIEW]
    here = drawn(body, square(TEMPLE, 30))
    there = drawn(body, [(view.width - x, y) for x, y in square(TEMPLE, 30)], "head_left")
    one, other = set(here.inside), set(body.surface.mirror[there.inside])
    assert len(one & other) > .8 * len(one | other)


def test_a_thin_line_is_as_wide_as_a_finger(body):
    field = drawn(body, [(380, 235), (410, 235)])
    assert 5 < len(field.inside) < len(drawn(body, square(TEMPLE, 30)).inside)


def test_one_spot_marks_at_least_one_vertex(body):
    assert len(drawn(body, [TEMPLE, (TEMPLE[0] + 1, TEMPLE[1])]).inside) >= 1


def test_beside_the_body_nothing_is_marked(body):
    assert not len(drawn(body, square((6, 6), 4)).vertices)


def test_the_front_marks_nothing_of_the_back(body):
    view = body.views["front"]
    field = drawn(body, [(0, 0), (view.width, 0), (view.width, view.height), (0, view.height)], "front")
    spine = body.regions.vertices("middle_thoracic_spine")
    assert len(field.inside) > 1000 and not np.isin(spine, field.inside).any()


@pytest.mark.parametrize("line", [[], [(1, 2)], [(1, float("nan")), (2, 3)], [(1, 2), (float("inf"), 3)]])
def test_nonsense_is_refused(body, line):
    with pytest.raises(NotDrawable):
        drawn(body, line)


@pytest.mark.parametrize("view", ["trunk_front", "thighs_back", "pelvis_back", "arm_right_back"])
def test_a_dot_anywhere_on_the_body_marks_something(body, view):
    """Even where it is smaller than half of what any vertex shows, as on the broad triangles of thigh and trunk."""
    ids, shape = body.seen.map(FIGURE, view), body.views[view]
    rows, columns = np.nonzero(ids >= 0)
    for k in np.linspace(0, len(rows) - 1, 30).astype(int):
        x, y = columns[k] * shape.width / ids.shape[1], rows[k] * shape.height / ids.shape[0]
        assert len(drawn(body, [(x, y), (x + 1, y)], view).inside), (x, y)
