#!/usr/bin/env bash
# A road from Qara Bulaq to Susa is one from Qara to Bulaq.
#
# Software: networkx 3.6.1 (PyPI).
# Seen: a graph with this road, written by write_edgelist and read again by read_edgelist, both with data=False, has a road from
#   Qara to Bulaq, and none to Susa; by write_adjlist it has roads from Qara to Bulaq and to Susa. That from Agdam stays.
# Surprises: writer and reader are of one library and know one another; names are texts, and neither is told that they have
#   no blanks. There is as much of the network as before, and only the towns are others.
# Right: the graph that was written, or an error at the writing, as in other formats of the library.
# Source: networkx, write_edgelist, delimiter: the string that separates values, a blank unless said.
# Frontline: a road names its places by their ids.
source "$(dirname "$0")/lib.sh"
pypi networkx==3.6.1

python <<'EOF'
import io

import networkx

roads = networkx.Graph([("Qara Bulaq", "Susa"), ("Agdam", "Susa")])
seen = {}
for name, write, read, options in (("edgelist", networkx.write_edgelist, networkx.read_edgelist, {"data": False}),
                                   ("adjlist", networkx.write_adjlist, networkx.read_adjlist, {})):
    file = io.BytesIO()
    write(roads, file, **options)
    file.seek(0)
    seen[name] = sorted(tuple(sorted(road)) for road in read(file, **options).edges)
    print(name, seen[name])
assert seen["edgelist"] == [("Agdam", "Susa"), ("Bulaq", "Qara")], "no longer so"
assert ("Qara", "Susa") in seen["adjlist"] and ("Bulaq", "Qara") in seen["adjlist"], "no longer so"
EOF
