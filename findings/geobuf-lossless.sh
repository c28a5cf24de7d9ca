#!/usr/bin/env bash
# A lossless compression loses heights, unknown values and digits.
#
# Software: geobuf 2.0.1 (PyPI), which calls itself lossless.
# Seen: a property that is null is gone; heights are gone (unless dim=3 is said); coordinates are rounded to six
#   decimals.
# Surprises: null, which says that a thing is not known, and no property, which says nothing, are two things in a
#   table of claims.
# Right: what went in.
# Source: RFC 7946, section 3.2: properties are any JSON object; 3.1.1 on elements of a position.
# Frontline: has no Geobuf; null properties of GeoJSON are kept as null.
source "$(dirname "$0")/lib.sh"
pypi geobuf==2.0.1

python <<'EOF'
import geobuf

road = {"type": "Feature", "properties": {"until": None, "n": 1},
        "geometry": {"type": "LineString", "coordinates": [[46.12345678, 39, 700], [46.2, 39, 900]]}}
back = geobuf.decode(geobuf.encode(road))
print("in: ", road["properties"], road["geometry"]["coordinates"])
print("out:", dict(back["properties"]), back["geometry"]["coordinates"])
assert "until" not in back["properties"] and len(back["geometry"]["coordinates"][0]) == 2, "no longer so"
assert back["geometry"]["coordinates"][0][0] == 46.123457, "no longer so"
EOF
