#!/usr/bin/env bash
# Two roads of 10 and 12 km between two towns become one of 22 km.
#
# Software: networkx 3.6.1, scipy 1.17.1 (PyPI).
# Seen: a MultiGraph goes to scipy by to_scipy_sparse_array, as both documentations show; its shortest path is 22,
#   where networkx says 10. A sparse matrix built by hand from the list of roads does the same.
# Surprises: entries of a matrix that stand twice are added up, which is right for counts and wrong for lengths; a
#   second road makes the way longer.
# Right: 10 km (multigraph_weight=min).
# Source: scipy.sparse.coo_array: duplicates are summed; networkx.to_scipy_sparse_array on multigraphs.
# Frontline: its graph has parallel edges, each with its own length.
source "$(dirname "$0")/lib.sh"
pypi networkx==3.6.1 scipy==1.17.1 numpy==2.4.6

python <<'EOF'
import networkx
from scipy.sparse.csgraph import shortest_path

roads = networkx.MultiGraph()
roads.add_edge("Shusha", "Lachin", weight=10.0)
roads.add_edge("Shusha", "Lachin", weight=12.0)
one = networkx.dijkstra_path_length(roads, "Shusha", "Lachin")
other = shortest_path(networkx.to_scipy_sparse_array(roads), directed=False)[0, 1]
print("networkx", one, "scipy", other)
assert one == 10 and other == 22, "no longer so"
EOF
