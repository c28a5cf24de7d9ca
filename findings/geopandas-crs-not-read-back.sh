#!/usr/bin/env bash
# A library does not read the reference system that it writes.
#
# Software: geopandas 1.2.0 (PyPI).
# Seen: to_json of a table in UTM has coordinates in meters and a crs member of EPSG:32638; from_features of that very
#   text has coordinates in meters and no CRS, and read_file has the CRS.
# Surprises: three functions of one library for one text, two opinions; without a CRS nothing that is done next fails,
#   and meters are taken for degrees by whoever fills in the usual default.
# Right: positions in longitude and latitude in the first place; what is written must be read.
# Source: RFC 7946, section 4: coordinates are of CRS84, and the crs member of 2008 is gone.
# Frontline: reads a crs member wherever it can unproject from it, and refuses it where it cannot; writes none.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0 pyproj==3.7.2

python <<'EOF'
import json, geopandas
from shapely import Point

text = geopandas.GeoDataFrame(geometry=[Point(649905, 4402584)], crs="EPSG:32638").to_json()
open("place.geojson", "w").write(text)
memory, file = geopandas.GeoDataFrame.from_features(json.loads(text)), geopandas.read_file("place.geojson")
print("written", json.loads(text)["crs"]["properties"]["name"], "| from_features", memory.crs, "| read_file", file.crs)
assert memory.crs is None and memory.geometry[0].x == 649905 and file.crs == "EPSG:32638", "no longer so"
EOF
