#!/usr/bin/env bash
# Two parts of a town, joined by a link of no length, are cut off from one another.
#
# Software: networkx 3.6.1, scipy 1.17.1 (PyPI).
# Seen: connected_components of a network with a link of length 0 (a junction, a bridge head, two names of one place)
#   is 1 through to_scipy_sparse_array and 2 through to_numpy_array.
# Surprises: the two matrices are equal element by element; only whether a zero is stored tells a link from none.
# Right: one component.
# Source: scipy.sparse.csgraph, notes on how graphs are given: dense zeros are no edges, stored ones are.
# Frontline: edges are lists, and a length may be 0.
source "$(dirname "$0")/lib.sh"
pypi networkx==3.6.1 scipy==1.17.1 numpy==2.4.6

python <<'EOF'
import networkx
from scipy.sparse.csgraph import connected_components

links = networkx.Graph()
links.add_edge("west bank", "east bank", weight=0.0)
links.add_edge("east bank", "station", weight=5.0)
sparse, dense = networkx.to_scipy_sparse_array(links), networkx.to_numpy_array(links)
parts = connected_components(sparse)[0], connected_components(dense)[0]
print("parts, sparse and dense:", *parts, "| equal:", (sparse.toarray() == dense).all())
assert parts == (1, 2), "no longer so"
EOF
