#!/usr/bin/env bash
# A road through three cells is drawn on two others.
#
# Software: rasterio 1.4.4 (GDAL 3.10.3) (PyPI).
# Seen: of nine cells, a line from the south-western corner to the north-eastern one runs through three along the diagonal.
#   rasterize burns none of them, but two cells beside it, which it only touches at a corner each. A line between the centers
#   of the same cells, and one along the other diagonal, burn their three.
# Surprises: no cell that the road runs through has it. Each end is put into the cell to its right and below, which for the
#   lower end is outside of the grid, and the way is then drawn from there; roads along round degrees are a cell off.
# Right: the three cells, or those and the ones that are touched, as all_touched has it.
# Source: rasterio, rasterize, all_touched: if False, pixels on the line's path by Bresenham's algorithm.
# Frontline: has no cells; a road is measured along its line.
source "$(dirname "$0")/lib.sh"
pypi rasterio==1.4.4 shapely==2.2.0 numpy==2.4.6

python <<'EOF'
from rasterio.features import rasterize
from rasterio.transform import from_origin
from shapely import LineString, box

def burned(line):
    cells = rasterize([(line, 1)], out_shape=(3, 3), transform=from_origin(0, 3, 1, 1))
    return [(x, 2 - row) for row in range(3) for x in range(3) if cells[row, x]]

road = LineString([(0, 0), (3, 3)])
through = [(x, y) for x in range(3) for y in range(3) if road.intersection(box(x, y, x + 1, y + 1)).length > 0]
seen = burned(road)
print("runs through", through, "| burned", seen, "| between the centers", burned(LineString([(0.5, 0.5), (2.5, 2.5)])))
assert through == [(0, 0), (1, 1), (2, 2)] and len(seen) == 2 and not set(seen) & set(through), "no longer so"
assert set(burned(LineString([(0.5, 0.5), (2.5, 2.5)]))) == set(through), "no longer so"
assert len(burned(LineString([(0, 3), (3, 0)]))) == 3, "no longer so"
EOF
