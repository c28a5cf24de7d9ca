#!/usr/bin/env bash
# The times along a track are kept by some operations and dropped by others.
#
# Software: shapely 2.2.0 (GEOS 3.14.1) (PyPI).
# Seen: of a line with measures (M), intersection and reverse keep them and interpolate between them; segmentize,
#   simplify and interpolate drop them.
# Surprises: the shape comes back right, only without its times; has_m is what one has to look at after each call.
#   Heights (Z) are treated otherwise: segmentize and interpolate have them.
# Right: to keep them, or to say so.
# Source: OGC 06-103r4, 6.1.2.5, on measures.
# Frontline: shapes have no measures; days stand in properties.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0

python <<'EOF'
from shapely import box, from_wkt

track = from_wkt("LINESTRING M (0 0 1000, 5 0 1500, 10 0 2000)")
after = {
    "intersection": track & box(2, -1, 8, 1), "reverse": track.reverse(), "segmentize": track.segmentize(1),
    "simplify": track.simplify(1), "interpolate": track.interpolate(3),
}
kept = {operation: shape.has_m for operation, shape in after.items()}
print(kept)
assert kept == {"intersection": True, "reverse": True, "segmentize": False, "simplify": False, "interpolate": False}
EOF
