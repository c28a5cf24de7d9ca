#!/usr/bin/env bash
# Every village without a number is number 0, and so is village AZ-SUS.
#
# Software: mapbox-vector-tile 2.2.0 (PyPI).
# Seen: of four features, without an id, with "AZ-SUS", with 0 and with 7, the tile that is read back has the ids 0, 0, 0 and 7. A property
#   that is None or a list is gone, as is a road shorter than half a unit of the tile.
# Surprises: no id and a text become the number of another village, so that a join by id gives all of them its row; a property of the
#   same kind is left out, which is what the format has for what is not there.
# Right: no id for the first two.
# Source: Mapbox Vector Tile Specification 2.1, 4.2: a feature MAY have an id; if it has, it SHOULD be unique in the layer.
# Frontline: numbers the features of a tile itself, each once.
source "$(dirname "$0")/lib.sh"
pypi mapbox-vector-tile==2.2.0

python <<'EOF'
import mapbox_vector_tile

villages = [{"geometry": f"POINT({x} 20)", "properties": {"held": None, "names": ["a", "b"], "people": 5}} for x in range(4)]
for village, number in zip(villages[1:], ("AZ-SUS", 0, 7)):
    village["id"] = number
road = {"geometry": "LINESTRING(5 5, 5.2 5.2)", "properties": {}, "id": 8}
layer = mapbox_vector_tile.decode(mapbox_vector_tile.encode({"name": "villages", "features": villages + [road]}))["villages"]
seen = [(feature["id"], feature["properties"]) for feature in layer["features"]]
print(seen)
assert seen == [(number, {"people": 5}) for number in (0, 0, 0, 7)], "no longer so"
EOF
