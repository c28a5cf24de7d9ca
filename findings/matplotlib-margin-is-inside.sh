#!/usr/bin/env bash
# Within a margin of a district lies what is outside, if its border is written one way, and not even what is inside, if the other.
#
# Software: matplotlib 3.11.2 (PyPI).
# Seen: for a square from 0 to 10 written counterclockwise, contains_point with radius=2 is true at 10.5 and at 9.5; for the same square written clockwise it is
#   false at both. With radius=-2 it is false at both for the first, and true at both for the second. Without a radius, both have 9.5 and not 10.5.
# Surprises: the ground that is enclosed is the same, and a margin added to it is on the left or right of the line. The rings of a shapefile
#   are clockwise and those of GeoJSON counterclockwise, so that the format decides whether a margin widens or narrows.
# Right: true and true with 2, and false and false with -2.
# Source: matplotlib, Path.contains_point: the path is extended by half of the radius; negative values shrink the area.
# Frontline: a distance to a region is the same for both orders of its border.
source "$(dirname "$0")/lib.sh"
pypi matplotlib==3.11.2

cat > margin.py <<'PY'
from matplotlib.path import Path
ring = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]
for border in (ring, ring[::-1]):
    path = Path(border, closed=True)
    print(*(path.contains_point((x, 5), radius=radius) for radius in (0, 2, -2) for x in (10.5, 9.5)), end=" | ")
PY
python margin.py >seen
cat seen; echo
[ "$(cat seen)" = "False True True True False False | False True False False True True | " ] || { echo "no longer so" >&2; exit 1; }
