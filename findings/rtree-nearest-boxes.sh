#!/usr/bin/env bash
# The nearest road is not the nearest: what is sorted are boxes.
#
# Software: rtree 1.4.1 (libspatialindex), shapely 2.2.0 (PyPI).
# Seen: index.nearest gives a slanting road 3.4 units away, in whose bounding box the place lies, and not the one 1.3
#   units away. Shapely's STRtree.nearest over the same shapes gives the second.
# Surprises: the two indexes are used one for the other, and this one was GeoPandas' for years; the nearest of boxes
#   is no sieve either, for the nearest shape can be any number of boxes further down.
# Right: the second road.
# Source: its documentation of `nearest`: nearest bounding boxes.
# Frontline: every candidate is measured on the ellipsoid, until no box can hold a nearer one.
source "$(dirname "$0")/lib.sh"
pypi rtree==1.4.1 shapely==2.2.0

python <<'EOF'
from rtree.index import Index
from shapely import LineString, Point, STRtree

roads, place = [LineString([(0, 0), (10, 10)]), LineString([(7, 2), (9, 2)])], Point(6, 1.2)
index = Index()
for number, road in enumerate(roads):
    index.insert(number, road.bounds)
boxes, shapes = list(index.nearest(place.bounds, 1)), STRtree(roads).nearest(place)
print("Rtree", boxes, "STRtree", shapes, "distances", [round(road.distance(place), 2) for road in roads])
assert boxes == [0] and shapes == 1, "no longer so"
EOF
