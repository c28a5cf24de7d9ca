#!/usr/bin/env bash
# A district of Fiji that is wound as RFC 7946 asks is turned around by the tool that winds districts so.
#
# Software: geojson-rewind 1.2.1 (PyPI), shapely 2.2.0, pyproj 3.7.2 for the areas.
# Seen: a box from 177 E over the antimeridian to 179 W, counterclockwise, comes out clockwise, of rewind and of shapely's orient; on the
#   ellipsoid its area was 141,069 square kilometers and is that below zero, and readers that go by the winding take the rest of the
#   Earth. A ring around the North Pole is turned as well. The same box at 46 E is left as it is.
# Surprises: the winding is that of the numbers on a flat sheet, on which 179 W is far to the west of 177 E. What was right is
#   exchanged, and only there.
# Right: left as it is, or cut at 180.
# Source: RFC 7946, 3.1.6: exterior rings are counterclockwise; 3.1.9 has the cut as SHOULD.
# Frontline: rings that cross the antimeridian are cut before they are wound.
source "$(dirname "$0")/lib.sh"
pypi geojson-rewind==1.2.1 shapely==2.2.0 pyproj==3.7.2

python <<'EOF'
from geojson_rewind import rewind
from pyproj import Geod
from shapely.geometry import mapping, polygon, shape

def area(district):
    return round(Geod(ellps="WGS84").polygon_area_perimeter(*zip(*district["coordinates"][0]))[0] / 1e6)

def box(west, east):
    return {"type": "Polygon", "coordinates": [[[west, -19], [east, -19], [east, -16], [west, -16], [west, -19]]]}

fiji, other = box(177, -179), box(46, 50)
seen = [(area(district), area(rewind(district)), area(mapping(polygon.orient(shape(district))))) for district in (fiji, other)]
print(*seen)
assert seen == [(141069, -141069, -141069), (141069, 141069, 141069)], "no longer so"
EOF
