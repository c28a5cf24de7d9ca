#!/usr/bin/env bash
# A line cannot be cut at a point that was taken from it.
#
# Software: shapely 2.2.0 (PyPI).
# Seen: split(line, line.interpolate(...)) gives one piece, the whole line, for all of 99 fractions tried, and says
#   nothing. The point is 1e-15 off, so the line does not contain it.
# Surprises: the two calls are made for one another, and whether they work hangs on the last bit.
# Right: two pieces (shapely.ops.substring by distance, or snapping first).
# Source: its documentation of split: by a point, a line is split where the point is on it.
# Frontline: a line is cut by a distance along it, never by a position.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0

python <<'EOF'
from shapely import LineString
from shapely.ops import split

front = LineString([(46.7, 39.7), (46.9, 39.95), (47.2, 40.01)])
fractions = [n / 100 for n in range(1, 100)]
whole = sum(len(split(front, front.interpolate(f, normalized=True)).geoms) == 1 for f in fractions)
print(f"{whole} of {len(fractions)} cuts left the line whole")
assert whole > len(fractions) / 2, "no longer so"
EOF
