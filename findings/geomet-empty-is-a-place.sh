#!/usr/bin/env bash
# A place without a position gets one: NaN, NaN.
#
# Software: geomet 1.1.0, shapely 2.2.0 (PyPI).
# Seen: the well-known binary of POINT EMPTY, which has NaN for both coordinates, is read as a Point at [NaN, NaN],
#   and written as JSON that no strict parser takes. Empty text, POINT EMPTY, is read as no coordinates.
# Surprises: the same shape is empty or not by whether it came as text or as bytes; NaN compares false with
#   everything, so it is in no box and in no list of what is in no box.
# Right: no coordinates.
# Source: GeoPackage 1.3 (OGC 12-128r17), 2.1.3.1.1: an empty point is encoded as NaN; RFC 8259, section 6: no NaN.
# Frontline: a point of NaN is no geometry (`nil`).
source "$(dirname "$0")/lib.sh"
pypi geomet==1.1.0 shapely==2.2.0

python <<'EOF'
import json, geomet.wkb, geomet.wkt, shapely

binary = geomet.wkb.loads(shapely.to_wkb(shapely.Point(), flavor="iso"))
text = geomet.wkt.loads("POINT EMPTY")
print("from bytes", json.dumps(binary), "| from text", json.dumps(text))
assert "NaN" in json.dumps(binary) and text["coordinates"] == [], "no longer so"
EOF
