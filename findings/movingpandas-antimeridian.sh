#!/usr/bin/env bash
# Half-way between two points 11 km apart on the antimeridian lies the meridian of Greenwich.
#
# Software: movingpandas 0.23.0, geopandas 1.2.0 (PyPI).
# Seen: a trajectory from 179.9 E to 179.9 W at 60 N has a right length (11.2 km) and speed, and its interpolated
#   position half-way is 0 E.
# Surprises: length and position are of the same object, in the same CRS; one is geodesic and the other is not.
# Right: 180 E.
# Source: the library measures this path as a geodesic, and a position between two points is on the path between them.
# Frontline: a point along a line is on the geodesic that its length is measured on.
source "$(dirname "$0")/lib.sh"
pypi movingpandas==0.23.0 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import geopandas, movingpandas, pandas
from shapely import Point

times = pandas.to_datetime(["2020-11-08 00:00", "2020-11-08 01:00"])
points = geopandas.GeoDataFrame(geometry=[Point(179.9, 60), Point(-179.9, 60)], index=times, crs="EPSG:4326")
way = movingpandas.Trajectory(points, 1)
middle = way.interpolate_position_at(pandas.Timestamp("2020-11-08 00:30"))
print(f"length {way.get_length():.0f} m, half-way at", middle)
assert 11_000 < way.get_length() < 11_300 and middle.x == 0, "no longer so"
EOF
