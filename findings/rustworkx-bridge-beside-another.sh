#!/usr/bin/env bash
# A road with a second one beside it is called a bridge: to cut it would part the network.
#
# Software: rustworkx 0.18.1, igraph 1.0.0, networkx 3.6.1 (PyPI).
# Seen: of towns 0 and 1 with two roads between them, and 2 behind 1 with one, rustworkx.bridges gives 0-1 and 1-2;
#   igraph and networkx give 1-2 alone.
# Surprises: PyGraph is a multigraph unless told not to be, and holds both roads; that the function assumes a simple
#   graph is a remark in its documentation (https://github.com/Qiskit/rustworkx/issues/805), and nothing checks it.
# Right: 1-2 alone.
# Source: a bridge is an edge whose removal makes more components (Tarjan, A note on finding the bridges of a graph,
#   Information Processing Letters 2, 1974).
# Frontline: cut edges are found over edges, not over pairs of nodes, so that a second road keeps the first from being
#   one.
source "$(dirname "$0")/lib.sh"
pypi rustworkx==0.18.1 igraph==1.0.0 networkx==3.6.1

python <<'EOF'
import igraph, networkx, rustworkx

roads = [(0, 1), (0, 1), (1, 2)]
rust = rustworkx.PyGraph(multigraph=True)
rust.add_nodes_from(range(3))
rust.add_edges_from_no_data(roads)
graph = igraph.Graph(edges=roads)
seen = {
    "rustworkx": sorted(rustworkx.bridges(rust)),
    "igraph": [graph.es[edge].tuple for edge in graph.bridges()],
    "networkx": sorted(networkx.bridges(networkx.MultiGraph(roads))),
}
print(seen)
cut = rust.copy()
cut.remove_edge_from_index(0)
assert rustworkx.number_connected_components(cut) == 1, "the cut parts it"
assert seen == {"rustworkx": [(0, 1), (1, 2)], "igraph": [(1, 2)], "networkx": [(1, 2)]}, "no longer so"
EOF
