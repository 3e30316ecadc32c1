"""The outlines' own small filters do what SciPy's do."""
import numpy as np
from scipy.ndimage import gaussian_filter

from bodymap.body.fields import Field
from bodymap.body.outlines import KEPT, bell, fingerprint, softened


def test_softening_is_a_gaussian():
    picture = np.zeros((40, 60))
    picture[8:-8, 8:-8] = np.random.default_rng(3).random((24, 44))
    assert np.allclose(softened(picture, 1.1), gaussian_filter(picture, 1.1))


def test_weights_sum_to_one():
    for width in (0, .2, 1.1, 5):
        assert np.isclose(bell(width).sum(), 1) and len(bell(width)) % 2


def test_what_was_drawn_is_remembered_and_bounded(body):
    outliner, view, field = body.outliner, body.views["front"], body.region_field("sternum")
    first = outliner.outlines(field, "female", view)
    again = outliner.outlines(Field(field.vertices.copy(), field.values.copy()), "female", view)
    assert all(one is other for one, other in zip(first, again, strict=True))
    other = outliner.outlines(Field(field.vertices, field.values * .9), "female", view)
    assert other and not any(one is two for one in first for two in other)
    assert len(outliner._drawn) <= KEPT


def test_fingerprints_differ():
    one, two = Field(np.array([1, 2]), np.array([.5, 1.])), Field(np.array([1, 3]), np.array([.5, 1.]))
    assert fingerprint(one) != fingerprint(two) and len(fingerprint(one)) == 16
