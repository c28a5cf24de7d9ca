#!/usr/bin/env bash
# The distance of a place to a line on the ellipsoid is measured to the wrong point of the line.
#
# Software: spatialite-bin 5.0.1-2 (Debian); pyproj 3.7.2 (PyPI) for the right value.
# Seen: ST_Distance(place, line, use_ellipsoid) is 49,990 m; the nearest point of the line is 48,196 m away. The foot
#   is sought on the plane of degrees, and only the distance to it is geodesic.
# Surprises: the two numbers are of one call, in meters, with all digits; 3.7 % is more than a sphere would cost.
# Right: 48,196 m. At 39.9 N a degree of longitude is three quarters of one of latitude, so the feet differ.
# Source: OGC 06-103r4, 6.1.2.4: the distance is the shortest between any two points of the two.
# Frontline: the foot is found on the ellipsoid, to a stated accuracy (`make verify-nearest`).
source "$(dirname "$0")/lib.sh"
debian spatialite-bin 5.0.1-2
pypi pyproj==3.7.2

seen=$(spatialite -silent -batch :memory: "SELECT ST_Distance(MakePoint(46.75, 39.9, 4326),
  GeomFromText('LINESTRING(46 39, 48 40)', 4326), 1)" 2>/dev/null | tail -1)

python - "$seen" <<'EOF'
import sys
from pyproj import Geod

geod, seen = Geod(ellps="WGS84"), float(sys.argv[1])
azimuth, _, length = geod.inv(46, 39, 48, 40)
def away(along):
    longitude, latitude, _ = geod.fwd(46, 39, azimuth, along)
    return geod.inv(46.75, 39.9, longitude, latitude)[2]
right = min(away(length * step / 10_000) for step in range(10_001))
print(f"SpatiaLite {seen:.0f} m, nearest {right:.0f} m")
assert seen > 1.03 * right, "no longer so"
EOF
