#!/usr/bin/env bash
# A box from 100 W to 100 E, filled with cells, gives the other side of the Earth.
#
# Software: h3 4.5.0, antimeridian 0.4.9 (PyPI).
# Seen: h3shape_to_cells of the GeoJSON box has no cell between 90 W and 90 E; antimeridian.fix_polygon gives a shape
#   without 0 E. Both take any edge over more than 180 degrees for one that crosses the antimeridian.
# Surprises: the input is plain GeoJSON, whose edges never cross; 178 degrees wide it is right, 182 wide it is the
#   rest. h3 says nothing; antimeridian warns of a winding, which is right as it stands.
# Right: the box (the guess is good for files that do not keep to the standard, and should have to be asked for).
# Source: RFC 7946, section 3.1.1 (an edge is straight in longitude and latitude) and 3.1.9 (what crosses SHOULD be
#   cut).
# Frontline: `EdgeRule.longitudeLatitude` goes the long way round.
source "$(dirname "$0")/lib.sh"
pypi h3==4.5.0 antimeridian==0.4.9 shapely==2.2.0

python <<'EOF'
import antimeridian, h3
from shapely import Point, box

wide = box(-100, -10, 100, 10)
cells = h3.h3shape_to_cells(h3.geo_to_h3shape(wide.__geo_interface__), 1)
longitudes = sorted(abs(h3.cell_to_latlng(cell)[1]) for cell in cells)
fixed = antimeridian.fix_polygon(wide)
print(f"{len(cells)} cells, all beyond {longitudes[0]:.0f} degrees from Greenwich; 0 N 0 E in the fixed polygon:",
      fixed.contains(Point(0, 0)))
assert longitudes[0] > 90 and not fixed.contains(Point(0, 0)) and wide.contains(Point(0, 0)), "no longer so"
EOF
