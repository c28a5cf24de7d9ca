#!/usr/bin/env bash
# Two towns are merged, and the short road to the third is gone.
#
# Software: networkx 3.6.1 (PyPI).
# Seen: A to C is 100 km, B to C is 1 km, A and B are next to one another. After contracted_nodes(roads, "A", "B") the
#   road to C is 100 km long. quotient_graph with A and B as one has 101 km.
# Surprises: to make two nodes one is to say that they are one place; from there C is 1 km away. One function keeps the
#   road of the first node, and hides the other in a property; its neighbor adds the lengths.
# Right: 1, or both roads, in a multigraph.
# Source: networkx, contracted_nodes: parallel edges are kept as the attribute "contraction"; quotient_graph sums weight.
# Frontline: merges no places; a road goes from one to the next.
source "$(dirname "$0")/lib.sh"
pypi networkx==3.6.1

python <<'EOF'
import networkx

roads = networkx.Graph()
roads.add_weighted_edges_from([("A", "C", 100), ("B", "C", 1), ("A", "B", 0)])
before = networkx.shortest_path_length(roads, "A", "C", weight="weight")
merged = networkx.contracted_nodes(roads, "A", "B", self_loops=False)
after = networkx.shortest_path_length(merged, "A", "C", weight="weight")
quotient = networkx.quotient_graph(roads, [{"A", "B"}, {"C"}], relabel=True)
added = networkx.shortest_path_length(quotient, 0, 1, weight="weight")
print(f"from A to C: {before} | A and B merged: {after} | as a quotient: {added}")
assert (before, after, added) == (1, 100, 101), "no longer so"
EOF
