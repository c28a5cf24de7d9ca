#!/usr/bin/env bash
# A road is simplified and no longer gets to its town, and a district becomes a line, or a point.
#
# Software: visvalingamwyatt 0.3.0 (PyPI).
# Seen: a road of ten points, ratio=0.9, ends at the ninth; with number=2 it ends at its fourth. A square, with number=3, is a ring that
#   goes to one corner and back, and with ratio=0.3 one corner; an island below the threshold is a ring of two equal points. The id
#   and the bbox of a feature are gone.
# Surprises: with threshold= the same road keeps its last point. Ends have no triangle, and an area without end is theirs; by count,
#   one of two points of equal area is taken, and the end loses.
# Right: both ends of a line stay, and a ring has four positions.
# Source: Visvalingam and Whyatt 1993: points are dropped but for the ends; RFC 7946, 3.1.6: a linear ring has four or more positions.
# Frontline: a road that is thinned out keeps both of its ends.
source "$(dirname "$0")/lib.sh"
pypi visvalingamwyatt==0.3.0

python <<'EOF'
import visvalingamwyatt

points = [[0, 0], [1, 0.1], [2, -0.1], [3, 5], [4, 6], [5, 7], [6, 8.1], [7, 9], [8, 9], [9, 9]]

def simplified(kind, coordinates, **how):
    return visvalingamwyatt.simplify_geometry({"type": kind, "coordinates": coordinates}, **how)["coordinates"]

ends = [simplified("LineString", points, **how)[-1] for how in ({"ratio": 0.9}, {"number": 2}, {"threshold": 0.5})]
square = [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]
rings = [simplified("Polygon", square, **how)[0] for how in ({"number": 3}, {"ratio": 0.3}, {"threshold": 2})]
print(ends, [len(ring) for ring in rings], rings)
assert ends == [[8, 9], [3, 5], [9, 9]], "no longer so"
assert [len(ring) for ring in rings] == [3, 1, 2] and rings[0] == [[0, 0], [1, 0], [0, 0]], "no longer so"
EOF
