#!/usr/bin/env bash
# How far two lines are apart at most is measured at their corners only.
#
# Software: shapely 2.2.0 (GEOS 3.14.1) (PyPI).
# Seen: hausdorff_distance of two lines is 14.1, and 74.6 with densify=0.001: the middle of a long edge is further
#   away than any corner.
# Surprises: the Hausdorff distance is a mathematical term for all points of the two; the error is of one's own edges'
#   length, and always to the low side: a front has moved further than it says.
# Right: 74.6.
# Source: JTS, DiscreteHausdorffDistance, which GEOS follows, says that it is an approximation.
# Frontline: a distance to a line is to its edges, on the ellipsoid; how a front moved is told in ground and places.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0

python <<'EOF'
from shapely import LineString, hausdorff_distance

before, after = LineString([(130, 0), (0, 0), (0, 150)]), LineString([(10, 10), (10, 150), (130, 10)])
corners, whole = hausdorff_distance(before, after), hausdorff_distance(before, after, densify=0.001)
print(f"at corners {corners:.1f}, along the edges {whole:.1f}")
assert corners < 15 and whole > 65, "no longer so"
EOF
