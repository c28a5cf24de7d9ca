#!/usr/bin/env bash
# Noon is after eleven in the evening, and is not noon.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), geopandas 1.2.0 (PyPI).
# Seen: of an event of 2020-11-10 12:00 read_file(where="time > '2020-11-10 23:00:00'") finds it in a GeoPackage, and
#   time = '2020-11-10 12:00:00' does not. In GeoJSON and FlatGeobuf it is the other way around.
# Surprises: the column is one of times, and times are compared as text there: 2020-11-10T12 comes after 2020-11-10 23,
#   for T comes after a space. With / in the date, which other formats of GDAL take, all of them are wrong.
# Right: found at 12:00 and not after 23:00.
# Source: OGC 12-128r19 (GeoPackage), table 1: DATETIME is text, YYYY-MM-DDTHH:MM:SS.SSSZ; SQLite compares its bytes.
# Frontline: days are read before they are compared.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0

python <<'EOF'
import geopandas
import pandas
from shapely import Point

events = geopandas.GeoDataFrame(
    {"time": pandas.to_datetime(["2020-11-10 12:00"])}, geometry=[Point(46.75, 39.76)], crs="OGC:CRS84"
)
seen = {}
for file in ("events.geojson", "events.fgb", "events.gpkg"):
    events.to_file(file)
    seen[file] = [
        len(geopandas.read_file(file, where=where))
        for where in ("time > '2020-11-10 23:00:00'", "time = '2020-11-10 12:00:00'")
    ]
    print(file, "after 23:00:", seen[file][0], "at 12:00:", seen[file][1])
assert seen == {"events.geojson": [0, 1], "events.fgb": [0, 1], "events.gpkg": [1, 0]}, "no longer so"
EOF
