#!/usr/bin/env bash
# A village of which nobody knows where it is lies in the Gulf of Guinea, and a district of three corners has no end.
#
# Software: simplekml 1.3.6 (PyPI).
# Seen: newpoint without coords writes <coordinates>0.0, 0.0, 0.0</coordinates>, with blanks, which part positions there. A polygon of three
#   corners is written with three positions, open. A point of two numbers gets the altitude 0.0. visibility=False is written
#   as False.
# Surprises: a placemark may have no geometry; here unknown is the place where the equator meets Greenwich. None of it is an error, and
#   readers differ in what they make of an open ring, and of a truth value in capitals.
# Right: no coordinates; four positions, the last the first; 0.
# Source: OGC 12-007r2, kml:LinearRing: closed, of four or more positions, kml:coordinates: positions are parted by blanks; XML Schema,
#   boolean: true, false, 1 and 0.
# Frontline: a place without a position is listed as one, and rings are closed.
source "$(dirname "$0")/lib.sh"
pypi simplekml==1.3.6

python <<'EOF'
import re, simplekml

def written(add):
    document = simplekml.Kml()
    add(document)
    return document.kml()

def positions(add):
    return re.search("<coordinates>(.*?)</coordinates>", written(add))[1]

nowhere = positions(lambda document: document.newpoint(name="Hadrut"))
ring = positions(lambda document: document.newpolygon(outerboundaryis=[(46, 39), (47, 39), (47, 40)]))
hidden = re.search("<visibility>(.*?)<", written(lambda document: document.newpoint(coords=[(46, 39)], visibility=False)))[1]
print(nowhere, "|", ring, "|", hidden)
assert nowhere == "0.0, 0.0, 0.0" and ring == "46,39,0.0 47,39,0.0 47,40,0.0" and hidden == "False", "no longer so"
EOF
