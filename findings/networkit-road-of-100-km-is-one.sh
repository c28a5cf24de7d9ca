#!/usr/bin/env bash
# Roads of 10 and 100 km are as long as each other, a second road is used and not told, and no way is a way of 10 to the power of 308.
#
# Software: networkit 11.3 (PyPI).
# Seen: in a new Graph, addEdge(0, 2, 100.0) makes a road whose weight is 1, and the shortest way from 0 to 2 is 1, past the one of 10 and 10. In one
#   with weighted=True it is 20. A second road of 5 from 0 to 2 makes the way 5, while weight(0, 2) is 100 and numberOfEdges is one more. Where there is no
#   way, the distance is 1.7976931348623157e+308, which is not infinite, and weight(0, 3) of no road is 0.
# Surprises: a length that is given and has no place is dropped without a word. What is unreachable passes a test for infinity, and the mean
#   of distances is finite.
# Right: an error for the length; infinity, or none.
# Source: NetworKit, Graph: weighted is whether the graph stores weights. addEdge(u, v, w): inserts an edge with the weight w.
# Frontline: a road has its geodesic length; where no road leads, there is no way, and it says so.
source "$(dirname "$0")/lib.sh"
pypi networkit==11.3

cat > roads.py <<'PY'
import math
import networkit
for weighted in (False, True):
    graph = networkit.Graph(4, weighted=weighted)
    for a, b, km in ((0, 1, 10.0), (1, 2, 10.0), (0, 2, 100.0)):
        graph.addEdge(a, b, km)
    print(graph.weight(0, 2), networkit.distance.Dijkstra(graph, 0).run().distance(2), end=" | ")
graph.addEdge(0, 2, 5.0)
ways = networkit.distance.Dijkstra(graph, 0).run()
print(ways.distance(2), graph.weight(0, 2), graph.numberOfEdges(), ways.distance(3), math.isinf(ways.distance(3)), graph.weight(0, 3))
PY
python roads.py >seen
cat seen
[ "$(cat seen)" = "1.0 1.0 | 100.0 20.0 | 5.0 100.0 4 1.7976931348623157e+308 False 0.0" ] || { echo "no longer so" >&2; exit 1; }
