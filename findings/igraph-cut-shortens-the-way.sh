#!/usr/bin/env bash
# A bridge is cut, and the ways become shorter on average.
#
# Software: igraph 1.0.0, networkx 3.6.1 (PyPI).
# Seen: of six towns in a row the average path length is 2.33, the diameter 5. Without the road in the middle they are
#   1.33 and 2. networkx refuses: the graph is not connected.
# Surprises: the towns that can no longer be reached are left out of the mean. The worse the network, the better its
#   number; a list of roads by how much their loss costs comes out upside down.
# Right: infinite, or an error, or a number that falls with each lost way, such as efficiency.
# Source: igraph, average_path_length: with unconn=True, the default, the average of the lengths in the components.
# Frontline: says what is cut off, by name, and takes no mean over it.
source "$(dirname "$0")/lib.sh"
pypi igraph==1.0.0 networkx==3.6.1

python <<'EOF'
import igraph
import networkx

roads = igraph.Graph([(town, town + 1) for town in range(5)])
cut = roads.copy()
cut.delete_edges([(2, 3)])
seen = [(round(graph.average_path_length(), 2), graph.diameter()) for graph in (roads, cut)]
print("whole:", seen[0], "| cut:", seen[1])
try:
    networkx.average_shortest_path_length(networkx.Graph(cut.get_edgelist()))
    refused = False
except networkx.NetworkXError as error:
    print("networkx:", error)
    refused = True
assert seen == [(2.33, 5), (1.33, 2)] and refused, "no longer so"
EOF
