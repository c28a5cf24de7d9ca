#!/usr/bin/env bash
# The same question to the same features has two answers, by the kind of file they lie in.
#
# Software: geopandas 1.2.0, pyogrio 0.13.0 (GDAL 3.12.4), pyarrow 26.0.1 (PyPI).
# Seen: read_file(bbox=...) gives the features that meet the box; read_parquet(bbox=...) gives those whose own boxes
#   meet it: a road that runs past the box in a slant is in one and not in the other.
# Surprises: one library, one parameter, one sentence of documentation for each; a count of roads changes with the
#   format.
# Right: either, named. The features that meet the box are what `bbox` of OGC API Features asks for (7.15.3).
# Source: GeoParquet 1.1.0, "bbox covering": made for leaving out row groups, as a first sieve.
# Frontline: boxes are a sieve inside of its index, and every hit is measured.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0 pyarrow==26.0.1

python <<'EOF'
import geopandas
from shapely import LineString

roads = geopandas.GeoDataFrame(
    {"road": ["past", "through"]},
    geometry=[LineString([(46, 39), (47, 40)]), LineString([(46.7, 39.1), (46.9, 39.3)])], crs="OGC:CRS84",
)
roads.to_file("roads.gpkg")
roads.to_parquet("roads.parquet", write_covering_bbox=True)
box = (46.7, 39.1, 46.9, 39.3)
file = geopandas.read_file("roads.gpkg", bbox=box).road.tolist()
parquet = geopandas.read_parquet("roads.parquet", bbox=box).road.tolist()
print("GeoPackage", file, "| GeoParquet", parquet)
assert file == ["through"] and parquet == ["past", "through"], "no longer so"
EOF
