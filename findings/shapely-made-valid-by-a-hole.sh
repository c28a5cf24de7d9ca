#!/usr/bin/env bash
# To make two districts that overlap valid cuts out the ground that both of them have.
#
# Software: shapely 2.2.0 (GEOS 3.14.1), geopandas 1.2.0 (PyPI).
# Seen: a multipolygon of two squares of 4 that share 1 covers 7; make_valid of it, in both libraries, covers 6, with a
#   hole where the two meet, and does not contain a place there. With method="structure" it covers 7.
# Surprises: a place that was in both parts is in none of the result. The ground that is doubly sure is lost, and the
#   area does not tell, for it was 8 before.
# Right: 7, as method="structure" has it: a place that is in one of the parts of a shape is in the shape.
# Source: GEOS, GeometryFixer: linework, the default, keeps all edges and takes areas in turn as inside and outside.
# Frontline: parts that overlap are a defect of their own, `overlapping-parts`, which is told with its place.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0 geopandas==1.2.0 pandas==3.1.1

python <<'EOF'
import geopandas
from shapely import MultiPolygon, Point, box, make_valid, union_all

both = MultiPolygon([box(0, 0, 2, 2), box(1, 1, 3, 3)])
place = Point(1.5, 1.5)
shapes = {
    "make_valid": make_valid(both),
    "geopandas": geopandas.GeoSeries([both]).make_valid()[0],
    "structure": make_valid(both, method="structure"),
    "union of the parts": union_all(both.geoms),
}
for name, shape in shapes.items():
    print(name, shape.area, shape.contains(place))
seen = [(shape.area, shape.contains(place)) for shape in shapes.values()]
assert seen == [(6, False), (6, False), (7, True), (7, True)], "no longer so"
EOF
