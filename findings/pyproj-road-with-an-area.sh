#!/usr/bin/env bash
# A road of two edges has an area of 4,809 square kilometers.
#
# Software: pyproj 3.7.2, shapely 2.2.0 (PyPI).
# Seen: geometry_area_perimeter of the line 46 E 39 N, 47 E 39 N, 47 E 40 N is that of the triangle, with a perimeter of
#   338 km; geometry_length of the line is 198 km. shapely's area of the line is 0.
# Surprises: a line is closed without a word. The areas of a layer of regions and roads add up to more than its regions,
#   and its perimeters have edges that nobody drew.
# Right: 0 and 198 km, or an error.
# Source: OGC 06-103r4, 6.1.6: a curve has one dimension; area is of surfaces.
# Frontline: area is asked of polygons, by type; a line has none.
source "$(dirname "$0")/lib.sh"
pypi pyproj==3.7.2 shapely==2.2.0

python <<'EOF'
from pyproj import Geod
from shapely import LineString

geod, road = Geod(ellps="WGS84"), LineString([(46, 39), (47, 39), (47, 40)])
area, perimeter = geod.geometry_area_perimeter(road)
length = geod.geometry_length(road)
print(f"area {area / 1e6:.0f} km2, perimeter {perimeter / 1e3:.0f} km, length {length / 1e3:.0f} km, shapely {road.area}")
assert round(area / 1e6) == 4809 and round(perimeter / 1e3) == 338 and round(length / 1e3) == 198, "no longer so"
EOF
