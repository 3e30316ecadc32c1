"""Fields are kept sparse and come back as they went in."""
import numpy as np
import pytest

from bodymap.body.fields import STEPS, Field, FieldStore, together


@pytest.fixture
def dense() -> np.ndarray:
    values = np.zeros(50)
    values[[3, 7, 8, 20, 49]] = [.2, .5, 1, .7, .004]
    return values


def test_a_field_comes_back_within_half_a_step(dense):
    field = Field.from_dense(dense)
    assert field.vertices.tolist() == [3, 7, 8, 20, 49]
    assert abs(field.dense(50) - dense).max() <= .5 / STEPS + 1e-12


def test_values_are_cut_to_the_range_and_nothing_is_kept_of_zero():
    field = Field.from_dense(np.array([0, .001, -1, 2]))
    assert field.vertices.tolist() == [3] and field.values.tolist() == [1]


def test_inside_is_a_half_or_more(dense):
    assert Field.from_dense(dense).inside.tolist() == [7, 8, 20]


def test_mirroring_twice_gives_the_same_field(dense):
    mirror = np.arange(50)[::-1]
    field = Field.from_dense(dense)
    there = field.mirrored(mirror)
    assert there.vertices.tolist() == sorted(49 - field.vertices)
    assert np.array_equal(there.dense(50), field.dense(50)[mirror])
    back = there.mirrored(mirror)
    assert np.array_equal(back.vertices, field.vertices) and np.array_equal(back.values, field.values)


def test_together_the_largest_value_counts(dense):
    other, third = np.zeros(50), np.zeros(50)
    other[[7, 8, 10]], third[[8, 49]] = [.9, .1, .3], [1, .2]
    fields = [Field.from_dense(values) for values in (dense, other, third)]
    joined = together(fields)
    assert np.array_equal(joined.dense(50), np.max([field.dense(50) for field in fields], axis=0))
    assert (np.diff(joined.vertices) > 0).all()
    assert together(fields[:1]) is fields[0]


def test_nothing_together_is_nothing():
    nothing = Field(np.zeros(0, int), np.zeros(0))
    assert together([]) is None and not len(together([nothing, nothing]).vertices)


def test_a_store_comes_back_from_its_file(dense, tmp_path):
    fields = {"zone:b": Field.from_dense(dense), "zone:a": Field.from_dense(dense[::-1]),
              "zone:none": Field.from_dense(np.zeros(50))}
    FieldStore.from_fields(fields).save(tmp_path / "fields.npz")
    store = FieldStore.load(tmp_path / "fields.npz")
    assert set(store) == set(fields) and len(store) == 3
    for owner, field in fields.items():
        assert np.array_equal(store[owner].vertices, field.vertices)
        assert np.array_equal(store[owner].values, field.values)
    with pytest.raises(KeyError):
        store["zone:unknown"]


def test_compiled_fields_are_sorted_sparse_and_in_range(body):
    owners = list(body.fields)[::25]
    assert owners
    for owner in owners:
        field = body.fields[owner]
        assert (np.diff(field.vertices) > 0).all() and field.vertices.max(initial=0) < body.surface.n_vertices
        assert ((field.values > 0) & (field.values <= 1)).all()


def test_the_left_field_is_the_mirror_image_of_the_right_one(body):
    owner = next(owner for owner in body.fields if owner.startswith("outline:"))
    right, left = body.field(owner), body.field(owner, "left")
    n_vertices, mirror = body.surface.n_vertices, body.surface.mirror
    assert np.array_equal(left.dense(n_vertices), right.dense(n_vertices)[mirror])
