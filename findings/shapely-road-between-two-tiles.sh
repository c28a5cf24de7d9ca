#!/usr/bin/env bash
# A road along the edge of two tiles is in neither.
#
# Software: shapely 2.2.0 (GEOS 3.14.1), geopandas 1.2.0 (PyPI).
# Seen: the lines of a map, cut into two tiles by clip_by_rect, are 20 km long together of 30: the road along the line
#   between the tiles, and the town on it, are empty in both. intersection has them twice.
# Surprises: that such a line comes twice would be expected, and that ends are cut off is so; but it is the same operation
#   by its documentation, only faster, and what lies on a round degree, as borders and grids do, is gone everywhere.
# Right: in both tiles, as intersection has it, or in one.
# Source: shapely, clip_by_rect: the portion of a geometry within a rectangle, clipped in a fast but possibly unclean way.
# Frontline: writes tiles with a margin, so that what lies on an edge is in both.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0 geopandas==1.2.0 pandas==3.1.1

python <<'EOF'
import geopandas
from shapely import LineString, Point, box

tiles = [(0, 0, 10, 10), (10, 0, 20, 10)]
shapes = geopandas.GeoSeries([LineString([(10, 0), (10, 10)]), LineString([(0, 5), (20, 5)]), Point(10, 7)])
fast = [shapes.clip_by_rect(*tile) for tile in tiles]
slow = [shapes.intersection(box(*tile)) for tile in tiles]
lengths = shapes.length.sum(), sum(part.length.sum() for part in fast), sum(part.length.sum() for part in slow)
lost = [bool(fast[0].is_empty[row] and fast[1].is_empty[row]) for row in range(3)]
print("length %s, by clip_by_rect %s, by intersection %s" % lengths, "| in neither tile:", lost)
assert lengths == (30, 20, 40) and lost == [True, False, True], "no longer so"
EOF
