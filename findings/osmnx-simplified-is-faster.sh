#!/usr/bin/env bash
# A way of eight minutes takes two and a half once its map is simplified.
#
# Software: osmnx 2.1.1, networkx 3.6.1 (PyPI).
# Seen: a road of 1 km at 90 km/h and 1 km at 5 mph takes 487 s; after simplify_graph it takes 147 s. One of 9 km at 90 and
#   1 km at 30 takes 480 s and then 600 s. The lengths stay.
# Surprises: simplified is the shape, for places that are no crossings; of the speeds of the parts the mean is taken, each
#   speed counted once, however long its part. A bad kilometer on a good road is gone, and a short one weighs as much as
#   all the rest; the fastest way becomes another.
# Right: the sum of the times, which is to be made before the parts are joined, or a mean by length of 1 / speed.
# Source: OSMnx, simplify_graph: attributes of joined edges are kept as lists; add_edge_speeds, agg: numpy.mean of such lists.
# Frontline: ways are told by their length, and lengths of parts are added.
source "$(dirname "$0")/lib.sh"
pypi osmnx==2.1.1 networkx==3.6.1

python <<'EOF'
import networkx
import osmnx

def seconds(parts, simplify):
    roads = networkx.MultiDiGraph(crs="EPSG:4326")
    for town in range(len(parts) + 1):
        roads.add_node(town, x=46 + town / 100, y=39)
    for town, (length, speed) in enumerate(parts):
        roads.add_edge(town, town + 1, osmid=town, length=length, maxspeed=speed, highway="primary")
    if simplify:
        roads = osmnx.simplify_graph(roads)
    roads = osmnx.routing.add_edge_travel_times(osmnx.routing.add_edge_speeds(roads))
    return round(sum(time for *_, time in roads.edges(data="travel_time")))

seen = {}
for name, parts in {"half bad": [(1000, "90"), (1000, "5 mph")], "a tenth slow": [(9000, "90"), (1000, "30")]}.items():
    seen[name] = seconds(parts, False), seconds(parts, True)
    print(name, "%d s, simplified %d s" % seen[name])
assert seen == {"half bad": (487, 147), "a tenth slow": (480, 600)}, "no longer so"
EOF
