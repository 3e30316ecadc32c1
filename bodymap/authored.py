"""Rows of the tables as what the build paints: landmarks, places, strokes and seeds; an error names the cell."""
from __future__ import annotations

from pathlib import Path

from bodymap.atlas.tables import Row, read_table
from bodymap.body.geodesics import Geodesics
from bodymap.body.painting import Stroke
from bodymap.body.paths import PathError, PathPoint, read_path
from bodymap.body.regions import Seed
from bodymap.body.surface import Surface
from bodymap.errors import BodymapError


class BuildError(BodymapError):
    """A stroke or seed that cannot be painted; the message names file, line, column and value."""


def wrong(row: Row, column: str, expected: str) -> BuildError:
    """The error that names a cell and what is wrong with it."""
    return BuildError(f"{row.file} line {row.line}, column {column}, value {row[column]!r}: {expected}")


def read_landmarks(data: Path, surface: Surface) -> dict[str, int]:
    """Vertex of each landmark, right side or midline.

    Raises
    ------
    BuildError
        Naming the cell that is no skin vertex.
    """
    landmarks = {}
    for row in read_table(data / "landmarks.csv"):
        if not row["vertex"].isdigit() or int(row["vertex"]) >= surface.n_skin:
            raise wrong(row, "vertex", f"expected a skin vertex, 0 to {surface.n_skin - 1}")
        landmarks[row["id"]] = int(row["vertex"])
    return landmarks


def read_places(geodesics: Geodesics, row: Row, column: str) -> tuple[PathPoint, ...]:
    """A cell that holds a path whose landmarks are all known.

    Raises
    ------
    BuildError
        Naming the cell.
    """
    try:
        path = read_path(row[column])
        for name in (name for point in path for name in point.names()):
            geodesics.vertex_of(name)
    except PathError as error:
        raise wrong(row, column, str(error)) from error
    return path


def read_stroke(geodesics: Geodesics, row: Row) -> Stroke:
    """A row of ``strokes.csv`` as a stroke.

    Raises
    ------
    BuildError
        Naming the cell that cannot be read.
    """
    path = read_places(geodesics, row, "path")
    try:
        radii = tuple(float(number) for number in row["radius_cm"].split())
        if not radii or min(radii) <= 0 or (len(radii) not in (1, len(path))):
            raise ValueError
    except ValueError:
        raise wrong(row, "radius_cm", "expected one positive number in cm, or one for each of the "
                                      f"{len(path)} points of the path") from None
    return Stroke(row["kind"], path, radii)


def read_order(row: Row) -> int:
    """The number of a stroke within its owner.

    Raises
    ------
    BuildError
        Naming the cell that is no number.
    """
    if not row["order"].isdigit():
        raise wrong(row, "order", "expected a whole number, from 1")
    return int(row["order"])


def read_seed(geodesics: Geodesics, row: Row) -> Seed:
    """A row of ``region_seeds.csv`` as a seed.

    Raises
    ------
    BuildError
        Naming the cell that cannot be read.
    """
    try:
        head_start = float(row["weight_cm"] or 0)
    except ValueError:
        raise wrong(row, "weight_cm", "expected a number in cm, or nothing") from None
    return Seed(read_places(geodesics, row, "path"), head_start)
