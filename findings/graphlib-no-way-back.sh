#!/usr/bin/env bash
# From Agdam to Susa there is a road of 6 km, and from Susa to Agdam there is none, in a graph without directions.
#
# Software: node-graphlibrary 2.2.0+really2.1.8+repack-3 (Debian).
# Seen: of a graph made with directed: false and the edges A-B of 5 and B-C of 1, dijkstra() from A has C at 6, and from C has A
#   at Infinity; floydWarshall() too. With a fourth argument, the edges of a node, it is 6 both ways; components() has one.
# Surprises: an edge without a direction is kept with its names in order, and the search goes from the first to the second. Whether
#   a town is cut off hangs on its name.
# Right: 6, both ways.
# Source: graphlib, API, alg.dijkstra: without a function for the edges those that go out are taken.
# Frontline: a road leads both ways unless its table says otherwise.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-graphlibrary 2.2.0+really2.1.8+repack-3

NODE_PATH=/usr/share/nodejs node >seen <<'JS'
const { Graph, alg } = require("graphlib");
const roads = new Graph({ directed: false });
roads.setEdge("A", "B", 5);
roads.setEdge("B", "C", 1);
const length = edge => roads.edge(edge);
const both = node => roads.nodeEdges(node);
console.log(alg.dijkstra(roads, "A", length).C.distance, alg.dijkstra(roads, "C", length).A.distance,
  alg.floydWarshall(roads, length).C.A.distance, alg.dijkstra(roads, "C", length, both).A.distance, alg.components(roads).length);
JS
cat seen
[ "$(cat seen)" = "6 Infinity Infinity 6 1" ] || { echo "no longer so" >&2; exit 1; }
