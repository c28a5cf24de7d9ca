#!/usr/bin/env bash
# A plane shape gets heights that nobody measured, at its own corners.
#
# Software: shapely 2.2.0 (GEOS 3.14.1) (PyPI).
# Seen: a box without heights, minus a polygon with heights of 100 and 200, has heights at all of its corners, also
#   where it is far from the other: 200 at one, 150 at others.
# Surprises: heights between measured ones are expected where edges cross; here they are spread over ground of which
#   the input knows nothing, and can no longer be told from measured ones.
# Right: no height (NaN, or a plane result).
# Source: OGC 06-103r4, 6.1.2.5: Z is not used by the operations of the plane; GEOS OverlayNG, ElevationModel.
# Frontline: shapes have no heights.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0

python <<'EOF'
from shapely import Polygon, box

plane = box(2, 2, 6, 6)
relief = Polygon([(0, 0, 100), (4, 0, 100), (4, 4, 200), (0, 4, 200)])
rest = plane.difference(relief)
print("before:", plane.has_z, "| after:", rest.wkt)
assert not plane.has_z and (6, 6, 200) in rest.exterior.coords and (2, 6, 150) in rest.exterior.coords, "no longer so"
EOF
