#!/usr/bin/env bash
# The way there is not as long as the way back.
#
# Software: gpxpy 1.6.2 (PyPI).
# Seen: for steps below 0.2 degrees the length of a track is taken on a plane whose scale is the latitude of the first
#   one of its ends. From 39.5 N to 39.69 N a step is 26,688 m, and back 26,715 m.
# Surprises: a distance has no direction; a track and its reverse, the same road recorded both ways, do not agree.
# Right: 26,671 m on the ellipsoid, both ways.
# Source: a distance is symmetric; Karney, Algorithms for geodesics, J. Geodesy 87 (2013).
# Frontline: geodesics on the ellipsoid; symmetry is one of its tests.
source "$(dirname "$0")/lib.sh"
pypi gpxpy==1.6.2 geographiclib==2.1

python <<'EOF'
from geographiclib.geodesic import Geodesic
from gpxpy.gpx import GPXTrackPoint, GPXTrackSegment

def length(*points):
    return GPXTrackSegment([GPXTrackPoint(*point) for point in points]).length_2d()

a, b = (39.5, 46.5), (39.69, 46.69)
exact = Geodesic.WGS84.Inverse(*a, *b)["s12"]
print(f"there {length(a, b):.1f} m, back {length(b, a):.1f} m, on the ellipsoid {exact:.1f} m")
assert abs(length(a, b) - length(b, a)) > 25, "no longer so"
EOF
