"""Contact sheets: each trigger point, or another structure, in every view that shows it, on every figure.

Usage::

    python -m tools.contact_sheets --out sheets                     # every point
    python -m tools.contact_sheets --out sheets trapezius_upper_1   # some points or muscles
    python -m tools.contact_sheets --out sheets nerve_root_c6       # another structure
    python -m tools.contact_sheets --out sheets --overview          # the best two views of each point, many to a sheet
"""
from __future__ import annotations

import argparse
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bodymap.atlas.kinds import KINDS
from bodymap.body.region_map import RIGHT
from bodymap.drawing.layers import project
from bodymap.drawing.palette import INK, PAPER
from bodymap.drawing.points import point_scene
from bodymap.drawing.raster import raster
from bodymap.drawing.scene import Scene, views_of
from bodymap.web.library import Library
from bodymap.web.selection import Selection
from bodymap.web.subjects import SUBJECTS

ROOT = Path(__file__).parent.parent
HEIGHT, LINE = 460, 26          # pixels of one picture, and of the line of words below it
ON_A_ROW, OVERVIEW_ON_A_ROW, OVERVIEW_ROWS = 6, 4, 4


class Sheets:
    """Draws points into tiles with their words."""

    def __init__(self, data: Path, assets: Path):
        self.library, self.assets = Library(data), assets
        self.body, self.atlas = self.library.body, self.library.atlas

    def kind_of(self, name: str) -> str:
        """Which of ``KINDS`` a structure is; empty for a trigger point."""
        return next((kind for kind in KINDS if name in self.atlas.structures(kind)), "")

    def scene(self, point: str) -> Scene:
        """What is shown of a point or of another structure: one side of it."""
        kind = self.kind_of(point)
        if kind:
            return SUBJECTS[kind].scene(self.library, Selection(kind, point, RIGHT, "", next(iter(self.body.figures))))
        return point_scene(self.body, self.atlas, point, self.atlas.point_sides(point)[:1])

    def tile(self, scene: Scene, view: str, figure: str) -> Image.Image:
        """One picture with a line of words."""
        drawn = raster(self.body.views[view], figure, project(self.body, scene, view, figure), self.assets)
        drawn.thumbnail((HEIGHT * 2, HEIGHT))
        return captioned(drawn, f"{view}, {figure}")

    def sheet(self, point: str) -> Image.Image:
        """Every view that shows the point, both figures one above the other."""
        scene = self.scene(point)
        tiles = [self.tile(scene, view, figure) for figure in self.body.figures
                 for view in views_of(self.body, scene, figure)]
        return captioned(grid(tiles, ON_A_ROW), self.words(point))

    def overview_tile(self, point: str) -> Image.Image:
        """The two best views of a point side by side, on the female figure."""
        scene = self.scene(point)
        figure = next(iter(self.body.figures))
        views = views_of(self.body, scene, figure)[:2]
        return captioned(grid([self.tile(scene, view, figure) for view in views], 2), point)

    def words(self, point: str) -> str:
        """What the zones, or the layers of a structure, should show."""
        kind = self.kind_of(point)
        if kind:
            thing = self.atlas.structures(kind)[point]
            layers = (f"[{layer}] {getattr(thing, f'{layer}_words')}" for layer in KINDS[kind].layers)
            return f"{point}:  " + "   ".join(layers)
        return f"{point}:  " + "   ".join(f"[{zone.kind}] {zone.words}" for zone in self.atlas.zones_of_point[point])


def captioned(image: Image.Image, words: str) -> Image.Image:
    """An image with a line of words below."""
    whole = Image.new("RGB", (image.width, image.height + LINE), PAPER)
    whole.paste(image, (0, 0))
    ImageDraw.Draw(whole).text((6, image.height + 4), words, fill=INK, font=ImageFont.load_default(size=15))
    return whole


def grid(tiles: list[Image.Image], on_a_row: int) -> Image.Image:
    """Tiles in rows."""
    rows = [tiles[k:k + on_a_row] for k in range(0, len(tiles), on_a_row)]
    rows = rows or [[Image.new("RGB", (HEIGHT, HEIGHT), PAPER)]]
    heights = [max(tile.height for tile in row) for row in rows]
    whole = Image.new("RGB", (max(sum(tile.width for tile in row) for row in rows), sum(heights)), PAPER)
    for number, row in enumerate(rows):
        left = 0
        for tile in row:
            whole.paste(tile, (left, sum(heights[:number])))
            left += tile.width
    return whole


def main() -> None:
    """Command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("names", nargs="*", help="points, muscles or other structures; every point if none")
    ask.add_argument("--data", type=Path, default=ROOT / "data")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--overview", action="store_true")
    words = ask.parse_args()
    sheets = Sheets(words.data, ROOT / "assets")
    words.out.mkdir(parents=True, exist_ok=True)
    wanted = [point.id for point in sheets.atlas.points.values()
              if not words.names or point.id in words.names or point.muscle in words.names]
    wanted += [name for name in words.names if sheets.kind_of(name)]
    if words.overview:
        per_sheet = OVERVIEW_ON_A_ROW * OVERVIEW_ROWS
        for number in range(0, len(wanted), per_sheet):
            tiles = [sheets.overview_tile(point) for point in wanted[number:number + per_sheet]]
            grid(tiles, OVERVIEW_ON_A_ROW).save(words.out / f"overview_{number // per_sheet + 1:02}.png")
        return
    for point in wanted:
        sheets.sheet(point).save(words.out / f"{point}.png")


if __name__ == "__main__":
    main()
