"""A mesh of points that holds every settlement as a vertex, and the lines between labels on it.

A label is the cell that a point belongs to. Lines run over the triangles between points of
different labels, so a settlement is always inside its own cell: no line can pass it."""

import numpy as np
import shapely
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import Delaunay, cKDTree


def points(ground, settlements, spacing):
    """A triangular grid over `ground` with the settlements put in (first, in their order)."""
    west, south, east, north = ground.bounds
    height = spacing * 0.8660254037844386
    lines = []
    for row in range(int((north - south) / height) + 1):
        x = np.arange(west + (row % 2) * spacing / 2, east, spacing)
        lines.append(np.column_stack([x, np.full(len(x), south + row * height)]))
    grid = np.concatenate(lines)
    shapely.prepare(ground)
    grid = grid[shapely.contains_xy(ground, grid[:, 0], grid[:, 1])]
    away, _ = cKDTree(settlements).query(grid)
    return np.concatenate([settlements, grid[away > 0.6 * spacing]])


class Mesh:
    def __init__(self, points):
        self.points = points
        self.triangles = Delaunay(points).simplices
        edges = np.concatenate([self.triangles[:, [0, 1]], self.triangles[:, [1, 2]], self.triangles[:, [2, 0]]])
        self.edges = np.unique(np.sort(edges, axis=1), axis=0)
        a, b, c = (points[self.triangles[:, i]] for i in range(3))
        size = np.abs((b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])) / 2
        self.ground = np.zeros(len(points))
        for corner in range(3):
            np.add.at(self.ground, self.triangles[:, corner], size / 3)

    def pieces(self, label):
        """The number of the connected piece of one label in which each point lies."""
        same = self.edges[label[self.edges[:, 0]] == label[self.edges[:, 1]]]
        n = len(self.points)
        graph = coo_matrix((np.ones(len(same), dtype=np.int8), (same[:, 0], same[:, 1])), shape=(n, n))
        return connected_components(graph, directed=False)[1]

    def lines(self, label, crossing):
        """Segments between labels: (ends, pairs). `crossing(p, q)` gives for the edges from p to q
        the share of the way at which the line crosses. Ends are numbers of rows of the returned
        vertices; a pair is the two labels that the segment parts."""
        corner = label[self.triangles]
        apart = (corner[:, 0] != corner[:, 1]) | (corner[:, 1] != corner[:, 2])
        triangles, corner = self.triangles[apart], corner[apart]
        sides = np.stack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]], axis=1)
        differs = np.stack([corner[:, 0] != corner[:, 1], corner[:, 1] != corner[:, 2], corner[:, 2] != corner[:, 0]], axis=1)
        flat = np.sort(sides[differs], axis=1)
        cut, number = np.unique(flat, axis=0, return_inverse=True)
        number = number.reshape(-1)
        share = crossing(cut[:, 0], cut[:, 1])[:, None]
        vertices = self.points[cut[:, 0]] * (1 - share) + self.points[cut[:, 1]] * share
        vertex = np.full(differs.shape, -1)
        vertex[differs] = number
        two = differs.sum(axis=1) == 2
        ends, pairs = [], []
        for k in range(3):  # the side that is not cut
            rows = np.flatnonzero(two & ~differs[:, k])
            ends.append(np.column_stack([vertex[rows, (k + 1) % 3], vertex[rows, (k + 2) % 3]]))
            pairs.append(np.column_stack([corner[rows, k], corner[rows, (k + 2) % 3]]))
        three = np.flatnonzero(~two)
        middle = len(vertices) + np.arange(len(three))
        vertices = np.concatenate([vertices, vertices[vertex[three]].mean(axis=1)])
        for k in range(3):
            ends.append(np.column_stack([vertex[three, k], middle]))
            pairs.append(np.column_stack([corner[three, k], corner[three, (k + 1) % 3]]))
        return vertices, np.concatenate(ends), np.concatenate(pairs)
