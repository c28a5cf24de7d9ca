#!/usr/bin/env bash
# A road of which nobody knows how long it takes takes no time at all.
#
# Software: grass-core 8.2.1-1 (Debian).
# Seen: of three roads A-B of 5 hours, B-C of 1 hour and C-D whose cost is null, v.net.allpairs gives 6 from A to C and 6
#   from A to D; from C to D it is 0. Without a column of costs C-D has its length.
# Surprises: a cost that is unknown becomes none, and the ways are led over the roads that nobody has looked at. A value
#   of -1 would close a road; there is no word for null, and no warning.
# Right: no way, or an error, as with igraph; ISO/IEC 9075-2: an expression with null is null.
# Source: GRASS, v.net.path: "nodes and arcs can be closed using cost = -1".
# Frontline: a road without a length in its table has the one of its line.
source "$(dirname "$0")/lib.sh"
debian grass-core 8.2.1-1

python3 - <<'EOF'
import json

def feature(kind, coordinates, **properties):
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}

places = [[46, 39], [46.5, 39], [47, 39], [47, 39.5]]
tables = {"towns": [feature("Point", place, name=name) for place, name in zip(places, "ABCD")],
          "roads": [feature("LineString", places[i:i + 2], hours=hours) for i, hours in enumerate([5, 1, None])]}
for name, features in tables.items():
    with open(name + ".geojson", "w") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)
EOF
cat > steps <<'EOF'
for layer in roads towns; do v.in.ogr input=$layer.geojson output=$layer; done
v.net input=roads points=towns output=net operation=connect threshold=0.001
v.net.allpairs input=net output=pairs arc_column=hours
v.db.select -c map=pairs columns=from_cat,to_cat,cost where="from_cat < to_cat" separator=comma
EOF
grass --tmp-location EPSG:4326 --exec bash steps 2>/dev/null | grep -E '^[0-9]+,' | tr '\n' ' ' >seen || true
cat seen; echo
[ "$(cat seen)" = "1,2,5 1,3,6 1,4,6 2,3,1 2,4,1 3,4,0 " ] || { echo "no longer so" >&2; exit 1; }
