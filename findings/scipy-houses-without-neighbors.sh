#!/usr/bin/env bash
# Of a thousand houses in a village, some have no neighbors; of a thousand in a yard, four out of five.
#
# Software: scipy 1.17.1 (PyPI).
# Seen: a triangulation of 1,000 different places within 100 m, in degrees, leaves 3 of them out, and within 10 m 773; the
#   same places, less the corner of the square, are all in it.
# Surprises: a place that is left out is in no triangle, and an attribute knows of it; for those who draw triangles, or walk from
#   neighbor to neighbor, it is not there. It hangs on how far the village is from Greenwich and the equator.
# Right: all places, as doubles tell them apart to a nanometer here; a predicate that is exact, as in GEOS, CGAL and Triangle.
# Source: SciPy, Delaunay, coplanar: points that are not in the triangulation due to numerical precision issues.
# Frontline: its triangulation has every place, by exact predicates.
source "$(dirname "$0")/lib.sh"
pypi scipy==1.17.1 numpy==2.4.6

python <<'EOF'
import numpy
from scipy.spatial import Delaunay

places = numpy.random.default_rng(1).uniform(0, 1, (1000, 2))
def left_out(size, corner):
    positions = places * size + corner
    assert len(numpy.unique(positions, axis=0)) == 1000
    return len(Delaunay(positions).coplanar)

seen = [left_out(size, corner) for size in (0.001, 0.0001) for corner in ((46.75, 39.76), (0, 0))]
print(*seen)
assert seen[0] > 0 and seen[2] > 500 and seen[1] == seen[3] == 0, "no longer so"
EOF
