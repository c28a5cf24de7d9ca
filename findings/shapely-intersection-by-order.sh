#!/usr/bin/env bash
# What A and B share is 1 square kilometer, and what B and A share is half of one.
#
# Software: shapely 2.2.0 (GEOS 3.14.1) (PyPI).
# Seen: A is a square on a grid of 1, B has no grid. A.intersection(B) is 1, B.intersection(A) 0.49, of the same two
#   objects; symmetric_difference is 8 and 5.31.
# Surprises: an intersection does not know an order. The grid travels inside of the object, invisible in its text and its
#   coordinates, and counts if it comes first: the other's corners are moved to it. A join of two tables and of the same
#   two the other way around gives other shares.
# Right: 0.49 and 5.31: B is the more precise of the two, in either place.
# Source: shapely, set_precision: operations are always performed in the precision of the geometry with higher
#   precision (smaller grid_size).
# Frontline: shapes carry no grid.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0

python <<'EOF'
from shapely import box, set_precision

a, b = set_precision(box(0, 0, 1, 1), 1), box(0.3, 0.3, 2.6, 2.6)
shared = round(a.intersection(b).area, 2), round(b.intersection(a).area, 2)
apart = round(a.symmetric_difference(b).area, 2), round(b.symmetric_difference(a).area, 2)
print("shared by A and B, by B and A:", shared, "| apart:", apart)
assert shared == (1, 0.49) and apart == (8, 5.31), "no longer so"
EOF
