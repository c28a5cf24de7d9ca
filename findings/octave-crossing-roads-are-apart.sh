#!/usr/bin/env bash
# Two roads that cross are 5 km apart.
#
# Software: octave-matgeom 1.2.3-3 with octave 7.3.0-2 (Debian).
# Seen: distancePolylines of a road from (0, 0) to (10, 0) and one from (5, -5) to (5, 5) is 5; intersectPolylines of the two is (5, 0). With
#   one more corner at (5, 1) it is 1. distancePolygons of two squares that overlap is 0.
# Surprises: the distance is that of the corners of one to the edges of the other, which is right for lines that do not cross, and is as large
#   as half of the road for those that do. The function for polygons asks first whether they cross, and there is one more for those
#   of which it is known that they do not.
# Right: 0.
# Source: matgeom, distancePolylines: "compute the shortest distance between 2 polylines".
# Frontline: what crosses has no distance.
source "$(dirname "$0")/lib.sh"
debian octave 7.3.0-2
debian octave-matgeom 1.2.3-3

cat >roads.m <<'M'
pkg load matgeom
road = [0 0; 10 0];
printf("%g ", distancePolylines(road, [5 -5; 5 5]), intersectPolylines(road, [5 -5; 5 5]), distancePolylines(road, [5 -5; 5 1; 5 5]),
  distancePolygons([0 0; 2 0; 2 2; 0 2], [1 1; 3 1; 3 3; 1 3]));
M
octave --no-gui --quiet roads.m >seen
cat seen; echo
[ "$(cat seen)" = "5 5 0 1 0 " ] || { echo "no longer so" >&2; exit 1; }
