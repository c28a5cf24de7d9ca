#!/usr/bin/env bash
# The same words of SQL, geography and ST_Distance, measure on the ellipsoid in one database and on a sphere in
# another.
#
# Software: sedonadb 0.5.0, pyproj 3.7.2 (PyPI).
# Seen: ST_Distance of two geographies one degree apart at 39.76 N is 85,478.6 m, and 85,691.6 m on WGS 84: 0.25 %
#   short. There is no spheroidal form of the function beside it.
# Surprises: type, function and unit come from PostGIS, where geography is measured on the spheroid unless one asks
#   for the sphere; a query moved over gives other distances, and a ring of 5 km other places.
# Right: 85,691.6 m, or a name that says sphere.
# Source: PostGIS manual, ST_Distance, variant of geography with use_spheroid (true unless given).
# Frontline: every distance is on the ellipsoid.
source "$(dirname "$0")/lib.sh"
pypi sedonadb==0.5.0 geoarrow-pyarrow==0.3.0 geoarrow-c==0.4.0 pyarrow==26.0.1 pandas==3.1.1 geopandas==1.2.0 pyproj==3.7.2

python <<'EOF'
import sedonadb
from pyproj import Geod

query = "SELECT ST_Distance(ST_GeogPoint(46.75, 39.76), ST_GeogPoint(47.75, 39.76)) AS meters"
seen = sedonadb.connect().sql(query).to_pandas().meters[0]
right = Geod(ellps="WGS84").inv(46.75, 39.76, 47.75, 39.76)[2]
print(f"SedonaDB {seen:.1f} m, on WGS 84 {right:.1f} m")
assert 0.002 < 1 - seen / right < 0.003, "no longer so"
EOF
