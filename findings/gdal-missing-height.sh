#!/usr/bin/env bash
# A position without a height lies at sea level, by one reader, and at no height, by another.
#
# Software: geopandas 1.2.0 with pyogrio 0.13.0 (GDAL 3.12.4), shapely 2.2.0 (PyPI).
# Seen: of a line of GeoJSON whose second position has two numbers and the others three, GDAL makes heights of 700, 0
#   and 900; shapely.from_geojson makes 700, NaN and 900. A shapefile gives all positions of all other features 0 as
#   well.
# Surprises: a made-up 0 is a fall of 700 m in the middle of a road; it cannot be told from a measured one.
# Right: unknown.
# Source: RFC 7946, section 3.1.1: altitude MAY be included as a third element.
# Frontline: heights are passed over, and it says so.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0

cat >road.geojson <<'EOF'
{"type": "LineString", "coordinates": [[46, 39, 700], [46.1, 39], [46.2, 39, 900]]}
EOF

python <<'EOF'
import math, geopandas, shapely

def heights(line):
    return shapely.get_coordinates(line, include_z=True)[:, 2].tolist()
gdal = heights(geopandas.read_file("road.geojson").geometry[0])
geos = heights(shapely.from_geojson(open("road.geojson").read()))
print("GDAL", gdal, "GEOS", geos)
assert gdal == [700, 0, 900] and math.isnan(geos[1]), "no longer so"
EOF
