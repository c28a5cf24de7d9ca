#!/usr/bin/env bash
# A road saved as a shapefile moves by a hundred meters.
#
# Software: geopandas 1.2.0, pyogrio 0.13.0 (GDAL 3.12.4), pyproj 3.7.2 (PyPI).
# Seen: a layer in a CRS with its own shift to WGS 84 (+towgs84, as the legends of Soviet sheets give) is written; the
#   .prj has no place for the shift, so reading it and going to WGS 84 leaves the shift out: 103 m at Shusha.
#   GeoPackage and FlatGeobuf keep it.
# Surprises: the CRS is there on both sides, the numbers are the same, and neither writing nor transforming warns.
# Right: a refusal or a warning when it is written; a ballpark operation refused when it is used.
# Source: OGC 01-009 has TOWGS84 in its well-known text; ESRI's dialect, in which a .prj is written, has not.
# Frontline: writes no shapefiles; a CRS without a known way to WGS 84 is refused.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0 pyproj==3.7.2

python <<'EOF'
import geopandas
from pyproj import Geod
from shapely import Point

sheet = "+proj=tmerc +lon_0=45 +x_0=8500000 +ellps=krass +towgs84=25,-141,-78.5,0,0.35,0.736,0 +units=m"
place = geopandas.GeoDataFrame({"n": [1]}, geometry=[Point(8650000, 4402584)], crs=sheet)
right = place.to_crs("OGC:CRS84").geometry[0]
off = {}
for format in ("shp", "gpkg", "fgb"):
    place.to_file(f"place.{format}")
    seen = geopandas.read_file(f"place.{format}").to_crs("OGC:CRS84").geometry[0]
    off[format] = Geod(ellps="WGS84").inv(right.x, right.y, seen.x, seen.y)[2]
print("meters off:", {format: round(distance, 1) for format, distance in off.items()})
assert off["shp"] > 100 and off["gpkg"] < 0.01 and off["fgb"] < 0.01, "no longer so"
EOF
