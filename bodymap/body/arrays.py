"""Compiled files: arrays whose bytes depend on nothing but the arrays, and a plain word for a file that is damaged."""
from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from bodymap.errors import NotBuilt

SAME_DATE = (1980, 1, 1, 0, 0, 0)


def write_arrays(file: Path, content: Mapping[str, np.ndarray], compressed: bool = True) -> None:
    """Write an ``.npz`` that :func:`numpy.load` reads.

    NumPy's own writer does not promise the same bytes for the same arrays; compiled files are committed and compared,
    so here the dates in the archive are fixed and the order is the caller's.

    Parameters
    ----------
    file : Path
    content : mapping of str to ndarray
        Arrays by name; no objects.
    compressed : bool
        Without it git keeps a small change of a large file as a small delta, since the rest keeps its bytes.
    """
    method = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
    with zipfile.ZipFile(file, "w") as archive:
        for name, array in content.items():
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, np.asarray(array, order="C"), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", SAME_DATE), buffer.getvalue(),
                             compress_type=method, compresslevel=9)


@contextmanager
def opened(file: Path, remedy: str) -> Iterator[Mapping[str, np.ndarray]]:
    """The arrays of an ``.npz``, while it is open.

    Parameters
    ----------
    file : Path
    remedy : str
        The command that makes the file.

    Raises
    ------
    NotBuilt
        When the file is missing or damaged, with the remedy.
    """
    try:
        with file.open("rb") as raw, np.load(raw, allow_pickle=False) as arrays:
            yield arrays
    except Exception as error:          # a damaged archive raises whatever its first damaged byte leads to
        raise broken(file, remedy, error) from error


def read_json(file: Path, remedy: str) -> dict:
    """What a compiled ``.json`` holds.

    Raises
    ------
    NotBuilt
        When the file is missing, damaged or holds something else than names with values, with the remedy.
    """
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(found, dict):
            raise TypeError("expected names with values")
    except (OSError, TypeError, ValueError) as error:
        raise broken(file, remedy, error) from error
    return found


def broken(file: Path, remedy: str, error: Exception) -> NotBuilt:
    """The error that names a compiled file, what is wrong with it and what to run."""
    if isinstance(error, FileNotFoundError):
        return NotBuilt(f"{file} is missing; run: {remedy}")
    return NotBuilt(f"{file} is damaged ({type(error).__name__}: {error}); delete it and run: {remedy}")
