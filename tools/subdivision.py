"""One Catmull-Clark step on a quad mesh, its mirror table carried along."""
from __future__ import annotations

import numpy as np


def unique_edges(quads: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Edges of a quad mesh.

    Returns
    -------
    edges : ndarray, shape (n_edges, 2)
        Sorted vertex pairs.
    of_quad : ndarray, shape (n_quads, 4)
        For each side of each quad, its row in ``edges``.
    count : ndarray, shape (n_edges,)
        In how many quads an edge lies (1 on an open border).
    """
    sides = np.sort(np.stack([quads, np.roll(quads, -1, 1)], -1).reshape(-1, 2), 1)
    edges, inverse, count = np.unique(sides, axis=0, return_inverse=True, return_counts=True)
    return edges, inverse.reshape(quads.shape), count


def subdivided_quads(n_vertices: int, quads: np.ndarray) -> np.ndarray:
    """The quads after one step; new vertices follow the old ones, edges before faces."""
    edges, of_quad, _ = unique_edges(quads)
    edge, face = n_vertices + of_quad, n_vertices + len(edges) + np.arange(len(quads))
    return np.vstack([np.stack([quads[:, k], edge[:, k], face, edge[:, k - 1]], 1) for k in range(4)])


def subdivided_vertices(vertices: np.ndarray, quads: np.ndarray) -> np.ndarray:
    """Vertex positions after one step (Catmull & Clark 1978); open borders stay put."""
    edges, of_quad, count = unique_edges(quads)
    centre, middle = vertices[quads].mean(1), vertices[edges].mean(1)
    beside = np.zeros_like(middle)
    np.add.at(beside, of_quad.ravel(), np.repeat(centre, 4, 0))
    edge_points = np.where((count == 2)[:, None], (vertices[edges].sum(1) + beside) / 4, middle)

    faces, rim = np.zeros_like(vertices), np.zeros_like(vertices)
    n_faces, n_edges = np.zeros(len(vertices)), np.zeros(len(vertices))
    np.add.at(faces, quads.ravel(), np.repeat(centre, 4, 0))
    np.add.at(n_faces, quads.ravel(), 1)
    for k in (0, 1):
        np.add.at(rim, edges[:, k], middle)
        np.add.at(n_edges, edges[:, k], 1)
    n = np.maximum(n_faces, 1)[:, None]
    moved = (faces / n + 2 * rim / np.maximum(n_edges, 1)[:, None] + (n - 3) * vertices) / n
    fixed = np.unique(edges[count == 1])
    moved[fixed] = vertices[fixed]
    return np.vstack([moved, edge_points, centre])


def subdivided_mirror(mirror: np.ndarray, quads: np.ndarray) -> np.ndarray:
    """The mirror table after one step."""
    edges, _, _ = unique_edges(quads)
    edge_row = {tuple(edge): row for row, edge in enumerate(edges)}
    quad_row = {tuple(sorted(quad)): row for row, quad in enumerate(quads)}
    n, n_edges = len(mirror), len(edges)
    edge_partner = [n + edge_row[tuple(sorted(mirror[edge]))] for edge in edges]
    face_partner = [n + n_edges + quad_row[tuple(sorted(mirror[quad]))] for quad in quads]
    return np.concatenate([mirror, edge_partner, face_partner])
