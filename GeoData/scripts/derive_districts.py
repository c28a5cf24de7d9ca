"""Derives GeoData/karabakh/districts.geojson from the settlements, from the outlines and the
attributes in GeoData/sources, and the table of areas in GeoData/README.md from the result.

GeoData/README.md says how and why. The same inputs give the same bytes; the packages are pinned in
requirements.txt. Run: python3 GeoData/scripts/derive_districts.py [SPACING]"""

import pathlib
import sys
import time

import numpy as np
import shapely

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "districts"))

import arcs  # noqa: E402
import labels  # noqa: E402
import output  # noqa: E402
from cells import Cells  # noqa: E402
from fields import signed_distance  # noqa: E402
from inputs import Inputs  # noqa: E402
from mesh import Mesh, points  # noqa: E402

SPACING = 500.0  # metres between the points of the mesh
SIMPLE = 30_000.0  # square metres of the largest triangle by which a line is made simpler


def main():
    spacing = float(sys.argv[1]) if len(sys.argv) > 1 else SPACING
    start = time.time()

    def say(words):
        print(f"{time.time() - start:6.1f} s  {words}", file=sys.stderr, flush=True)

    inputs = Inputs()
    n = len(inputs.points)
    room = labels.rooms(inputs.points, inputs.home)
    whole, armenia, azerbaijan = labels.ground(inputs)
    grid = points(whole.buffer(9_000), inputs.points, spacing)
    outside = signed_distance(whole, grid, np.inf)
    labels.keep_below(outside, grid, range(n), room)
    kept = (np.arange(len(grid)) < n) | (outside < 2.2 * spacing)
    mesh = Mesh(grid[kept])
    say(f"a mesh of {len(mesh.points)} points")
    cells = Cells(inputs, mesh, outside[kept], armenia, azerbaijan, room)
    say("every point has its cell")
    code, keys = cells.codes()
    vertices, ends, pairs = mesh.lines(code, cells.crossing)
    joined = arcs.join(ends, pairs)
    simple = arcs.simplify(joined, vertices, inputs.points, SIMPLE)
    say(f"{len(joined)} lines of {sum(len(a) for a, _ in joined)} vertices, made {sum(len(a) for a, _ in simple)}")
    result = output.build(inputs, cells, keys, simple, vertices)
    output.check(inputs, result)
    output.write(inputs, result)
    output.write_table(inputs, cells, result)
    say("written and checked")


if __name__ == "__main__":
    main()
