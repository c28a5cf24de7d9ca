#!/usr/bin/env bash
# A second table is added to a file, and its places lie at 4,406,942 degrees north.
#
# Software: geopandas 1.2.0, pyogrio 0.13.0 (GDAL 3.12.4), shapely 2.2.0 (PyPI).
# Seen: a table in degrees (EPSG:4326) is written, one in meters (UTM, EPSG:32638) is added by to_file(mode="a"). Of
#   GeoPackage, shapefile, GeoJSON and FlatGeobuf each has the numbers of both then, all of them as EPSG:4326. No error
#   and no warning; pandas.concat of the same two tables is refused.
# Surprises: both tables know their reference system, and so does the file. Their numbers are joined, and the one of
#   the file is taken for both.
# Right: an error, as from concat, or a transformation.
# Source: geopandas, to_file: without crs, how the file is written is determined by the CRS of the frame.
# Frontline: what it writes is on WGS 84, and is transformed before it gets there.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0

python <<'EOF'
import warnings

import geopandas
import pandas
from shapely import Point

first = geopandas.GeoDataFrame({"name": ["Shusha"]}, geometry=[Point(46.75, 39.76)], crs="EPSG:4326")
second = geopandas.GeoDataFrame({"name": ["a post"]}, geometry=[Point(645538, 4406942)], crs="EPSG:32638")
for file in ("places.gpkg", "places.shp", "places.geojson", "places.fgb"):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        first.to_file(file)
        second.to_file(file, mode="a")
        both = geopandas.read_file(file)
    print(file, both.crs.to_string(), sorted(both.geometry.y))
    assert both.crs.to_epsg() == 4326 and sorted(both.geometry.y) == [39.76, 4406942], "no longer so"
try:
    pandas.concat([first, second])
    raise AssertionError("no longer so")
except ValueError as error:
    print("concat:", str(error).splitlines()[0])
EOF
