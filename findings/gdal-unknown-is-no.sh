#!/usr/bin/env bash
# A road of which nobody knows whether it is open is closed.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), geopandas 1.2.0, pyshp 3.1.6, dbfread 2.0.7 (PyPI).
# Seen: a truth value of a shapefile that is blank, as pyshp writes None, is read as False by geopandas; pyshp and dbfread
#   read None. Where geopandas itself writes a missing value, it reads it as missing.
# Surprises: of the three states of the field one has two notations, and the reader knows one of them; the column is
#   one of plain truth values then, without any sign of what was missing.
# Right: a missing value, as with blank numbers and dates of the same file.
# Source: dBASE: a logical field is T, t, Y, y, F, f, N or n, and ? or blank where it was never set.
# Frontline: a blank is no value; the state of a road that is not known is unknown.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0 pyshp==3.1.6 dbfread==2.0.7

python <<'EOF'
import dbfread
import geopandas
import pandas
import shapefile
from shapely import Point

states = [True, None, False]
writer = shapefile.Writer("roads")
writer.field("OPEN", "L")
for state in states:
    writer.point(46.75, 39.76)
    writer.record(state)
writer.close()
seen = {
    "geopandas": geopandas.read_file("roads.shp").OPEN.tolist(),
    "pyshp": [record[0] for record in shapefile.Reader("roads").records()],
    "dbfread": [record["OPEN"] for record in dbfread.DBF("roads.dbf")],
}
geopandas.GeoDataFrame({"OPEN": pandas.array(states, dtype="boolean")}, geometry=[Point(46, 39)] * 3).to_file("own.shp")
own = geopandas.read_file("own.shp").OPEN.isna().tolist()
print(seen, "| missing in its own:", own)
assert seen == {"geopandas": [True, False, False], "pyshp": states, "dbfread": states}, "no longer so"
assert own == [False, True, False], "no longer so"
EOF
