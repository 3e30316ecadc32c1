"""Compile the tables' strokes and seeds into the fields that the app loads.

Only what changed is painted again: each field remembers a fingerprint of its strokes,
of the landmarks that they lean on and of the surface.
"""
from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from bodymap.atlas.kinds import KINDS, OWN_SIDE
from bodymap.atlas.tables import Row, read_table
from bodymap.authored import BuildError, read_landmarks, read_order, read_places, read_seed, read_stroke, wrong
from bodymap.body.arrays import broken, read_json, write_arrays
from bodymap.body.fields import OUTSIDE, Field, FieldStore
from bodymap.body.figures import load_figures
from bodymap.body.geodesics import Geodesics
from bodymap.body.painting import painted
from bodymap.body.paths import PathError
from bodymap.body.regions import seed_distance, tiled
from bodymap.body.sight import STEPS as SIGHT_STEPS
from bodymap.body.sight import seen_shares
from bodymap.body.surface import Surface, load_surface
from bodymap.body.views import CAMERAS, SEEN, VIEWS_TABLE, SeenTriangles, load_views
from bodymap.freshness import discard_damaged, mark_fresh, mark_stale

PAINTING_RULES = "6"        # raise when the painting itself changes, so that every field is made again
TWO_SIDED = ("midline", "bilateral")
COMPILED = "compiled"
CACHE = ".build"
AGAIN = "python -m bodymap build"


class Stamp:
    """A fingerprint beside a compiled file: what the file was made from.

    It is lifted before the file is written and set only when all that belongs to it is written, so that a build that
    breaks off leaves nothing behind that the next one takes for finished.
    """

    def __init__(self, file: Path, fingerprint: str):
        self._file, self._fingerprint = file, fingerprint

    def holds(self) -> bool:
        """Whether the compiled file was made from the same things."""
        return self._file.exists() and self._file.read_text(errors="replace").strip() == self._fingerprint

    def lift(self) -> None:
        """The compiled file is about to change."""
        self._file.unlink(missing_ok=True)

    def set(self) -> None:
        """The compiled file is whole again."""
        self._file.write_text(self._fingerprint + "\n")


def build(data: Path, progress: Callable[[Iterable], Iterable] = iter) -> dict[str, int]:
    """Compile everything below ``data`` that changed.

    Parameters
    ----------
    data : Path
        Folder of the tables.
    progress : callable
        Wraps the sequence of things to make, for a progress bar.

    Returns
    -------
    dict of str to int
        How many fields there are and how many were made again.

    Raises
    ------
    BuildError
        Naming file, line, column and value.
    """
    surface = sound_surface(data / "body")
    geodesics = Geodesics(surface, read_landmarks(data, surface))
    (data / COMPILED).mkdir(exist_ok=True)
    discard_damaged(data)
    mark_stale(data)
    region_fields, regions_stamp = build_regions(data, geodesics, progress)
    build_sight(data, surface, progress)
    build_points(data, geodesics)
    counts = build_fields(data, geodesics, region_fields, progress)
    regions_stamp.set()
    mark_fresh(data)
    return counts


def sound_surface(folder: Path) -> Surface:
    """The skin, when its file is the one that the script wrote.

    Raises
    ------
    BuildError
        When its bytes are not those that ``surface.sha256`` names.
    """
    surface, noted = load_surface(folder), folder / "surface.sha256"
    if noted.exists() and noted.read_text().split()[:1] != [surface.file_hash]:
        raise BuildError(f"{surface.file} is damaged: its SHA-256 is not that of {noted.name}; "
                         "put back the file that came with the project, or run: python -m tools.build_body")
    return surface


def build_points(data: Path, geodesics: Geodesics) -> None:
    """Write the vertex of each trigger point, right side or midline, to ``points.json``."""
    vertices = {row["id"]: geodesics.place(read_places(geodesics, row, "position")[0])[0]
                for row in read_table(data / "trigger_points.csv")}
    (data / COMPILED / "points.json").write_text(json.dumps(vertices, indent=0) + "\n")


def build_sight(data: Path, surface: Surface, progress) -> None:
    """Note how much of each vertex every view shows, unless neither body nor cameras changed."""
    cameras, file = data / CAMERAS, data / COMPILED / "sight.npz"
    if not cameras.exists():
        return
    sources = b"".join((data / name).read_bytes() for name in (VIEWS_TABLE, CAMERAS, SEEN))
    stamp = Stamp(data / COMPILED / "sight.txt", hashlib.sha256(surface.file_hash.encode() + sources).hexdigest())
    if file.exists() and stamp.holds():
        return
    views, seen = load_views(data), SeenTriangles(data)
    wanted = [(figure, view) for figure in load_figures(data) for view in views.values()]
    shares = {f"{figure}__{view.id}": np.rint(seen_shares(surface, seen, figure, view) * SIGHT_STEPS).astype(np.uint8)
              for figure, view in progress(wanted)}
    stamp.lift()
    write_arrays(file, shares)
    stamp.set()


def build_fields(data: Path, geodesics: Geodesics, region_fields: dict[str, Field], progress) -> dict[str, int]:
    """Paint the zones, outlines and warning areas; returns the counts."""
    store_file, stamp_file = data / COMPILED / "fields.npz", data / COMPILED / "fields.json"
    old_stamps = read_json(stamp_file, AGAIN) if stamp_file.exists() and store_file.exists() else {}
    old = FieldStore.load(store_file) if old_stamps else {}
    spread = laterality_of_owners(data)
    stamps, fields, made = {}, dict(region_fields), 0
    for owner, rows in progress(sorted(strokes_by_owner(data).items())):
        lines = [(row["kind"], row["path"], row["radius_cm"]) for row in rows]
        stamps[owner] = fingerprint(geodesics, [owner, lines, spread.get(owner, "")])
        if old_stamps.get(owner) == stamps[owner] and owner in old:
            fields[owner] = old[owner]
        else:
            fields[owner] = Field.from_dense(paint(geodesics, rows, spread.get(owner)))
            made += 1
    stamp_file.unlink(missing_ok=True)          # so that a broken-off build is not taken for a finished one
    FieldStore.from_fields(fields).save(store_file)
    stamp_file.write_text(json.dumps(stamps, indent=0, sort_keys=True) + "\n")
    return {"fields": len(fields), "made again": made}


def strokes_by_owner(data: Path) -> dict[str, list[Row]]:
    """Rows of ``strokes.csv`` by owner, in their ``order`` and not that of the file: later ones flow into earlier."""
    strokes = defaultdict(list)
    for row in read_table(data / "strokes.csv"):
        strokes[row["owner"]].append(row)
    return {owner: sorted(rows, key=read_order) for owner, rows in strokes.items()}


def laterality_of_owners(data: Path) -> dict[str, str]:
    """Laterality by owner of strokes: of referral zones as their table says, of structures their own side."""
    zones = data / "referral_zones.csv"
    spread = {f"zone:{row['id']}": row["laterality"] for row in read_table(zones)} if zones.exists() else {}
    for kind in KINDS.values():
        table = data / f"{kind.table}.csv"
        rows = read_table(table) if table.exists() else []
        spread |= {owner: OWN_SIDE for row in rows for _, owner in kind.paints(row["id"])}
    return spread


def paint(geodesics: Geodesics, rows: list[Row], laterality: str | None) -> np.ndarray:
    """The field of some stroke rows, for the right-sided owner.

    Parameters
    ----------
    rows : list of Row
        All strokes of one owner.
    laterality : str or None
        Of a referral zone or another structure; None for an outline or a danger, which may reach over the midline.

    Returns
    -------
    ndarray, shape (n_vertices,)
    """
    try:
        field = painted(geodesics, [read_stroke(geodesics, row) for row in rows])
    except PathError as error:
        raise BuildError(f"{rows[0].file} line {rows[0].line} ff., owner {rows[0]['owner']}: {error}") from error
    mirror = geodesics.surface.mirror
    if laterality is None:
        return field
    if laterality in TWO_SIDED:
        return np.maximum(field, field[mirror])
    own = np.where(geodesics.surface.on_right(), field, np.minimum(field, OUTSIDE))
    return own[mirror] if laterality == "contralateral" else own


def build_regions(data: Path, geodesics: Geodesics, progress) -> tuple[dict[str, Field], Stamp]:
    """Tile the skin.

    Returns
    -------
    fields : dict of str to Field
        As ``region:<id>``.
    stamp : Stamp
        Of ``regions.npz``; to be set when the fields are written too, since they are kept together.
    """
    surface = geodesics.surface
    regions = read_table(data / "regions.csv")
    seeds = defaultdict(list)
    for row in read_table(data / "region_seeds.csv"):
        seeds[row["region"]].append(row)
    if not regions:
        raise BuildError("regions.csv: expected at least one region")
    lines = [[[[seed["path"], seed["weight_cm"]] for seed in seeds[row["id"]]], row["midline"]] for row in regions]
    stamp = Stamp(data / COMPILED / "regions.txt", fingerprint(geodesics, [[row["id"] for row in regions], lines]))
    kept = kept_regions(data, [row["id"] for row in regions])
    if kept and stamp.holds():
        return kept, stamp
    midline = np.array([row["midline"] == "yes" for row in regions])
    files = [data / CACHE / f"{fingerprint(geodesics, line)}.npy" for line in lines]
    distances = np.array([region_distance(file, geodesics, row, seeds[row["id"]])
                          for file, row in progress(list(zip(files, regions, strict=True)))])
    for file in set((data / CACHE).glob("*.npy")) - set(files):
        file.unlink(missing_ok=True)            # of seeds that are no more
    owner, fields = tiled(distances, surface.mirror[: surface.n_skin], midline, surface.on_right()[: surface.n_skin])
    owner = np.concatenate([owner, owner[surface.lid_of_eye]]).astype(np.int16)
    stamp.lift()
    write_arrays(data / COMPILED / "regions.npz",
                 {"owner": owner, "ids": np.array([row["id"] for row in regions]), "midline": midline})
    return {f"region:{row['id']}": Field.from_dense(_both_halves(surface, owner == number, field, midline[number]))
            for number, (row, field) in enumerate(zip(regions, fields, strict=True))}, stamp


def kept_regions(data: Path, names: list[str]) -> dict[str, Field]:
    """The regions' fields as they were compiled before; none unless all are there."""
    store, tiling = data / COMPILED / "fields.npz", data / COMPILED / "regions.npz"
    fields = FieldStore.load(store) if store.exists() and tiling.exists() else {}
    owners = [f"region:{name}" for name in names]
    return {owner: fields[owner] for owner in owners} if all(owner in fields for owner in owners) else {}


def _both_halves(surface: Surface, own: np.ndarray, field: np.ndarray, midline: bool) -> np.ndarray:
    """A region's field on all vertices: on the right half, or on both for a midline region."""
    field = np.concatenate([field, field[surface.lid_of_eye]])
    right = surface.on_right()
    field = np.where(right | midline, np.where(right, field, field[surface.mirror]), 0)
    return np.where(own & right | own & midline, np.maximum(field, .5), np.minimum(field, .498))


def region_distance(kept: Path, geodesics: Geodesics, region: Row, seeds: list[Row]) -> np.ndarray:
    """Distance of the skin from one region's seeds, cm, kept in a file of the build cache; shape (n_skin,)."""
    if not seeds:
        raise wrong(region, "id", "expected at least one row in region_seeds.csv")
    if kept.exists():
        return kept_distance(kept)
    distance = seed_distance(geodesics, [read_seed(geodesics, row) for row in seeds], region["midline"] == "yes")
    distance = distance.astype(np.float32)
    kept.parent.mkdir(exist_ok=True)
    np.save(kept, distance)
    return distance


def kept_distance(file: Path) -> np.ndarray:
    """A region's distance as an earlier build kept it."""
    try:
        return np.load(file, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise broken(file, AGAIN, error) from error


def fingerprint(geodesics: Geodesics, thing: list) -> str:
    """SHA-256 of some rows together with the vertices of the landmarks that they name."""
    text = json.dumps(thing, sort_keys=True)
    words = set("".join(c if c.isalnum() or c == "_" else " " for c in text).split())
    used = {name: int(vertex) for name, vertex in geodesics.landmarks.items() if name in words}
    whole = json.dumps([PAINTING_RULES, geodesics.surface.skin_hash, thing, used], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()
