#!/usr/bin/env bash
# A village in the middle of its district lies 5 km from it and is not in it, and a road inside does not meet it.
#
# Software: sympy 1.14.0 (PyPI).
# Seen: for the square from (0, 0) to (10, 10), distance of (5, 5) is 5, contains and "in" are false, and the intersection with a segment from (2, 2) to
#   (8, 8) is empty; the distance of a triangle inside is 2. encloses_point is true, but false for a corner. The same square the other way round
#   is equal to it, and has an area of -100.
# Surprises: a polygon has an area, and is its border in every question but one. What is equal is not equal: a square and one of less than
#   nothing.
# Right: 0, true, the road; distance and intersection of a polygon are those of its ground.
# Source: SymPy, Polygon: a two-dimensional polygon, with the area; distance: the shortest distance between the polygon and the other.
# Frontline: a region is its ground and its border; what lies in it is 0 m away.
source "$(dirname "$0")/lib.sh"
pypi sympy==1.14.0

cat > district.py <<'PY'
from sympy import Point, Polygon, Segment
district, village = Polygon((0, 0), (10, 0), (10, 10), (0, 10)), Point(5, 5)
turned = Polygon((0, 0), (0, 10), (10, 10), (10, 0))
print(district.distance(village), district.contains(village), village in district, district.intersection(Segment((2, 2), (8, 8))),
      district.distance(Polygon((2, 2), (4, 2), (4, 4))), district.encloses_point(village), district.encloses_point((0, 0)),
      district == turned, district.area, turned.area)
PY
python district.py >seen
cat seen
[ "$(cat seen)" = "5 False False [] 2 True False True 100 -100" ] || { echo "no longer so" >&2; exit 1; }
