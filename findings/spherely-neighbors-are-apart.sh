#!/usr/bin/env bash
# Two districts with a common border touch and do not intersect, and one corner of four belongs to its district.
#
# Software: spherely 0.1.1 (PyPI), shapely 2.2.0 for the plane.
# Seen: of two boxes with a common edge touches is true, intersects false and disjoint true, at a distance of 0. Of the four corners
#   of a box the first is contained in it, and intersects it; the other three touch it and are disjoint from it. covers is true for all.
# Surprises: the documentation of all three says that what touches intersects; a join by intersects loses three corners of four and all
#   neighbors, and one by touches has them. Which corner it is hangs on where it lies on the sphere, so that each point belongs to one
#   of the districts around it alone.
# Right: touches and intersects, not disjoint.
# Source: spherely, touches: A and B intersect, but not their interiors; intersects is implied by touches. OGC 06-103r4, 6.1.15.3: the
#   two are disjoint where their intersection is empty.
# Frontline: a region has its border, and a place on it is in it.
source "$(dirname "$0")/lib.sh"
pypi spherely==0.1.1 shapely==2.2.0

python <<'EOF'
import shapely, spherely

corners = [(46, 39), (47, 39), (47, 40), (46, 40)]
west, east = spherely.create_polygon(corners), spherely.create_polygon([(47, 39), (48, 39), (48, 40), (47, 40)])
pair = [bool(ask(west, east)) for ask in (spherely.touches, spherely.intersects, spherely.disjoint)]
at = [[bool(ask(west, spherely.create_point(*corner))) for ask in (spherely.contains, spherely.touches, spherely.disjoint, spherely.covers)]
      for corner in corners]
plane = tuple(bool(ask(shapely.box(46, 39, 47, 40), shapely.box(47, 39, 48, 40))) for ask in (shapely.touches, shapely.intersects))
print(pair, at, plane, spherely.distance(west, east))
assert pair == [True, False, True] and plane == (True, True) and spherely.distance(west, east) == 0, "no longer so"
assert at == [[True, True, False, True]] + [[False, True, True, True]] * 3, "no longer so"
EOF
