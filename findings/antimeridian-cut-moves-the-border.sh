#!/usr/bin/env bash
# A district is cut in two at the antimeridian, and its northern border moves by 764 m.
#
# Software: antimeridian 0.4.9, pyproj 3.7.2 for the distance (PyPI).
# Seen: of a box from 177 E to 179 W and from 19 to 16 S, both halves have 16.0069397 S as the northern corner on the antimeridian, and
#   19.0080625 S as the southern one. With great_circle=False they are 16 and 19.
# Surprises: a cut takes no ground away and adds none; here the new corners lie on a great circle, while the edges beside them are
#   straight lines of longitude and latitude, so that a border along a parallel has a bend in it, and a wide one a deep bend.
# Right: 16 S, on the line that GeoJSON has between the two corners.
# Source: RFC 7946, 3.1.1: a line between two positions is a straight Cartesian line; 3.1.9, by which such a district is cut.
# Frontline: the edge rule is named at each measurement.
source "$(dirname "$0")/lib.sh"
pypi antimeridian==0.4.9 pyproj==3.7.2

python <<'EOF'
import antimeridian
from pyproj import Geod

def corners(**options):
    box = {"type": "Polygon", "coordinates": [[[177, -19], [-179, -19], [-179, -16], [177, -16], [177, -19]]]}
    halves = antimeridian.fix_geojson(box, **options)["coordinates"]
    return sorted({round(y, 4) for half in halves for x, y in half[0] if abs(x) == 180})

cut, flat = corners(), corners(great_circle=False)
moved = round(Geod(ellps="WGS84").inv(180, -16, 180, cut[-1])[2])
print(cut, flat, moved, "m")
assert cut == [-19.0081, -16.0069] and flat == [-19, -16] and 760 < moved < 772, "no longer so"
EOF
