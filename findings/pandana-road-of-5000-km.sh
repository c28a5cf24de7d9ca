#!/usr/bin/env bash
# A road of 5,000 km is 705 km long, and a town without a road is 4,295 km away.
#
# Software: pandana 0.8, networkx 3.6.1 (PyPI).
# Seen: with lengths in meters, shortest_path_length over one edge of 5,000,000 is 705032.704; over two of 3,000,000 it is
#   0.002. Between towns that no road joins it is 4294967.295. Of a town with a clinic 3 km away nearest_pois(1000)
#   says 1000, and the median of no values is -1. networkx has 5,000,000 and 6,000,000, and says that there is no path.
# Surprises: lengths go in and come out as numbers with a fraction; in between they are thousandths in 32 bits, which turn over
#   beyond 4,295 km of meters. The three values for "none" are distances and a sum like the others, and go into every mean.
# Right: 5,000,000 and 6,000,000, or an error; infinity or nothing for what is not reached.
# Source: pandana, Network: edge weights are numbers, usually meters or minutes; nearest_pois: the distance is the largest one
#   where there is none within it. Of a largest length it has no word.
# Frontline: says what is cut off, by name; lengths are floating-point numbers of meters.
source "$(dirname "$0")/lib.sh"
pypi pandana==0.8 networkx==3.6.1 numpy==2.4.6

python >seen <<'EOF'
import networkx
import pandana
import pandas

def network(*lengths):
    towns = pandas.Series([float(town) for town in range(len(lengths) + 2)])
    edges = pandas.Series(range(len(lengths)))
    return pandana.Network(towns, towns * 0, edges, edges + 1, pandas.DataFrame({"length": map(float, lengths)}))

one, two, short = network(5_000_000), network(3_000_000, 3_000_000), network(3_000)
seen = one.shortest_path_length(0, 1), two.shortest_path_length(0, 2), short.shortest_path_length(0, 2)
short.set_pois("clinic", 1_000, 1, pandas.Series([1.0]), pandas.Series([0.0]))
clinic = short.nearest_pois(1_000, "clinic")[1].iloc[0]
short.set(pandas.Series([1]), variable=pandas.Series([5.0]), name="people")
median = short.aggregate(10, type="median", name="people").iloc[0]
roads = networkx.Graph()
roads.add_edge(0, 1, length=5_000_000)
roads.add_node(2)
other = networkx.shortest_path_length(roads, 0, 1, "length"), networkx.has_path(roads, 0, 2)
print()
print("seen: lengths", *seen, "| a clinic 3000 m away:", clinic, "| median of none:", median, "| networkx:", *other)
assert seen[0] == 705032.704 and seen[1] < 5_000_000 and seen[2] == 4294967.295, "no longer so"
assert clinic == 1000 and median == -1 and other == (5_000_000, False), "no longer so"
EOF
grep '^seen' seen
