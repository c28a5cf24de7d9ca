#!/usr/bin/env bash
# Towns 010 and 10 are one, with a road to itself, and a road of 500 km is one step.
#
# Software: scikit-network 0.33.5 (PyPI).
# Seen: from_edge_list of roads between the towns "010", "10" and "11", all texts, makes a network of twelve towns, 0 to 11, in which town
#   10 has a road to itself; with a town "a" among them the names are kept. Two roads between the same towns, 5 and 7 km, are one
#   of 12. get_distances gives 1 for a road of 500 km.
# Surprises: texts are made numbers where all of them can be, so that one town more gives another network; numbers are then places
#   in an array, and a town 20201 makes 20,202 of them. Distances in a network with lengths count roads.
# Right: three towns; 5 km.
# Source: scikit-network, from_edge_list: names of nodes may be strings; reindex is False and sum_duplicates True. get_distances: the
#   number of hops.
# Frontline: places are found by their ids, which are of a type of their own, and the shorter of two roads is taken.
source "$(dirname "$0")/lib.sh"
pypi scikit-network==0.33.5

python <<'EOF'
from sknetwork.data import from_edge_list
from sknetwork.path import get_distances

numbered = from_edge_list([("010", "10"), ("10", "11")])
named = from_edge_list([("010", "10"), ("10", "11"), ("11", "a")])
roads = from_edge_list([("a", "b", 5), ("a", "b", 7), ("b", "c", 500)])
seen = numbered.shape, int(numbered[10, 10]), named.names.tolist(), int(roads.adjacency[0, 1])
seen += (get_distances(roads.adjacency, source=1).tolist(),)
print(*seen)
assert seen == ((12, 12), 2, ["010", "10", "11", "a"], 12, [1, 0, 1]), "no longer so"
EOF
