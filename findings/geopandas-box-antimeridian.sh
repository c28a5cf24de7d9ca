#!/usr/bin/env bash
# A box from 177 E to 178 W finds a place in the Atlantic and none in Fiji.
#
# Software: geopandas 1.2.0, shapely 2.2.0, pyogrio 0.13.0 (GDAL 3.12.4) (PyPI).
# Seen: bbox=(177, -20, -178, -16) over GeoPackage, GeoJSON and FlatGeobuf gives the feature at 0 E and leaves out
#   those at 178 E and 179 W; so do `cx` and `clip`. With GeoParquet the same bbox gives none.
# Surprises: west and east are sorted in silence, so the answer is exactly the features outside.
# Right: the two about the antimeridian, or a refusal.
# Source: RFC 7946, section 5.2: west may be greater than east; OGC API Features (17-069r4), 7.15.3, likewise.
# Frontline: `GeographicBox` may cross the antimeridian, and the index asks on both sides.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0 pyarrow==26.0.1

python <<'EOF'
import geopandas
from shapely import Point

places = geopandas.GeoDataFrame(
    {"place": ["Nadi", "Taveuni", "Atlantic"]},
    geometry=[Point(177.4, -17.8), Point(-179.97, -16.9), Point(0, -18)], crs="OGC:CRS84",
)
fiji = (177, -20, -178, -16)
found = {"cx": places.cx[177:-178, -20:-16], "clip": places.clip(fiji)}
for format in ("gpkg", "geojson", "fgb"):
    places.to_file(f"places.{format}")
    found[format] = geopandas.read_file(f"places.{format}", bbox=fiji)
places.to_parquet("places.parquet", write_covering_bbox=True)
parquet = geopandas.read_parquet("places.parquet", bbox=fiji).place.tolist()
print({key: value.place.tolist() for key, value in found.items()}, "parquet", parquet)
assert all(value.place.tolist() == ["Atlantic"] for value in found.values()) and parquet == [], "no longer so"
EOF
