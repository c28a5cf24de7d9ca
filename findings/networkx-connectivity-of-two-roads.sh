#!/usr/bin/env bash
# How many roads must be cut between two towns with two roads? One.
#
# Software: networkx 3.6.1, igraph 1.0.0 (PyPI).
# Seen: edge_connectivity of a MultiGraph with two edges between two nodes is 1, and igraph's is 2. minimum_cut of the
#   same package refuses multigraphs; this one takes them and counts neighbors.
# Surprises: bridges, in the same package, counts parallel edges (https://github.com/networkx/networkx/pull/5397).
# Right: 2.
# Source: Menger's theorem: the number of edge-disjoint paths.
# Frontline: separation and disjoint ways count edges.
source "$(dirname "$0")/lib.sh"
pypi networkx==3.6.1 igraph==1.0.0

python <<'EOF'
import igraph, networkx

roads = networkx.MultiGraph([("a", "b"), ("a", "b")])
one, other = networkx.edge_connectivity(roads, "a", "b"), igraph.Graph(edges=[(0, 1), (0, 1)]).edge_connectivity(0, 1)
print("networkx", one, "igraph", other, "| bridges:", list(networkx.bridges(roads)))
assert one == 1 and other == 2 and not list(networkx.bridges(roads)), "no longer so"
EOF
