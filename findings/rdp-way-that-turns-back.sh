#!/usr/bin/env bash
# A way of 190 km to a town and back becomes one of 10 km.
#
# Software: rdp 0.8, shapely 2.2.0 (PyPI).
# Seen: the line from 0 to 100 and back to 10, thinned with a tolerance of 0.1, is the line from 0 to 10; Shapely keeps the
#   turning point. A spur of 5 that is 0.001 to the side of the line goes as well.
# Surprises: a point is dropped for its distance to the endless line through the two ends, and not to the edge between them;
#   what turns back beyond an end lies on that line. The result is 90 away from what was thinned.
# Right: all three points: the middle one is 90 from the edge that replaces it.
# Source: Douglas and Peucker 1973: the distance from the straight line segment; rdp, README: "Ramer-Douglas-Peucker".
# Frontline: a tolerance is a distance, in meters, to the edges of the line.
source "$(dirname "$0")/lib.sh"
pypi rdp==0.8 numpy==2.4.6 shapely==2.2.0

python <<'EOF'
import rdp, shapely

def thinned(line):
    return [list(map(float, point)) for point in rdp.rdp(line, epsilon=0.1)]

there_and_back = [[0, 0], [100, 0], [10, 0]]
seen = thinned(there_and_back), thinned([[0, 0], [1, 0], [5, 0.001], [2, 0]])
other = shapely.LineString(there_and_back).simplify(0.1)
print(*seen, "| Shapely:", other)
assert seen == ([[0, 0], [10, 0]], [[0, 0], [2, 0]]) and len(other.coords) == 3, "no longer so"
EOF
