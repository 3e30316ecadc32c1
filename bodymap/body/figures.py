"""Figures: the persons on whom everything is drawn, rows of ``data/figures.csv``."""
from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

TABLE = "figures.csv"


@dataclass(frozen=True)
class Figure:
    """A figure; the shapes of its body are in ``body/surface.npz``, its pictures begin with its id."""

    id: str
    name: str
    plain_name: str
    order: int


def load_figures(folder: Path) -> dict[str, Figure]:
    """All figures by id, in menu order; the first is shown when none is asked for.

    Parameters
    ----------
    folder : Path
        The project's ``data`` folder.

    Raises
    ------
    FileNotFoundError
        When the table is missing.
    """
    with (Path(folder) / TABLE).open(newline="", encoding="utf-8") as file:
        figures = [Figure(row["id"], row["name"], row["plain_name"], int(row["order"])) for row in csv.DictReader(file)]
    return {figure.id: figure for figure in sorted(figures, key=lambda figure: figure.order)}
