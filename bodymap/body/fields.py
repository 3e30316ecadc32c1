"""Fields, kept small: only the vertices that bear paint, values in 255 steps.

A field is authored and stored for the right side; the left one is its mirror image.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bodymap.body.arrays import opened, write_arrays

STEPS = 255
BORDER = 0.5
OUTSIDE = 0.4           # paint this faint, or fainter, is the soft rim outside a border and counts for nothing


@dataclass(frozen=True, eq=False)
class Field:
    """Paint on the skin.

    Attributes
    ----------
    vertices : ndarray of int, shape (n,)
        Sorted ids of the vertices that bear paint.
    values : ndarray of float, shape (n,)
        Above 0, at most 1; inside is 0.5 or more.
    """

    vertices: np.ndarray
    values: np.ndarray

    @classmethod
    def from_dense(cls, values: np.ndarray) -> Field:
        """Keep the painted vertices of one number per vertex."""
        steps = np.rint(np.clip(values, 0, 1) * STEPS)
        vertices = np.flatnonzero(steps)
        return cls(vertices, steps[vertices] / STEPS)

    @property
    def inside(self) -> np.ndarray:
        """Ids of the vertices inside the border."""
        return self.vertices[self.values >= BORDER]

    def dense(self, n_vertices: int) -> np.ndarray:
        """One number per vertex, shape (n_vertices,)."""
        values = np.zeros(n_vertices)
        values[self.vertices] = self.values
        return values

    def mirrored(self, mirror: np.ndarray) -> Field:
        """The same paint on the other side."""
        vertices = mirror[self.vertices]
        order = np.argsort(vertices)
        return Field(vertices[order], self.values[order])


def together(fields: Iterable[Field]) -> Field | None:
    """All fields as one, the largest value where they meet; None for none."""
    fields = list(fields)
    return joined(fields) if fields else None


def joined(fields: Sequence[Field]) -> Field:
    """At least one field as one, the largest value where they meet."""
    if len(fields) == 1:
        return fields[0]
    vertices = np.concatenate([field.vertices for field in fields])
    order = np.argsort(vertices, kind="stable")             # quick, since each field's own vertices are sorted
    vertices, values = vertices[order], np.concatenate([field.values for field in fields])[order]
    first = np.flatnonzero(np.diff(vertices, prepend=-1))
    return Field(vertices[first], np.maximum.reduceat(values, first) if len(first) else values)


class FieldStore(Mapping):
    """All compiled fields by their owner (``zone:...``, ``outline:...``), read from one file.

    Parameters
    ----------
    owners : sequence of str
    first : ndarray of int, shape (n_owners + 1,)
        Where each owner's vertices start.
    vertices, steps : ndarray of int, shape (n,)
    """

    def __init__(self, owners: list[str], first: np.ndarray, vertices: np.ndarray, steps: np.ndarray):
        self._row = {owner: row for row, owner in enumerate(owners)}
        self._first, self._vertices, self._steps = first, vertices, steps

    @classmethod
    def from_fields(cls, fields: Mapping[str, Field]) -> FieldStore:
        """Pack fields together."""
        owners = sorted(fields)
        sizes = [len(fields[owner].vertices) for owner in owners]
        first = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        vertices = _concatenated((fields[o].vertices for o in owners), np.uint16)
        steps = _concatenated((np.rint(fields[o].values * STEPS) for o in owners), np.uint8)
        return cls(owners, first, vertices, steps)

    @classmethod
    def load(cls, file: Path) -> FieldStore:
        """Read a store that :meth:`save` wrote.

        Raises
        ------
        NotBuilt
            When the file is missing or damaged.
        """
        with opened(file, "python -m bodymap build") as arrays:
            owners = json.loads(bytes(arrays["owners"]).decode())
            return cls(owners, arrays["first"], arrays["vertices"], arrays["steps"])

    def save(self, file: Path) -> None:
        """Write the store as one file, uncompressed for git's sake: it is committed anew with every stroke."""
        owners = np.frombuffer(json.dumps(list(self._row)).encode(), np.uint8)
        write_arrays(file, {"owners": owners, "first": self._first, "vertices": self._vertices, "steps": self._steps},
                     compressed=False)

    def __getitem__(self, owner: str) -> Field:
        row = self._row[owner]
        part = slice(self._first[row], self._first[row + 1])
        return Field(self._vertices[part].astype(np.int64), self._steps[part] / STEPS)

    def __iter__(self) -> Iterator[str]:
        return iter(self._row)

    def __len__(self) -> int:
        return len(self._row)


def _concatenated(arrays: Iterable[np.ndarray], dtype: type[np.generic]) -> np.ndarray:
    arrays = list(arrays)
    return np.concatenate(arrays).astype(dtype) if arrays else np.zeros(0, dtype)
