#!/usr/bin/env bash
# Two halves of a country have 60 people, and the country 45.
#
# Software: rasterio 1.4.4 (GDAL 3.10.3), rasterstats 0.21.0, shapely 2.2.0 (PyPI).
# Seen: of three rows of cells, cut in two through the middle of the second row, rasterize gives that row to the half in the
#   north and to the half in the south. zonal_stats counts it twice: 21 and 39 of 45. Cut from north to south through the
#   centers of a column, that column is in the western half alone.
# Surprises: a cell is in a polygon by its center, so a center on a border is the case that a rule is needed for; there is a
#   rule for borders that run north and south, and none for those that run east and west. Borders along round coordinates
#   meet grids at their centers all the time.
# Right: each cell in one half, as with the other border.
# Source: rasterio, rasterize, all_touched: if False, only pixels whose center is within the polygon are burned.
# Frontline: counts settlements, each in one district by a rule for borders, and areas by polygons.
source "$(dirname "$0")/lib.sh"
pypi rasterio==1.4.4 rasterstats==0.21.0 shapely==2.2.0 numpy==2.4.6

python <<'EOF'
import numpy
from rasterio.features import rasterize
from rasterio.transform import from_origin
from rasterstats import zonal_stats
from shapely import box

people = numpy.arange(1.0, 10).reshape(3, 3)
grid = from_origin(0, 3, 1, 1)
halves = {"south, north": [box(0, 0, 3, 1.5), box(0, 1.5, 3, 3)], "west, east": [box(0, 0, 1.5, 3), box(1.5, 0, 3, 3)]}
seen = {}
for name, shapes in halves.items():
    cells = sum(rasterize([(shape, 1)], out_shape=(3, 3), transform=grid) for shape in shapes)
    sums = [int(found["sum"]) for found in zonal_stats(shapes, people, affine=grid, stats="sum")]
    seen[name] = cells.max(), sums
    print(name, "people", sums, "of", int(people.sum()), "| a cell is in", cells.max(), "halves at most")
assert seen == {"south, north": (2, [39, 21]), "west, east": (1, [27, 18])}, "no longer so"
EOF
