#!/usr/bin/env bash
# Polygons with spherical edges arrive from Arrow as plane ones, and a place moves out of its region.
#
# Software: geoarrow-pyarrow 0.3.0, geopandas 1.2.0 (PyPI).
# Seen: GeoDataFrame.from_arrow drops the edge type of a GeoArrow column, with no word (read_parquet warns of the same
#   metadata). The point 0 E 60 N is inside the box of 60 W to 60 E, 0 to 50 N on the sphere, and outside after. What
#   is then written as GeoParquet says nothing of edges, which means planar.
# Surprises: two libraries that both know the field; the type is there so that this cannot happen.
# Right: refuse, or carry it on.
# Source: GeoArrow, "Extension metadata", edges; GeoParquet 1.1.0, "edges" (default planar).
# Frontline: the edge rule is named at each measurement.
source "$(dirname "$0")/lib.sh"
pypi geoarrow-pyarrow==0.3.0 geoarrow-c==0.4.0 geoarrow-types==0.4.1 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 \
  pyarrow==26.0.1

python <<'EOF'
import json, warnings
import geoarrow.pyarrow as ga, geopandas, pyarrow
from pyarrow import parquet

warnings.simplefilter("error")
plane = ga.as_geoarrow(["POLYGON ((-60 0, 60 0, 60 50, -60 50, -60 0))"])
sphere = ga.with_edge_type(plane, ga.EdgeType.SPHERICAL)
frame = geopandas.GeoDataFrame.from_arrow(pyarrow.table({"geometry": sphere})).set_crs("OGC:CRS84")
frame.to_parquet("region.parquet")
column = json.loads(parquet.read_schema("region.parquet").metadata[b"geo"])["columns"]["geometry"]
print("from", sphere.type.edge_type, "to GeoParquet with edges:", column.get("edges", "(planar)"))
assert "edges" not in column and frame.geometry[0].area == 6000, "no longer so"
EOF
