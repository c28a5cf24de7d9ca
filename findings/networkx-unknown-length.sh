#!/usr/bin/env bash
# A road whose length is unknown is closed, and one whose length is not mentioned is 1 long.
#
# Software: networkx 3.6.1 (PyPI).
# Seen: with weight="length", an edge of length None is left out of the search, and an edge without the attribute
#   counts 1. The town behind the first is unreachable; the way over the second is 1 km.
# Surprises: both mean "not known" in tables that are joined to a network; one cuts it and the other opens a short
#   cut.
# Right: an error, or an unknown length of the way.
# Source: its documentation of dijkstra_path: a weight *function* may return None to hide an edge; that a value does
#   is not said.
# Frontline: lengths are measured from the line, or published; there is no default length.
source "$(dirname "$0")/lib.sh"
pypi networkx==3.6.1

python <<'EOF'
import networkx

roads = networkx.Graph()
roads.add_edge("Shusha", "Lachin", length=30.0)
roads.add_edge("Shusha", "Fuzuli")
roads.add_edge("Shusha", "Stepanakert", length=None)
ways = networkx.single_source_dijkstra_path_length(roads, "Shusha", weight="length")
print(dict(ways), "| reachable at all:", networkx.has_path(roads, "Shusha", "Stepanakert"))
assert ways["Fuzuli"] == 1 and "Stepanakert" not in ways, "no longer so"
EOF
