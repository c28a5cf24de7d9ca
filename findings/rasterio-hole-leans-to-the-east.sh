#!/usr/bin/env bash
# A hole in the middle of a slope from 0 to 200 m is filled with 146, and in the same slope turned around with 54.
#
# Software: rasterio 1.4.4 with its GDAL 3.10.3 (PyPI).
# Seen: three columns of 0, 100 and 200 whose middle cell is missing get 146 there by fillnodata, and mirrored, 200, 100 and 0, they get 54; turned by a
#   quarter, from north to south, 119, and from south to north 81. A plane from 0 to 600 across seven columns with the five in the middle
#   gone is filled as 113, 205, 300, 395, 487 in each row but the last, which has 100, 200, 300, 400, 500.
# Surprises: what lies to the east and to the south counts more than what lies as far to the west and to the north, so that the height of a hole
#   hangs on how the map is turned. All of its neighbors say 100.
# Right: 100, from each side: the weights are those of the distance.
# Source: GDAL, GDALFillNodata: searches in all directions for values, and weights them by the inverse of their distance.
# Frontline: has no raster, and makes up no value where none is known.
source "$(dirname "$0")/lib.sh"
pypi rasterio==1.4.4

cat > hole.py <<'PY'
import numpy
from rasterio.fill import fillnodata
def filled(heights):
    heights = numpy.ascontiguousarray(heights)
    return fillnodata(heights.copy(), mask=heights >= 0)
slope = numpy.array([[0, 100, 200], [0, -1, 200], [0, 100, 200]], "float32")
for turned in (slope, slope[:, ::-1], slope.T, slope.T[::-1]):
    print(round(filled(turned)[1, 1]), end=" ")
plane = numpy.full((7, 7), -1, "float32")
plane[:, 0], plane[:, 6] = 0, 600
print("|", *filled(plane).round().astype(int)[[0, 6]].tolist())
PY
python hole.py >seen
cat seen
[ "$(cat seen)" = "146 54 119 81 | [0, 113, 205, 300, 395, 487, 600] [0, 100, 200, 300, 400, 500, 600]" ] || { echo "no longer so" >&2; exit 1; }
