#!/usr/bin/env bash
# A village off the map lies at the height of the sea.
#
# Software: rasterio 1.4.4 (GDAL 3.10.3) (PyPI).
# Seen: sample of a map of heights, all 1300, at a place a degree east of it is 0, and so it is at its right and lower edges;
#   at the upper left corner it is 1300. index of the same place is column 20 of ten, and read of that cell is empty.
# Surprises: nothing is known of the place, and the answer is a height. It is the map's value for no data if it has one, and
#   else 0; with masked=True it is masked.
# Right: no value, or an error, as from gdallocationinfo: location is off this file.
# Source: rasterio, sample: "pixel values for each x, y coordinates"; GDAL, gdallocationinfo.
# Frontline: reads no rasters; a place outside of what is known is told as one.
source "$(dirname "$0")/lib.sh"
pypi rasterio==1.4.4 numpy==2.4.6

python <<'EOF'
import numpy, rasterio, rasterio.transform

with rasterio.open("heights.tif", "w", driver="GTiff", width=10, height=10, count=1, dtype="int16", crs="EPSG:4326",
                   transform=rasterio.transform.from_origin(46, 40, 0.1, 0.1)) as map:
    map.write(numpy.full((1, 10, 10), 1300, "int16"))
with rasterio.open("heights.tif") as map:
    seen = [int(value[0]) for value in map.sample([(46.5, 39.5), (48, 39.5), (47, 39.5), (46.5, 39), (46, 40)])]
    masked = [bool(numpy.ma.getmaskarray(value)[0]) for value in map.sample([(46.5, 39.5), (48, 39.5)], masked=True)]
    cell = map.index(48, 39.5)
print(*seen, "| masked:", masked, "| cell", *map.shape, "asked for", *cell)
assert seen == [1300, 0, 0, 0, 1300] and masked == [False, True] and cell[1] == 20, "no longer so"
EOF
