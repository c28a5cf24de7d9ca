"""Arcs: the lines of a mesh joined between the places where three cells meet, and made simpler
without a cell losing a settlement or a line crossing another."""

import heapq

import numpy as np


def join(ends, pairs):
    """Joins segments into arcs: lists of vertex numbers, each with the pair of labels it parts."""
    at = {}
    for number, (a, b) in enumerate(ends):
        at.setdefault(int(a), []).append(number)
        at.setdefault(int(b), []).append(number)
    used = np.zeros(len(ends), dtype=bool)

    def follow(vertex, segment):
        arc = [vertex]
        while True:
            used[segment] = True
            a, b = ends[segment]
            vertex = int(b) if int(a) == vertex else int(a)
            arc.append(vertex)
            onward = [s for s in at[vertex] if not used[s]]
            if len(at[vertex]) != 2 or not onward:
                return arc
            segment = onward[0]

    arcs = []
    for closed in (False, True):
        for vertex in sorted(at):
            if closed or len(at[vertex]) != 2:
                for segment in at[vertex]:
                    if not used[segment]:
                        pair = tuple(sorted(int(x) for x in pairs[segment]))
                        arcs.append((follow(vertex, segment), pair))
    return arcs


def _area(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


class _Grid:
    """Points by squares, to ask which lie in a triangle."""

    def __init__(self, size):
        self.size, self.cells = size, {}

    def _key(self, p):
        return int(p[0] // self.size), int(p[1] // self.size)

    def put(self, name, p):
        self.cells.setdefault(self._key(p), {})[name] = p

    def drop(self, name, p):
        del self.cells[self._key(p)][name]

    def any_in(self, a, b, c, but):
        west, south = self._key((min(a[0], b[0], c[0]), min(a[1], b[1], c[1])))
        east, north = self._key((max(a[0], b[0], c[0]), max(a[1], b[1], c[1])))
        for i in range(west, east + 1):
            for j in range(south, north + 1):
                for name, p in self.cells.get((i, j), {}).items():
                    if name in but:
                        continue
                    u, v, w = _area(a, b, p), _area(b, c, p), _area(c, a, p)
                    if (u >= 0 and v >= 0 and w >= 0) or (u <= 0 and v <= 0 and w <= 0):
                        return True
        return False


def simplify(arcs, vertices, settlements, smallest):
    """Takes away vertices after Visvalingam and Whyatt (1993), the one with the smallest triangle
    first, up to triangles of `smallest` square metres. A vertex stays where its triangle holds a
    settlement or another vertex: so cells keep their places and no two lines come to cross."""
    grid = _Grid(1000.0)
    for number, p in enumerate(settlements):
        grid.put(("s", number), (float(p[0]), float(p[1])))
    position = [(float(x), float(y)) for x, y in vertices]
    for arc, _ in arcs:
        for v in arc:
            grid.put(v, position[v])
    ends = [tuple(sorted((arc[0], arc[-1]))) for arc, _ in arcs]
    simple = []
    for (arc, pair), end in zip(arcs, ends):
        before = list(range(-1, len(arc) - 1))
        after = list(range(1, len(arc) + 1))
        # A ring needs an inside, and so do two arcs between the same two vertices.
        fewest = 5 if arc[0] == arc[-1] else 3 if ends.count(end) > 1 else 2
        gone = [False] * len(arc)
        left = len(arc)

        def size(i):
            return abs(_area(position[arc[before[i]]], position[arc[i]], position[arc[after[i]]])) / 2

        heap = [(size(i), i) for i in range(1, len(arc) - 1)]
        heapq.heapify(heap)
        while heap:
            area, i = heapq.heappop(heap)
            if area > smallest:
                break
            if gone[i] or left <= fewest or area != size(i):
                continue
            a, b, c = arc[before[i]], arc[i], arc[after[i]]
            if grid.any_in(position[a], position[b], position[c], (a, b, c)):
                continue
            gone[i] = True
            left -= 1
            grid.drop(b, position[b])
            after[before[i]], before[after[i]] = after[i], before[i]
            for j in (before[i], after[i]):
                if 0 < j < len(arc) - 1:
                    heapq.heappush(heap, (size(j), j))
        simple.append(([v for k, v in enumerate(arc) if not gone[k]], pair))
    return simple
