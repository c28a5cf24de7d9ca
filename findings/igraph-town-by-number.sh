#!/usr/bin/env bash
# From town 3 to town 2 it is 30 km by its names, and 5 by the numbers of the towns.
#
# Software: igraph 1.0.0, networkx 3.6.1 (PyPI).
# Seen: of roads from 3 to 1 (10 km), 1 to 2 (20 km) and 2 to 0 (5 km) igraph keeps 3, 1, 2, 0 for names; distances(3, 2) is 5,
#   and find(name=3) to find(name=2) is 30, as with networkx. The towns "3" and "2", as texts, are found as names.
# Surprises: a name that is a whole number is stored as one, and asked for as the place of a row; the answer is another pair of
#   towns, and there is no error as long as no number is above the count of towns.
# Right: 30; or an error for names that cannot be asked for.
# Source: igraph, TupleList: vertex names are what the tuples hold; a vertex is addressed by its id or its name.
# Frontline: places are found by their ids, which are of a type of their own.
source "$(dirname "$0")/lib.sh"
pypi igraph==1.0.0 networkx==3.6.1

python <<'EOF'
import igraph, networkx

roads = [(3, 1, 10), (1, 2, 20), (2, 0, 5)]
graph = igraph.Graph.TupleList(roads, weights=True)
texts = igraph.Graph.TupleList([(str(a), str(b), length) for a, b, length in roads], weights=True)
other = networkx.Graph()
other.add_weighted_edges_from(roads)
seen = (graph.distances(3, 2, weights="weight")[0][0],
        graph.distances(graph.vs.find(name=3), graph.vs.find(name=2), weights="weight")[0][0],
        texts.distances("3", "2", weights="weight")[0][0], networkx.dijkstra_path_length(other, 3, 2))
print(graph.vs["name"], *seen)
assert graph.vs["name"] == [3, 1, 2, 0] and seen == (5, 30, 30, 30), "no longer so"
EOF
