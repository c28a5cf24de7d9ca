#!/usr/bin/env bash
# There is a way to the pole and none back, for a map about one latitude in thirty.
#
# Software: pyproj 3.7.2 (PROJ 9.5.1, PyPI).
# Seen: of 3,596 stereographic projections about latitudes 0.025 degrees apart each has a point for the pole of its half, and
#   131 of them answer the inverse of this very point with infinity. A millimeter beside it all of them answer.
# Surprises: the pole is an ordinary point of such a plane, the forward way gives it to the last digit, and whether the way
#   back is there hangs on rounding: about 89.75 it is not, about 89.5 it is. A check of the round trip says "outside".
# Right: the pole, of any longitude.
# Source: Snyder, Map Projections, USGS Professional Paper 1395 (1987), chapter 21: of the Earth only the point opposite to
#   the center cannot be shown. PROJ says that the coordinate is invalid.
# Frontline: asks a millimeter beside such a point, and a test asks 1,200 latitudes.
source "$(dirname "$0")/lib.sh"
pypi pyproj==3.7.2

python <<'EOS'
import math
import pyproj

lost, beside = [], 0
for step in range(1, 3601):
    latitude = step / 40
    if latitude > 89.9:
        break
    plane = pyproj.Transformer.from_crs(
        "OGC:CRS84", f"+proj=stere +lat_0={latitude} +lon_0=-179.9 +datum=WGS84 +type=crs", always_xy=True)
    x, y = plane.transform(10, 90)
    assert math.isfinite(x) and math.isfinite(y)
    if not math.isfinite(plane.transform(x, y, direction="INVERSE")[1]):
        lost.append(latitude)
        ways = [plane.transform(x + east, y + north, direction="INVERSE")[1]
                for east, north in ((0.001, 0), (-0.001, 0), (0, 0.001), (0, -0.001))]
        beside += any(abs(way - 90) < 1e-6 for way in ways)
print(len(lost), "latitudes without a way back, such as", lost[:3], lost[-1], "|", beside, "have one a millimeter beside")
assert 100 < len(lost) < 250 and beside == len(lost) and 89.75 in lost and 89.5 not in lost, "no longer so"
EOS
