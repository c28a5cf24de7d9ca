#!/usr/bin/env bash
# A map that is fixed at four known corners misses all four.
#
# Software: rasterio 1.4.4 (GDAL 3.10.3) (PyPI).
# Seen: from_gcps of the four corners of a sheet, one of which is 0.01 degrees out of square, gives a transform that
#   is off by 0.0025 degrees at each, more than 200 m; nothing says how well it fits.
# Surprises: control points are what is known; a fit without its residual looks exact.
# Right: the residual, or a refusal beyond a limit (GDAL's own function has one, a quarter of a pixel, turned off
#   here).
# Source: GDALGCPsToGeoTransform, bApproxOK.
# Frontline: takes no scanned maps; an imported front has no bounds unless stated.
source "$(dirname "$0")/lib.sh"
pypi rasterio==1.4.4 pyproj==3.7.2

python <<'EOF'
from pyproj import Geod
from rasterio.control import GroundControlPoint
from rasterio.transform import from_gcps

corners = [(0, 0, 46, 40), (0, 100, 47, 40), (100, 100, 47.01, 39), (100, 0, 46, 39)]
sheet = from_gcps([GroundControlPoint(*corner) for corner in corners])
off = [Geod(ellps="WGS84").inv(x, y, *(sheet * (column, row)))[2] for row, column, x, y in corners]
print("corners off by meters:", [round(distance) for distance in off])
assert min(off) > 200, "no longer so"
EOF
