#!/usr/bin/env bash
# Two polygons that keep to RFC 7946 are joined and written as GeoJSON that does not.
#
# Software: shapely 2.2.0, geopandas 1.2.0, pyogrio 0.13.0 (GDAL 3.12.4) (PyPI).
# Seen: two counterclockwise boxes have a clockwise union; shapely.to_geojson, GeoSeries.to_json and to_file write it
#   so.
# Surprises: no writer of three turns the ring; readers on a sphere (d3-geo, S2-based bases) take it for the rest of
#   the Earth.
# Right: a counterclockwise exterior.
# Source: RFC 7946, section 3.1.6: exterior rings are counterclockwise.
# Frontline: writes exteriors counterclockwise and holes clockwise.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0 geopandas==1.2.0 pandas==3.1.1 pyogrio==0.13.0

python <<'EOF'
import json, geopandas, shapely

west, east = shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)
union = geopandas.GeoSeries([west | east], crs="OGC:CRS84")
union.to_file("union.geojson")
written = {
    "to_geojson": json.loads(shapely.to_geojson(union[0])),
    "to_json": json.loads(union.to_json())["features"][0]["geometry"],
    "to_file": json.load(open("union.geojson"))["features"][0]["geometry"],
}
turns = {writer: shapely.LinearRing(polygon["coordinates"][0]).is_ccw for writer, polygon in written.items()}
print("counterclockwise before:", west.exterior.is_ccw, east.exterior.is_ccw, "| written:", turns)
assert west.exterior.is_ccw and east.exterior.is_ccw and not any(turns.values()), "no longer so"
EOF
