#!/usr/bin/env bash
# To part Goris from Shusha no town has to be taken, and they stay together.
#
# Software: networkx 3.6.1, igraph 1.0.0 (PyPI).
# Seen: with a road between two towns and two ways around it, minimum_node_cut of the two is the empty set, and node_connectivity of the two
#   is 3. igraph refuses the question, since the two are neighbors. In a network of four towns that are all neighbors
#   minimum_node_cut is three towns, after which one is left, and all_node_cuts has none.
# Surprises: an empty cut says that they are apart already; the size that belongs to it is three. A count of towns on which a link
#   depends is 0 for the links that depend on none and for those that are cut off.
# Right: an error, or none.
# Source: networkx, minimum_node_cut: the nodes that, if removed, destroy all paths between source and target.
# Frontline: chokepoints are the roads and places of a network, each with what hangs on it.
source "$(dirname "$0")/lib.sh"
pypi networkx==3.6.1 igraph==1.0.0

python <<'EOF'
import igraph, networkx

roads = networkx.Graph([("Goris", "Lachin"), ("Lachin", "Shusha"), ("Goris", "Kapan"), ("Kapan", "Shusha"), ("Goris", "Shusha")])
cut = networkx.minimum_node_cut(roads, "Goris", "Shusha")
size = networkx.node_connectivity(roads, "Goris", "Shusha")
joined = networkx.has_path(networkx.restricted_view(roads, cut, []), "Goris", "Shusha")
full = networkx.complete_graph(4)
whole = len(networkx.minimum_node_cut(full)), list(networkx.all_node_cuts(full))
try:
    other = igraph.Graph.TupleList(roads.edges).vertex_connectivity(0, 1)
except igraph.InternalError:
    other = "refused"
print(cut, size, joined, whole, other)
assert (cut, size, joined, whole, other) == (set(), 3, True, (3, []), "refused"), "no longer so"
EOF
