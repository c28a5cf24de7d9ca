#!/usr/bin/env bash
# A track without headings is given some: all of it faces north.
#
# Software: fastkml 1.4.0 (PyPI).
# Seen: a gx:Track of two positions with times, read and written again, has a gx:angles of 0 0 0 for each: heading
#   north, level.
# Surprises: the element is optional, and absent angles are found by viewers from the way itself; the model in between
#   has no way to say that there are none.
# Right: no angles.
# Source: KML reference of Google, gx:Track, gx:angles: optional; OGC 12-007r2 (KML 2.3), Track.
# Frontline: writes no tracks, and nothing that was not there.
source "$(dirname "$0")/lib.sh"
pypi fastkml==1.4.0 pygeoif==1.6.0 lxml==6.1.3

python <<'EOF'
from fastkml import KML

track = """<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark><gx:Track>
<when>2020-11-08T00:00:00Z</when><when>2020-11-08T01:00:00Z</when>
<gx:coord>46.7 39.7 0</gx:coord><gx:coord>46.8 39.7 0</gx:coord>
</gx:Track></Placemark></kml>"""
again = KML.from_string(track).to_string()
print("gx:angles before:", track.count("<gx:angles>"), "| after:", again.count("<gx:angles>0.0 0.0 0.0<"))
assert again.count("<gx:angles>0.0 0.0 0.0<") == 2, "no longer so"
EOF
