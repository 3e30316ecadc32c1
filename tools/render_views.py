"""Render every view of both figures: diagrams, thumbnails, cameras and the maps of seen triangles.

Usage::

    python -m tools.render_views [--view ID ...] [--figure female|male] [--out FOLDER]

With no arguments everything is made anew, on two processes.  Pictures for another folder are trials: the maps stay as
they are.
"""
from __future__ import annotations

import argparse
import csv
import io
import json
import multiprocessing
from pathlib import Path

import numpy as np
from PIL import Image

from bodymap.body.arrays import write_arrays
from bodymap.body.views import CAMERAS, SEEN, VIEWS_TABLE, View, camera_rotation, load_views
from tools.build_body import STATURE
from tools.posed_figure import SURFACE, Figure, Rays
from tools.shading import (
    BROW,
    INK,
    LIP,
    border_fade,
    contours,
    eye_colour,
    lash_lines,
    skin_colour,
    soft_line,
    touched,
    unit,
)

ROOT = Path(__file__).parent.parent
PICTURES = ROOT.resolve() / "assets/body"
DENSITY, MAP_SIDE, SMALL_SIDE = 2, 900, 240
DIAGRAM_BYTES, SMALL_BYTES = 90_000, 6_000
NEUTRAL_STATURE = 170.0            # frames in views.csv are cut for a person of this height, cm
BROW_PATH = (13910, 204, 40258)
LIP_PATHS = ((43446, 509), (43446, 14609))
SAMPLES = 4                        # rays across a pixel on edges


def cameras() -> dict[str, dict]:
    """Middle and scale of each view for each figure, from the table and the surface."""
    with open(ROOT / "data" / VIEWS_TABLE, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    found: dict[str, dict] = {}
    with np.load(SURFACE) as surface:
        for row in rows:
            right, up, _ = camera_rotation(*(float(row[key]) for key in ("azimuth", "elevation", "roll")))
            for figure, stature in STATURE.items():
                size = stature / NEUTRAL_STATURE
                ids = [int(vertex) for vertex in row["centre"].split(";")]
                centre = surface[f"{figure}_{row['pose']}"][ids].mean(0, dtype=float)
                centre += size * (float(row["shift_right_cm"]) * right + float(row["shift_up_cm"]) * up)
                scale = int(row["height_px"]) / (float(row["height_cm"]) * size)
                found.setdefault(row["id"], {})[figure] = {"centre": [round(x, 4) for x in centre.tolist()],
                                                           "scale": round(scale, 5)}
    return found


class Shot:
    """A figure seen through a view's camera."""

    def __init__(self, figure: str, body: Figure, view: View):
        self.figure, self.body, self.view = figure, body, view
        self.shown = self._shown()

    def _shown(self) -> np.ndarray:
        """Which of the shipped triangles the view's mask keeps."""
        if not self.view.only:
            return np.ones(len(self.body.triangles), bool)
        share = sum(self.body.parts[part] for part in self.view.only)
        keep = share[self.body.triangles].mean(1) > .5
        if "head" in self.view.only:
            keep |= self.body.triangles[:, 0] >= self.body.n_skin
        return keep

    def origins(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Starting points, in front of the body, of the rays through diagram points."""
        ahead = np.full_like(x, 300 * self.view.scale[self.figure])
        return self.view.unproject(np.stack([x, y, ahead], 1), self.figure)

    def cast(self, rays: Rays, x: np.ndarray, y: np.ndarray) -> dict[str, np.ndarray]:
        """First hits through diagram points."""
        return rays.first_hits(self.origins(x, y), -self.view.rotation[2])

    def triangle_map(self) -> np.ndarray:
        """Shipped triangle seen at each spot of a map with its longest side `MAP_SIDE`, -1 for none."""
        rows = np.flatnonzero(self.shown)
        factor = MAP_SIDE / max(self.view.width, self.view.height)
        shape = round(self.view.height * factor), round(self.view.width * factor)
        y, x = np.meshgrid((np.arange(shape[0]) + .5) * self.view.height / shape[0],
                           (np.arange(shape[1]) + .5) * self.view.width / shape[1], indexing="ij")
        found = self.cast(Rays(self.body.vertices, self.body.triangles[rows]), x.ravel(), y.ravel())["primID"]
        return np.where(found < 0, -1, rows[found]).reshape(shape).astype(np.int32)

    def picture(self) -> Image.Image:
        """The shaded diagram, with alpha, at `DENSITY` times its size."""
        kept = np.flatnonzero(self.shown[self.body.coarse_of])
        rays = Rays(self.body.fine, self.body.fine_triangles[kept])
        shape = self.view.height * DENSITY, self.view.width * DENSITY
        y, x = (axis.ravel() for axis in np.mgrid[:shape[0], :shape[1]])
        hits = self.cast(rays, (x + .5) / DENSITY, (y + .5) / DENSITY)
        hit = (hits["primID"] >= 0)
        depth = np.where(hit, -hits["tfar"], -1e4).reshape(shape)
        colour = np.zeros((len(x), 3))
        colour[hit] = self._colours(kept[hits["primID"][hit]], hits["u"][hit], hits["v"][hit])
        colour, hit = colour.reshape(*shape, 3), hit.reshape(shape)
        line = contours(depth, hit, .12)
        alpha = self._coverage(rays, hit)
        colour = bled(colour, hit)
        eye = np.zeros(len(x), bool)
        eye[hit.ravel()] = self.body.fine_triangles[kept[hits["primID"][hit.ravel()]], 0] >= self.body.n_fine_skin
        ink = np.maximum(soft_line(line, 2.0), lash_lines(eye.reshape(shape), hit))[..., None] * .85
        colour = colour * (1 - ink) + INK * ink
        alpha = alpha * border_fade(shape, hit, .09 * max(shape))
        pixels = np.dstack([colour, alpha * 255]).clip(0, 255)
        return Image.fromarray(np.round(pixels).astype(np.uint8), "RGBA")

    def _colours(self, triangle: np.ndarray, u: np.ndarray, v: np.ndarray) -> np.ndarray:
        """Colours of points on fine triangles."""
        body, corners = self.body, self.body.fine_triangles[triangle]
        share = np.stack([1 - u - v, u, v], 1)

        def at(values):
            return np.einsum("nk,nk...->n...", share, values[corners])

        normal = unit(at(body.normals)) @ self.view.rotation.T
        colour = skin_colour(normal, at(body.crease), at(body.hollow), at(body.ridge), at(body.broad_ridge))
        colour = self._face_tints(colour, at(body.fine))
        eye = corners[:, 0] >= body.n_fine_skin
        if eye.any():
            place = at(body.fine)[eye]
            shadow = np.clip(at(body.crease)[eye] * 1.5 + .1, .45, 1)
            colour[eye] = eye_colour(place - body.eye_centres(place), shadow, normal[eye])
        return colour

    def _face_tints(self, colour: np.ndarray, place: np.ndarray) -> np.ndarray:
        """Eyebrows and lips, lightly."""
        for path in self.body.curves(BROW_PATH):
            colour = touched(colour, place, path, np.interp(np.linspace(0, 1, len(path)), [0, .4, 1], [.40, .34, .16]),
                             BROW, .42)
        for ids in LIP_PATHS:
            right, left = self.body.curves(ids)
            path = np.vstack([right, left[-2::-1]])
            width = np.interp(np.linspace(-1, 1, len(path)), [-1, 0, 1], [.16, .40, .16])
            colour = touched(colour, place, path, width, LIP, .34)
        return colour

    def _coverage(self, rays: Rays, hit: np.ndarray) -> np.ndarray:
        """Alpha of each pixel: counted with more rays along the silhouette."""
        edge = np.zeros_like(hit)
        for axis in (0, 1):
            differs = hit != np.roll(hit, 1, axis)
            edge |= differs | np.roll(differs, -1, axis)
        rows, columns = np.nonzero(edge)
        alpha = hit.astype(float)
        total = np.zeros(len(rows))
        for a in range(SAMPLES):
            for b in range(SAMPLES):
                found = self.cast(rays, (columns + (a + .5) / SAMPLES) / DENSITY, (rows + (b + .5) / SAMPLES) / DENSITY)
                total += found["primID"] >= 0
        alpha[rows, columns] = total / SAMPLES ** 2
        return alpha


def bled(colour: np.ndarray, hit: np.ndarray, steps: int = 3) -> np.ndarray:
    """Colours carried a few pixels beyond the silhouette, so that soft edges blend with no dark fringe."""
    colour, known = colour.copy(), hit.copy()
    for _ in range(steps):
        total, count = np.zeros_like(colour), np.zeros(known.shape)
        for axis in (0, 1):
            for way in (1, -1):
                beside = np.roll(known, way, axis)
                total += np.roll(colour, way, axis) * beside[..., None]
                count += beside
        fresh = ~known & (count > 0)
        colour[fresh] = total[fresh] / count[fresh][:, None]
        known |= fresh
    colour[~known] = INK
    return colour


def webp(picture: Image.Image, limit: int, best: int = 88) -> bytes:
    """The picture as WebP at the best quality that keeps to the limit in bytes."""
    for quality in range(best, 20, -4):
        buffer = io.BytesIO()
        picture.save(buffer, "WEBP", quality=quality, alpha_quality=80, method=5)
        if buffer.tell() <= limit:
            break
    return buffer.getvalue()


def small(picture: Image.Image) -> Image.Image:
    """The thumbnail of a diagram."""
    factor = SMALL_SIDE / max(picture.size)
    size = round(picture.width * factor), round(picture.height * factor)
    return picture.resize(size, Image.LANCZOS, reducing_gap=4)


def render(task: tuple[str, str, list[str], Path]) -> dict[str, np.ndarray]:
    """All wanted views of a figure in one pose: write the pictures, return the maps."""
    figure, pose, names, out = task
    views = load_views(ROOT / "data")
    body = Figure.load(figure, pose)
    maps = {}
    for name in names:
        shot = Shot(figure, body, views[name])
        picture = shot.picture()
        (out / f"{figure}_{name}.webp").write_bytes(webp(picture, DIAGRAM_BYTES))
        (out / f"{figure}_{name}_small.webp").write_bytes(webp(small(picture), SMALL_BYTES))
        maps[f"{figure}__{name}"] = shot.triangle_map()
    return maps


def packed(maps: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Maps as they are stored: seen triangles in order of appearance, and for each pixel its turn (0: none)."""
    content = {}
    for key, ids in sorted(maps.items()):
        seen, first, turn = np.unique(ids[ids >= 0], return_index=True, return_inverse=True)
        order = np.argsort(first)
        rank = np.empty(len(seen), np.int64)
        rank[order] = np.arange(1, len(seen) + 1)
        turns = np.zeros(ids.shape, np.uint16 if len(seen) < 65535 else np.uint32)
        turns[ids >= 0] = rank[turn]
        content[key], content[f"{key}__triangles"] = turns, seen[order].astype(np.int32)
    return content


def write_maps(maps: dict[str, np.ndarray], path: Path) -> None:
    """Store maps beside those of other views that are there already."""
    content = packed(maps)
    if path.exists():
        with np.load(path) as old:
            content = {name: old[name] for name in old.files if name not in content} | content
    write_arrays(path, dict(sorted(content.items())))


def main() -> None:
    """Render what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--view", nargs="*", help="ids of views; all by default")
    parser.add_argument("--figure", choices=list(STATURE), nargs="*", default=list(STATURE))
    parser.add_argument("--out", type=Path, default=PICTURES)
    wanted = parser.parse_args()
    (ROOT / "data" / CAMERAS).write_text(json.dumps(cameras(), indent=1) + "\n", encoding="utf-8")
    views = load_views(ROOT / "data")
    groups: dict[tuple[str, str], list[str]] = {}
    for figure in wanted.figure:
        for name in wanted.view or views:
            groups.setdefault((figure, views[name].pose), []).append(name)
    wanted.out.mkdir(parents=True, exist_ok=True)
    tasks = [(*key, names, wanted.out) for key, names in groups.items()]
    maps: dict[str, np.ndarray] = {}
    with multiprocessing.Pool(min(2, len(tasks))) as pool:
        for done in pool.imap_unordered(render, sorted(tasks, key=lambda task: -len(task[2]))):
            maps |= done
    if wanted.out.resolve() == PICTURES:
        write_maps(maps, ROOT / "data" / SEEN)


if __name__ == "__main__":
    main()
