#!/usr/bin/env bash
# A border that may move by 250 m moves by 9 km.
#
# Software: shapely 2.2.0 (GEOS 3.14.1) (PyPI).
# Seen: two districts have a salient 9 km deep and 10 m wide at its foot between them. coverage_simplify with a tolerance
#   of 250 (m) takes it away; simplify with the same tolerance keeps it.
# Surprises: two functions of one library have a parameter of one name, in the unit of the coordinates, and in one of
#   them it is no distance: what is compared is the square root of the area of a triangle. A town at the end of a valley
#   changes its district.
# Right: either, named. A tolerance is a distance by which nothing is exceeded, as in simplify.
# Source: shapely, coverage_simplify: the degree of simplification is roughly the square root of the area of triangles
#   that are removed.
# Frontline: a tolerance is a distance, in meters, wherever one is asked for.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0

python <<'EOF'
from shapely import Point, Polygon, coverage_is_valid, coverage_simplify

salient = [(10_005, 10_000), (10_000, 19_000), (9_995, 10_000)]
south = Polygon([(0, 0), (20_000, 0), (20_000, 10_000), *salient, (0, 10_000)])
north = Polygon([(0, 10_000), *reversed(salient), (20_000, 10_000), (20_000, 20_000), (0, 20_000)])
assert coverage_is_valid([south, north])
town = Point(10_000, 18_000)
as_coverage = coverage_simplify([south, north], 250)
alone = south.simplify(250)
moved = south.hausdorff_distance(as_coverage[0])
print(f"as a coverage: moved by {moved:.0f} m, the town in the south: {as_coverage[0].contains(town)}")
print(f"alone: moved by {south.hausdorff_distance(alone):.0f} m, the town in the south: {alone.contains(town)}")
assert moved == 9000 and not as_coverage[0].contains(town), "no longer so"
assert south.contains(town) and alone.contains(town), "no longer so"
EOF
