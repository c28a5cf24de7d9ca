#!/usr/bin/env bash
# "agdam" equals Agdam in a GeoJSON file and not in a GeoPackage; it is LIKE Agdam in a GeoPackage and not in GeoJSON.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), geopandas 1.2.0 (PyPI).
# Seen: of two rows Agdam and AGDAM, read_file(where="name = 'agdam'") gives both from GeoJSON, FlatGeobuf and a
#   shapefile, and none from a GeoPackage. With name LIKE 'ag%' it is the other way around.
# Surprises: the case counts for one operator and not for the other, and by the format which; name <> 'AZ' leaves out az
#   in one of two copies of the same data. A caseless = in SQL is nobody's guess.
# Right: = is equality in SQL, in each.
# Source: GDAL, OGR SQL dialect: string equality is not case sensitive; GeoPackage is asked in the SQL of SQLite.
# Frontline: = and LIKE of its CQL2 both compare as it is written, and with CASEI without case.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0

python <<'EOF'
import geopandas
from shapely import Point

names = ["Agdam", "AGDAM"]
places = geopandas.GeoDataFrame({"name": names}, geometry=[Point(46.9, 40), Point(47, 40)], crs="OGC:CRS84")
seen = {}
for file in ("places.geojson", "places.fgb", "places.shp", "places.gpkg"):
    places.to_file(file)
    seen[file] = [len(geopandas.read_file(file, where=where)) for where in ("name = 'agdam'", "name LIKE 'ag%'")]
    print(file, "equal:", seen[file][0], "like:", seen[file][1])
assert seen == {file: [2, 0] if file != "places.gpkg" else [0, 2] for file in seen}, "no longer so"
EOF
