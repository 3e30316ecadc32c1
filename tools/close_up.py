"""Look closely at the body: any camera, with landmarks, regions and paint labelled.

For placing landmarks and judging strokes::

    python -m tools.close_up --centre acromion --azimuth 200 --width 40 --out picture.png
    python -m tools.close_up --centre acromion --azimuth 200 --width 40 --pick "310,220 400,180"

Azimuth 0 looks at the front, 90 at the person's left side, 180 at the back, 270 at the
right; elevation 90 looks from above.  ``--pick`` prints the vertex at each pixel.
"""
from __future__ import annotations

import argparse
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import trimesh
from PIL import Image, ImageDraw, ImageFont
from trimesh.ray.ray_pyembree import RayMeshIntersector

from bodymap.atlas.tables import read_table
from bodymap.body.fields import FieldStore
from bodymap.body.surface import Surface, load_surface, vertex_normals

DATA = Path(__file__).parent.parent / "data"
LIGHT = np.array([-.35, .45, .82])
SKIN, SHADE = np.array([244, 226, 212.]), np.array([150, 112, 96.])
FAR = 300.0
NEAR_SKIN = .4         # cm by which a landmark may lie behind the skin that its pixel shows


@dataclass
class Camera:
    """Orthographic: looks at ``centre`` from an azimuth and elevation in degrees; ``width`` in cm."""

    centre: np.ndarray
    azimuth: float
    elevation: float
    width: float
    pixels: int = 900

    @cached_property
    def axes(self) -> np.ndarray:
        """Rows: right, up, towards the viewer."""
        a, e = np.deg2rad([self.azimuth, self.elevation])
        towards = np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
        right = np.array([np.cos(a), 0, -np.sin(a)])
        return np.array([right, np.cross(towards, right), towards])

    def pixel(self, points: np.ndarray) -> np.ndarray:
        """Pixels right and down, and the distance towards the viewer in cm."""
        p = (np.atleast_2d(points) - self.centre) @ self.axes.T
        scale, half = self.pixels / self.width, self.pixels / 2
        return np.stack([half + p[:, 0] * scale, half - p[:, 1] * scale, p[:, 2]], 1)

    def rays(self) -> tuple[np.ndarray, np.ndarray]:
        """Origins and directions, one for each pixel, row by row."""
        at = (np.arange(self.pixels) + .5 - self.pixels / 2) * self.width / self.pixels
        x, y = np.meshgrid(at, -at)
        origins = self.centre + x.reshape(-1, 1) * self.axes[0] + y.reshape(-1, 1) * self.axes[1] + FAR * self.axes[2]
        return origins, np.tile(-self.axes[2], (len(origins), 1))


class CloseUp:
    """The body as one camera sees it."""

    def __init__(self, surface: Surface, vertices: np.ndarray, camera: Camera):
        self.surface, self.vertices, self.camera = surface, vertices, camera
        mesh = trimesh.Trimesh(vertices, surface.faces, process=False)
        origins, directions = camera.rays()
        self.triangle = RayMeshIntersector(mesh).intersects_first(origins, directions)
        self.hit = self.triangle >= 0
        corners = vertices[surface.faces[self.triangle[self.hit]]]
        normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        depth = np.einsum("ij,ij->i", corners[:, 0] - origins[self.hit], normal)
        depth /= np.einsum("ij,ij->i", directions[self.hit], normal)
        points = origins[self.hit] + depth[:, None] * directions[self.hit]
        self.shares = trimesh.triangles.points_to_barycentric(corners, points)

    def value(self, per_vertex: np.ndarray) -> np.ndarray:
        """Interpolated values at the pixels that show skin."""
        at = per_vertex[self.surface.faces[self.triangle[self.hit]]]
        return np.einsum("ij,ij...->i...", self.shares, at)

    def picture(self) -> np.ndarray:
        """Plain shaded skin on white, shape (pixels, pixels, 3)."""
        normal = self.value(vertex_normals(self.vertices, self.surface.faces) @ self.camera.axes.T)
        normal /= np.linalg.norm(normal, axis=1, keepdims=True)
        tone = np.clip(normal @ (LIGHT / np.linalg.norm(LIGHT)), 0, 1)[:, None] * .85 + .15
        image = np.full((self.camera.pixels ** 2, 3), 255.)
        image[self.hit] = SHADE + (SKIN - SHADE) * tone
        return image

    def tint(self, image: np.ndarray, per_vertex: np.ndarray, colour, strength: float) -> None:
        """Colour the inside of a field."""
        inside = np.flatnonzero(self.hit)[self.value(per_vertex) >= .5]
        image[inside] = image[inside] * (1 - strength) + np.array(colour, float) * strength

    def nearest_vertex(self, x: int, y: int) -> int | None:
        """The vertex at a pixel, or None off the body."""
        at = y * self.camera.pixels + x
        if not self.hit[at]:
            return None
        row = int(self.hit[:at].sum())
        return int(self.surface.faces[self.triangle[at]][np.argmax(self.shares[row])])


def label_landmarks(image: Image.Image, view: CloseUp, landmarks: dict[str, int]) -> None:
    """A dot and a name for each landmark that is not hidden."""
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(size=13)
    depth = np.full(view.camera.pixels ** 2, -np.inf)
    depth[view.hit] = view.camera.pixel(view.vertices)[:, 2][view.surface.faces[view.triangle[view.hit]]].max(axis=1)
    for name, vertex in landmarks.items():
        x, y, z = view.camera.pixel(view.vertices[vertex])[0]
        inside = 0 <= x < view.camera.pixels and 0 <= y < view.camera.pixels
        if inside and z >= depth[int(y) * view.camera.pixels + int(x)] - NEAR_SKIN:
            pen.ellipse([x - 3, y - 3, x + 3, y + 3], fill=(0, 60, 160), outline="white")
            pen.text((x + 5, y - 8), name, fill=(0, 20, 90), font=font, stroke_width=2, stroke_fill="white")


def ruler(image: Image.Image) -> None:
    """Pixel marks along the edges, for picking."""
    pen = ImageDraw.Draw(image)
    for at in range(0, image.width, 50):
        pen.line([(at, 0), (at, 8 if at % 100 else 14)], fill="grey")
        pen.line([(0, at), (8 if at % 100 else 14, at)], fill="grey")
        if at % 100 == 0 and at:
            pen.text((at + 2, 2), str(at), fill="grey")
            pen.text((2, at + 2), str(at), fill="grey")


def region_tints(view: CloseUp, image: np.ndarray, data: Path) -> None:
    """Each region in a colour of its own, its borders drawn."""
    with np.load(data / "compiled/regions.npz") as arrays:
        owner = arrays["owner"].astype(int)
    left = view.surface.reference[:, 0] > 1e-6
    colours = np.random.default_rng(3).uniform(60, 240, (2 * owner.max() + 2, 3))
    number = owner + left * (owner.max() + 1)
    top = np.argmax(view.shares, axis=1)
    seen = number[view.surface.faces[view.triangle[view.hit]][np.arange(len(top)), top]]
    image[view.hit] = image[view.hit] * .5 + colours[seen] * .5


def main() -> None:
    """Command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, default=DATA)
    ask.add_argument("--figure", default="reference", help="reference, female or male")
    ask.add_argument("--pose", default="reference")
    ask.add_argument("--centre", default="", help="a landmark, a vertex number, or x,y,z in cm; empty: the whole body")
    ask.add_argument("--azimuth", type=float, default=0)
    ask.add_argument("--elevation", type=float, default=0)
    ask.add_argument("--width", type=float, default=200)
    ask.add_argument("--pixels", type=int, default=900)
    ask.add_argument("--paint", default="", help="owners of fields, parted by commas; red, lighter, then blue")
    ask.add_argument("--side", default="right")
    ask.add_argument("--regions", action="store_true")
    ask.add_argument("--no-landmarks", action="store_true")
    ask.add_argument("--pick", default="", help="pixels 'x,y x,y': print the vertex of each")
    ask.add_argument("--out", type=Path)
    words = ask.parse_args()
    surface = load_surface(words.data / "body")
    vertices = surface.reference if words.figure == "reference" else surface.shape(words.figure, words.pose)
    file = words.data / "landmarks.csv"
    landmarks = {row["id"]: int(row["vertex"]) for row in read_table(file) if row["vertex"]} if file.exists() else {}
    centre = _centre(words.centre, landmarks, vertices)
    view = CloseUp(surface, vertices.astype(float), Camera(centre, words.azimuth, words.elevation, words.width,
                                                         words.pixels))
    for pair in words.pick.split():
        x, y = (int(number) for number in pair.split(","))
        vertex = view.nearest_vertex(x, y)
        print(pair, vertex, "off the body" if vertex is None else np.round(surface.reference[vertex], 1))
    if words.out:
        image = view.picture()
        if words.regions:
            region_tints(view, image, words.data)
        _paint(words, view, image)
        picture = Image.fromarray(image.reshape(words.pixels, words.pixels, 3).clip(0, 255).astype(np.uint8))
        if not words.no_landmarks:
            label_landmarks(picture, view, landmarks)
        ruler(picture)
        picture.save(words.out)


def _paint(words, view: CloseUp, image: np.ndarray) -> None:
    owners = [name for name in words.paint.split(",") if name]
    if not owners:
        return
    store = FieldStore.load(words.data / "compiled/fields.npz")
    for owner, colour, strength in zip(owners, ([190, 20, 40], [230, 120, 110], [60, 90, 200], [40, 150, 90]) * 4,
                                       (.75, .5, .4, .4) * 4, strict=False):
        field = store[owner]
        field = field.mirrored(view.surface.mirror) if words.side == "left" else field
        view.tint(image, field.dense(view.surface.n_vertices), colour, strength)


def _centre(text: str, landmarks: dict[str, int], vertices: np.ndarray) -> np.ndarray:
    if not text:
        return (vertices.min(axis=0) + vertices.max(axis=0)) / 2
    if "," in text:
        return np.array([float(number) for number in text.split(",")])
    return vertices[landmarks[text] if text in landmarks else int(text)].astype(float)


if __name__ == "__main__":
    main()
