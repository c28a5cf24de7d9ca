#!/usr/bin/env bash
# A geometry knows its CRS, is filled with longitude and latitude, and is measured as latitude and longitude.
#
# Software: duckdb 1.5.5 with duckdb-extension-spatial 1.5.5 (PyPI).
# Seen: a box of one degree at 39 N is read from GeoJSON, with its CRS in the type of the column; its ST_Area_Spheroid
#   is 8,533 km2, and 9,549 km2 after ST_FlipCoordinates.
# Surprises: reading puts the longitude first, measuring wants the latitude first, and between 90 W and 90 E no number
#   is out of range, so nothing fails.
# Right: 9,549 km2.
# Source: DuckDB documents the order of the function (https://github.com/duckdb/duckdb-spatial/issues/16); RFC 7946,
#   section 3.1.1, and GeoParquet 1.1.0, "Coordinate axis order", put the longitude first.
# Frontline: a position has named latitude and longitude; there is no pair to turn.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5 duckdb-extension-spatial==1.5.5 pyproj==3.7.2

cat >box.geojson <<'EOF'
{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon",
"coordinates": [[[46, 39], [47, 39], [47, 40], [46, 40], [46, 39]]]}}
EOF

python <<'EOF'
import os, duckdb, duckdb_extension_spatial
from pyproj import Geod

base = duckdb.connect(config={"allow_unsigned_extensions": True})
base.load_extension(os.path.dirname(duckdb_extension_spatial.__file__) + "/extensions/v1.5.5/spatial.duckdb_extension")
box = base.sql("SELECT geom FROM ST_Read('box.geojson')")
seen, turned = (base.sql(f"SELECT ST_Area_Spheroid({f}(geom)) / 1e6 FROM box").fetchone()[0]
                for f in ("", "ST_FlipCoordinates"))
right = Geod(ellps="WGS84").polygon_area_perimeter([46, 47, 47, 46], [39, 39, 40, 40])[0] / 1e6
print(f"column {box.types[0]}: {seen:.0f} km2, turned {turned:.0f} km2, right {right:.0f} km2")
assert seen < 0.9 * right and abs(turned - right) < 1, "no longer so"
EOF
