#!/usr/bin/env bash
# A line that is said to be geodetic is drawn straight, 27 km from its way.
#
# Software: cartopy 0.26.0, pyproj 3.7.2 (PyPI).
# Seen: PlateCarree().project_geometry of a line from 40 E to 55 E along 40 N, stated as Geodetic(), gives the two
#   ends and nothing between; the geodesic runs 0.24 degrees further north in the middle.
# Surprises: Geodetic is there for great circles, and a longer line does bend: points are added only where the error
#   is above half a degree, which is the world on a page, and 55 km on a map of a region.
# Right: the geodesic within what the map shows.
# Source: its documentation of Projection.threshold, a tolerance in units of the projection.
# Frontline: lines are divided for maps within a tolerance in meters.
source "$(dirname "$0")/lib.sh"
pypi cartopy==0.26.0 shapely==2.2.0 pyproj==3.7.2

python <<'EOF'
from cartopy import crs
from pyproj import Geod
from shapely import LineString

drawn = crs.PlateCarree().project_geometry(LineString([(40, 40), (55, 40)]), crs.Geodetic())
longer = crs.PlateCarree().project_geometry(LineString([(40, 40), (90, 40)]), crs.Geodetic())
middle = Geod(ellps="WGS84").npts(40, 40, 55, 40, 1)[0]
off = Geod(ellps="WGS84").inv(*middle, middle[0], drawn.bounds[3])[2]
print(f"drawn up to {drawn.bounds[3]} N, geodesic up to {middle[1]:.3f} N: {off / 1000:.0f} km;",
      f"a line of 50 degrees up to {longer.bounds[3]:.1f} N")
assert drawn.bounds[3] < 40.001 and off > 25_000 and longer.bounds[3] > 42, "no longer so"
EOF
