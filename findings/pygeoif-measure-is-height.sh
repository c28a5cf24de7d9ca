#!/usr/bin/env bash
# A time becomes an altitude: POINT M is read as POINT Z.
#
# Software: pygeoif 1.6.0, shapely 2.2.0 (PyPI).
# Seen: from_wkt("POINT M (46.75 39.76 1368)") is a point whose z is 1368, and is written as POINT Z. Shapely keeps M.
# Surprises: the letter that says what the third number is has been read, since the text is taken, and passed over.
#   fastkml stands on this library, so the number goes on into KML as an altitude.
# Right: a measure, or an error.
# Source: OGC 06-103r4, 7.2.2: point m text; ISO 13249-3.
# Frontline: measures are passed over, and never taken for a height.
source "$(dirname "$0")/lib.sh"
pypi pygeoif==1.6.0 shapely==2.2.0

python <<'EOF'
import pygeoif, shapely

text = "POINT M (46.75 39.76 1368)"
seen, right = pygeoif.from_wkt(text), shapely.from_wkt(text)
print("pygeoif", seen.wkt, "z =", seen.z, "| shapely", right.wkt)
assert seen.z == 1368 and not right.has_z and right.m == 1368, "no longer so"
EOF
