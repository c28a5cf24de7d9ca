#!/usr/bin/env bash
# Which of two roads is in the network hangs on the order of the rows.
#
# Software: momepy 0.11.0, networkx 3.6.1, geopandas 1.2.0 (PyPI).
# Seen: gdf_to_nx(multigraph=False) of a straight road of 10 and a bend of 13.4 between two places keeps the one that
#   comes last in the table, so the shortest way is 10 or 13.4.
# Surprises: roads are put in an order by everything that sorts, filters or writes a table (FlatGeobuf sorts rows
#   along a curve as it writes them), and no reader would think that it matters.
# Right: the shorter, or both, or a warning.
# Source: networkx.Graph.add_edge: an edge that is there is updated.
# Frontline: keeps both.
source "$(dirname "$0")/lib.sh"
pypi momepy==0.11.0 networkx==3.6.1 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import geopandas, momepy, networkx
from shapely import LineString

straight, bend = LineString([(0, 0), (10, 0)]), LineString([(0, 0), (0, 3), (10, 0)])
def way(*roads):
    graph = momepy.gdf_to_nx(geopandas.GeoDataFrame(geometry=list(roads), crs="EPSG:32638"), multigraph=False)
    return networkx.shortest_path_length(graph, (0, 0), (10, 0), weight="mm_len")
one, other = way(straight, bend), way(bend, straight)
print(f"straight road first {one:.1f}, bend first {other:.1f}")
assert one > 13 and other == 10, "no longer so"
EOF
