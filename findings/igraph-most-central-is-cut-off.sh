#!/usr/bin/env bash
# The two towns that are cut off from all others are the most central ones.
#
# Software: igraph 1.0.0, networkx 3.6.1 (PyPI).
# Seen: of five towns in a row and two more with a road between them alone, the closeness of these two is 1, the most
#   that there is; that of the middle of the five is 0.67. By networkx they are 0.17 and 0.44. The radius of the whole
#   is 1 by igraph.
# Surprises: closeness is counted inside of the part that a town lies in, and the smaller the part, the closer all of it.
#   The list of the best places for a store begins with those from which nothing can be reached.
# Right: a measure that knows how many are reached, as networkx has it, or as harmonic_centrality of igraph.
# Source: igraph, closeness: where there is no path, the number of vertices is used for its length; this is not so.
# Frontline: has no centrality; what a place can reach is listed and counted.
source "$(dirname "$0")/lib.sh"
pypi igraph==1.0.0 networkx==3.6.1

python <<'EOF'
import igraph
import networkx

roads = [(0, 1), (1, 2), (2, 3), (3, 4), (5, 6)]
graph = igraph.Graph(roads)
close = graph.closeness()
other = networkx.closeness_centrality(networkx.Graph(roads))
for name, town in (("middle of five", 2), ("one of two", 5)):
    print(f"{name}: igraph {close[town]:.2f}, networkx {other[town]:.2f}")
assert close[5] == 1 > close[2] and other[5] < other[2] and graph.radius() == 1, "no longer so"
EOF
