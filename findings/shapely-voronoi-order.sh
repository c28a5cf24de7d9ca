#!/usr/bin/env bash
# Cell number 0 is not around place number 0.
#
# Software: shapely 2.2.0 (GEOS 3.14.1) (PyPI).
# Seen: voronoi_polygons of five points gives the cells in another order than the points; no cell says whose it is.
#   With two places at one position there is a cell less, too.
# Surprises: everything else in the library keeps the order of its input, so joining side by side runs without an
#   error and gives the ground of one place to another.
# Right: the order of the points (ordered=True, since 2.1), or a join by location.
# Source: its documentation of voronoi_polygons, parameter ordered.
# Frontline: a corner of its triangulation carries the number of its place.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0

python <<'EOF'
from shapely import MultiPoint, voronoi_polygons

places = MultiPoint([(5, 5), (1, 1), (9, 2), (3, 8), (7, 7)])
cells = voronoi_polygons(places).geoms
order = [next(n for n, place in enumerate(places.geoms) if cell.contains(place)) for cell in cells]
twice = voronoi_polygons(MultiPoint([*places.geoms, places.geoms[0]])).geoms
print("cells are of the places", order, "| six places, one twice:", len(twice), "cells")
assert order != sorted(order) and len(twice) == 5, "no longer so"
EOF
