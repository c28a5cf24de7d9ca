#!/usr/bin/env bash
# Up the hill takes nine minutes and down five: on a road without direction it takes one or the other, by how it was asked.
#
# Software: networkx 3.6.1 (PyPI).
# Seen: of a DiGraph with up=9 and down=5, to_undirected() has 5, the function to_undirected(graph) has 9, Graph(graph) has 5; with the
#   two roads added in the other order all three have 9.
# Surprises: the documentation calls the function identical to a call of the method, and says of the choice that it is arbitrary; the
#   two of one name give two lengths of one road, and so two shortest ways, from one network.
# Right: one of the two by a rule, or an error.
# Source: networkx, DiGraph.to_undirected: an arbitrary choice, to be corrected by hand; to_undirected: identical to the view of it.
# Frontline: a road has one length for both directions.
source "$(dirname "$0")/lib.sh"
pypi networkx==3.6.1

python <<'EOF'
import networkx

def minutes(*ways):
    hill = networkx.DiGraph()
    for start, end, weight in ways:
        hill.add_edge(start, end, weight=weight)
    return [network["valley"]["top"]["weight"] for network in (hill.to_undirected(), networkx.to_undirected(hill), networkx.Graph(hill))]

up, down = ("valley", "top", 9), ("top", "valley", 5)
seen = minutes(up, down), minutes(down, up)
print(*seen)
assert seen == ([5, 9, 5], [9, 9, 9]), "no longer so"
EOF
