#!/usr/bin/env bash
# A hole makes a polygon larger.
#
# Software: pyproj 3.7.2, shapely 2.2.0 (PyPI).
# Seen: geometry_area_perimeter of a polygon whose hole winds as its exterior does gives the sum of both areas: 9,931
#   square kilometers instead of 9,167.
# Surprises: shapely calls the polygon valid and has its plane area right; most files do not keep to a winding.
# Right: 9,167 km2, whichever way the rings wind.
# Source: RFC 7946, section 3.1.6: readers should take either winding; pyproj documents that areas are signed
#   (https://github.com/pyproj4/pyproj/pull/686 on where the sum comes from).
# Frontline: exterior and holes are told apart by their place in the polygon, and each area is taken unsigned.
source "$(dirname "$0")/lib.sh"
pypi pyproj==3.7.2 shapely==2.2.0

python <<'EOF'
from pyproj import Geod
from shapely import Polygon

exterior = [(46, 39), (47, 39), (47, 40), (46, 40)]
hole = [(46.4, 39.4), (46.6, 39.4), (46.6, 39.6), (46.4, 39.6)]
area = lambda *rings: Geod(ellps="WGS84").geometry_area_perimeter(Polygon(rings[0], rings[1:]))[0] / 1e6
same, other, whole = area(exterior, hole), area(exterior, hole[::-1]), area(exterior)
print(f"whole {whole:.0f} km2, hole wound alike {same:.0f}, hole wound the other way {other:.0f}")
assert Polygon(exterior, [hole]).is_valid and same > whole > other, "no longer so"
EOF
