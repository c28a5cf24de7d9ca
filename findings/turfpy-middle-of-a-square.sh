#!/usr/bin/env bash
# The middle of a square is not in its middle, and moves when a corner is added on a straight side.
#
# Software: turfpy 0.0.7, shapely 2.2.0 (PyPI).
# Seen: centroid of the square from 0, 0 to 4, 4 is at 1.6, 1.6, 62 km from 2, 2 on the ground. With two corners more on
#   one side it is at 1.57, 1.14. It moves again where the same ring begins at another corner.
# Surprises: what is taken is the mean of the corners, the first of them twice, for it also closes the ring. turf, of
#   which this is a port, leaves the closing corner out.
# Right: 2, 2, as shapely has it: the centroid of a shape is that of its ground.
# Source: RFC 7946, 3.1.6: the last position of a ring repeats the first; it is no corner of its own.
# Frontline: has no centroids; a closing corner is no corner of a ring.
source "$(dirname "$0")/lib.sh"
pypi turfpy==0.0.7 geojson==3.3.0 shapely==2.2.0

python <<'EOF'
from geojson import Polygon
from shapely.geometry import shape
from turfpy.measurement import centroid

rings = {
    "square": [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)],
    "from another corner": [(4, 4), (0, 4), (0, 0), (4, 0), (4, 4)],
    "with two corners more": [(0, 0), (1, 0), (2, 0), (4, 0), (4, 4), (0, 4), (0, 0)],
}
seen = {}
for name, ring in rings.items():
    polygon = Polygon([ring])
    seen[name] = centroid(polygon)["geometry"]["coordinates"]
    print(name, seen[name], "| shapely", shape(polygon).centroid.coords[0])
    assert shape(polygon).centroid.coords[0] == (2, 2)
assert seen["square"] == [1.6, 1.6] and seen["from another corner"] == [2.4, 2.4], "no longer so"
assert seen["with two corners more"] == [1.571429, 1.142857], "no longer so"
EOF
