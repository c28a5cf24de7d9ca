"""A layer as GeoParquet 1.1: to_geoparquet.py war.gpkg control control.parquet

Reads a layer of what `frontline export war.gpkg` wrote, by pyogrio. The CRS is OGC:CRS84, longitude first, and edges are
straight in longitude and latitude, as GeoParquet takes them. Columns are as in the GeoPackage: `end` is the day after the
last.
"""

import sys

import geopandas

source, layer, target = sys.argv[1:]
features = geopandas.read_file(source, layer=layer, engine="pyogrio")
features = features.set_crs("OGC:CRS84", allow_override=True)
features.to_parquet(target, schema_version="1.1.0", index=False)
