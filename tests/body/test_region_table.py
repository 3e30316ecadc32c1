"""The table by which a browser tells what was tapped says the same as the body does, in every view of every figure."""
from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from bodymap.body.region_table import CELL, middles, packed, region_table

SCRIPT = Path(__file__).parents[2] / "assets/regions.js"
SOME = ("front", "head_left", "neck_shoulders_back", "shoulder_right", "hand_left_palm", "foot_right_sole")
ASK = f"""globalThis.window = globalThis;
require({json.dumps(str(SCRIPT))});
const {{ unpacked, placeAt }} = window.bodymapRegions, asked = JSON.parse(require("fs").readFileSync(0));
const table = unpacked(asked.table);
const found = asked.spots.map(([x, y]) => placeAt(table, x, y));
console.log(JSON.stringify(found.map((one) => one && [one.region, one.side])));"""


@pytest.fixture
def figures(body):
    return list(body.figures)


def touched(body, view: str, figure: str, spot) -> list[str] | None:
    """What the server says of a spot."""
    found = body.touched(view, figure, *spot)
    return found and [found.region, found.side]


def spots(table, number: int) -> list[list[float]]:
    """Middles of some cells, spread over the whole diagram."""
    x, y = middles(table.width, table.height)
    step = max(1, int((x.size / number) ** .5))
    return np.stack([x[::step, ::step].ravel(), y[::step, ::step].ravel()], 1).tolist()


@pytest.mark.parametrize("view", SOME)
def test_the_browser_finds_what_the_server_finds(body, figures, view):
    """Through the script itself, where there is a node to run it."""
    if not shutil.which("node"):
        pytest.skip("there is no node on this machine")
    for figure in figures:
        table = region_table(body, view, figure)
        asked = spots(table, 2000)
        said = subprocess.run(["node", "-e", ASK], input=json.dumps({"table": packed(table), "spots": asked}),
                              text=True, capture_output=True, check=True)
        expected = [touched(body, view, figure, spot) for spot in asked]
        assert json.loads(said.stdout) == expected, (view, figure)
        assert sum(one is not None for one in expected) > 100


def test_left_is_left_in_every_view(body, figures):
    """No cell is on the other side; between cells only a border may lie."""
    for figure in figures:
        for view in body.views:
            table = region_table(body, view, figure)
            for region, side in table.places:
                assert not region.endswith(("_left", "_right")) or region.endswith(f"_{side}"), (view, figure, region)
            for spot in spots(table, 150):
                rows, columns = table.cells.shape
                cell = table.cells[int(spot[1] / table.height * rows), int(spot[0] / table.width * columns)]
                told = list(table.places[cell - 1]) if cell else None
                assert touched(body, view, figure, spot) == told, (view, figure, spot)


def test_a_table_is_small(body, figures):
    """Cells of two pixels, and no more numbers than a border is long."""
    for view in ("front", "head_right"):
        table = region_table(body, view, figures[0])
        assert table.cells.shape == (round(table.height / CELL), round(table.width / CELL))
        assert len(json.dumps(packed(table), separators=(",", ":"))) < 70_000
