#!/usr/bin/env bash
# The first row of a file is the last that was written.
#
# Software: geopandas 1.2.0, pyogrio 0.13.0 (GDAL 3.12.4) (PyPI).
# Seen: six places along a road, 0 to 5, written by to_file as FlatGeobuf, are read back as 5 to 0, and rows=1 reads
#   number 5. GeoPackage, shapefile and GeoJSON give 0 to 5.
# Surprises: the index is built without a question, and sorts the rows along a curve over the map. A list of the holders
#   of the same places, in the same order, is then one of other places.
# Right: any order is right where a key is written; rows have none, and nothing says that theirs was changed.
# Source: FlatGeobuf specification: a file with an index has its features in the order of a Hilbert curve.
# Frontline: features keep their ids; nothing is joined by the place of a row in a file.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0

python <<'EOF'
import geopandas
from shapely import Point

road = geopandas.GeoDataFrame(
    {"number": range(6)}, geometry=[Point(46 + 0.2 * n, 39 + 0.1 * n) for n in range(6)], crs="OGC:CRS84"
)
seen = {}
for file in ("road.fgb", "road.gpkg", "road.shp", "road.geojson"):
    road.to_file(file)
    seen[file] = geopandas.read_file(file).number.tolist()
    print(file, seen[file])
assert seen.pop("road.fgb") == [5, 4, 3, 2, 1, 0], "no longer so"
assert geopandas.read_file("road.fgb", rows=1).number.tolist() == [5], "no longer so"
assert all(numbers == list(range(6)) for numbers in seen.values()), "no longer so"
EOF
