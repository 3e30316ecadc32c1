"""The compiled body: fresh, symmetrical, whole regions, and points where their muscles are."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from bodymap.body.body import COMPILED, Body
from bodymap.body.region_map import MIDLINE, RIGHT, sided
from bodymap.checking.problems import Problem
from bodymap.checking.registry import BUILD, PAINT, Project, rule, wrong
from bodymap.freshness import stale

SMALLEST = 1.0          # cm²: a region below this is a slip
IN_ONE_PIECE = .97      # share of a region's skin that must hang together
EXACT = .01             # cm by which mirrored vertices may miss each other
ON_MIDLINE = .05        # cm


@rule("the compiled body matches the tables", BUILD)
def build_is_fresh(project: Project) -> Iterator[Problem]:
    """An edit after the last build is told together with what to run."""
    message = stale(project.data)
    if message:
        yield Problem(COMPILED, 0, "", "", f"a body compiled from these tables. {message}")


@rule("left and right are exact mirror images, and each point lies on its side", PAINT)
def points_and_mirror_images(project: Project) -> Iterator[Problem]:
    """The mirror table pairs vertices that mirror each other; a point on the right has x below 0."""
    surface = project.body.surface
    mirrored = surface.reference[surface.mirror] * [-1, 1, 1]
    gap = np.linalg.norm(mirrored - surface.reference, axis=1).max()
    if gap > EXACT or (surface.mirror[surface.mirror] != np.arange(surface.n_vertices)).any():
        yield Problem("body/surface.npz", 0, "mirror", f"{gap:.2f} cm",
                      f"partners that mirror each other within {EXACT:g} cm")
    for row in project.rows("trigger_points"):
        across = surface.reference[project.body.point_vertex(row["id"]), 0]
        if row["sides"] == "midline" and abs(across) > ON_MIDLINE:
            yield wrong(row, "position", f"a spot on the midline; this one lies {abs(across):.1f} cm off it")
        if row["sides"] != "midline" and across > -ON_MIDLINE:
            yield wrong(row, "position", "a spot on the person's right side")


@rule("regions tile the skin: each has skin of its own, in one piece", PAINT)
def regions_are_whole(project: Project) -> Iterator[Problem]:
    """Islands of a region in another one are leaks of its seeds."""
    for row in project.rows("regions"):
        name = sided(row["id"], MIDLINE if row["midline"] == "yes" else RIGHT)
        area = project.paint.whole.get(name, 0)
        if area < SMALLEST:
            yield wrong(row, "id", f"at least {SMALLEST:g} cm² of skin; it has {area:.1f}")
            continue
        pieces = skin_pieces(project.body, name)
        if max(pieces) < IN_ONE_PIECE * sum(pieces):
            yield wrong(row, "id", f"skin in one piece; {sum(pieces) - max(pieces):.1f} of {area:.0f} cm² lie apart")


@rule("each point lies inside the outline of its muscle part", PAINT)
def points_lie_in_their_muscles(project: Project) -> Iterator[Problem]:
    """Inside the outline of any of its parts."""
    for row in project.rows("trigger_points"):
        vertex = project.body.point_vertex(row["id"])
        if not any(vertex in project.body.field(f"outline:{part}").inside for part in row.list("part")):
            yield wrong(row, "position", f"a spot inside the outline of {row['part']}")


@rule("no two points of different muscles share one spot", PAINT)
def points_are_no_copies(project: Project) -> Iterator[Problem]:
    """Points of one muscle may share a spot; those of two muscles are a copy."""
    spots = defaultdict(dict)
    for row in project.rows("trigger_points"):
        here = spots[project.body.point_vertex(row["id"])]
        for other in (point for point, muscle in here.items() if muscle != row["muscle"]):
            yield wrong(row, "position", f"a spot of its own; {other} lies there")
            break
        here[row["id"]] = row["muscle"]


def skin_pieces(body: Body, region: str) -> np.ndarray:
    """cm² of each piece of a region that hangs together, eyeballs left out."""
    # Slow to import, and the app runs the other rules at its start.
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    own = np.zeros(body.surface.n_skin, bool)
    own[[vertex for vertex in body.regions.vertices(region) if vertex < len(own)]] = True
    faces = body.surface.skin_faces[own[body.surface.skin_faces].sum(axis=1) >= 2]
    edges = np.vstack([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    edges = edges[own[edges].all(axis=1)]
    _, label = connected_components(coo_matrix((np.ones(len(edges)), edges.T), shape=(len(own),) * 2), directed=False)
    return np.bincount(label[own], body.areas[: len(own)][own])
