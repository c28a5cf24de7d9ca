#!/usr/bin/env bash
# The area of a GeoJSON polygon is too large near the equator and too small in the north.
#
# Software: area 1.1.1, turfpy 0.0.7, pyproj 3.7.2 (PyPI).
# Seen: both take a sphere with the equatorial radius of WGS 84: +0.7 % at the equator, +0.1 % at 39 N, -0.5 % at 69
#   N.
# Surprises: one scale would be wrong everywhere by the same share; here two countries are not comparable, by 1.2 %.
#   The radius has been taken over from library to library, and is that of no equal-area sphere (6,371,007 m).
# Right: the area on the ellipsoid, whose edges are named.
# Source: RFC 7946, section 4: coordinates are on WGS 84. Karney (2013), section 6, for the area.
# Frontline: areas are geodesic, on the ellipsoid.
source "$(dirname "$0")/lib.sh"
pypi area==1.1.1 turfpy==0.0.7 geojson==3.3.0 pyproj==3.7.2 shapely==2.2.0

python <<'EOF'
from area import area
from pyproj import Geod
from shapely import box, segmentize
from turfpy.measurement import area as turf_area

off = []
for latitude in (0, 39, 69):
    cell = box(46, latitude, 47, latitude + 1)
    right = Geod(ellps="WGS84").geometry_area_perimeter(segmentize(cell, 0.01))[0]
    one, other = (f(cell.__geo_interface__) / right - 1 for f in (area, turf_area))
    off.append(one)
    print(f"at {latitude} N: area {one:+.2%}, turfpy {other:+.2%}")
    assert abs(one - other) < 1e-6, "no longer so"
assert off[0] > 0.006 and off[2] < -0.004, "no longer so"
EOF
