"""Write arrays to a file whose bytes depend on nothing but the arrays."""
from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np

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
