#!/usr/bin/env bash
# A place at 180 E is not the place at 180 W, and the North Pole is not the North Pole.
#
# Software: spherely 0.1.1 (PyPI).
# Seen: equals of 180 E, 17 S and 180 W, 17 S is false, intersects is false, and their distance is 1.5 nanometers; so it is with the pole at
#   longitude 0 and at 46 E. Two districts cut at the antimeridian, as RFC 7946 has it, neither touch nor intersect, and their union
#   has two parts. A line from 170 E to 170 W is written as one to 190 E. A latitude of 95 is read as 85 on the other side.
# Surprises: on a sphere the two are one place, which is what a library for the sphere is there for; the sine of 180 degrees, in floats, is
#   not zero, and the comparison is to the last bit.
# Right: equal, and one district.
# Source: RFC 7946, 3.1.9, by which a district is cut so; spherely, equals: spatially equal.
# Frontline: -180 and 180 are one meridian.
source "$(dirname "$0")/lib.sh"
pypi spherely==0.1.1

python <<'EOF'
import spherely

def pair(first, second):
    first, second = spherely.create_point(*first), spherely.create_point(*second)
    return bool(spherely.equals(first, second)), bool(spherely.intersects(first, second)), float(spherely.distance(first, second)) < 1e-8

def box(west, east):
    return spherely.create_polygon([(west, -19), (east, -19), (east, -16), (west, -16)])

here, pole = pair((180, -17), (-180, -17)), pair((0, 90), (46, 90))
west, east = box(177, 180), box(-180, -177)
halves = bool(spherely.touches(west, east)), bool(spherely.intersects(west, east)), str(spherely.union(west, east))[:12]
line = spherely.to_wkt(spherely.create_linestring([(170, 0), (-170, 0)]))
print(here, pole, halves, line, spherely.create_point(46.75, 95))
assert here == pole == (False, False, True) and halves == (False, False, "MULTIPOLYGON"), "no longer so"
assert line == "LINESTRING (170 0, 190 0)", "no longer so"
EOF
