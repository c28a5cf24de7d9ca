#!/usr/bin/env bash
# The height in the middle of four points is 0 or 1, by the order in which they are listed.
#
# Software: scipy 1.17.1, numpy 2.4.6 (PyPI).
# Seen: griddata, linear, at the center of a square whose corners are 0, 1, 0 and 1, gives 0.0 for some orders of the
#   corners and 1.0 for the others, and never 0.5. A sorted table has another surface than an unsorted one.
# Surprises: linear interpolation sounds like a property of the points. It is one of a triangulation, a square has two, and
#   on a grid, where surveys and rasters have their points, every square has them.
# Right: what is documented, with a word that the result is not determined there; 0.5 by a rule for squares.
# Source: scipy, griddata, linear: the points are tessellated to n-dimensional simplices; Delaunay: unique unless four
#   points lie on a circle, is its definition.
# Frontline: of the two diagonals of a square the one with the earliest of its places is taken; it is documented.
source "$(dirname "$0")/lib.sh"
pypi scipy==1.17.1 numpy==2.4.6

python <<'EOF'
from itertools import permutations

from scipy.interpolate import griddata

corners = [((0, 0), 0.0), ((1, 0), 1.0), ((1, 1), 0.0), ((0, 1), 1.0)]
heights = [float(griddata([place for place, _ in order], [height for _, height in order], [(0.5, 0.5)])[0])
           for order in permutations(corners)]
print({height: heights.count(height) for height in sorted(set(heights))}, "of", len(heights), "orders")
assert set(heights) == {0.0, 1.0}, "no longer so"
EOF
