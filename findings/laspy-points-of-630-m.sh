#!/usr/bin/env bash
# Points in degrees are moved by 630 m, and two of them are one.
#
# Software: laspy 2.7.0, pyproj 3.7.2 (PyPI) for the distance.
# Seen: 39.7654 N, 46.7543 E, written with laspy and read again, is 39.77 N, 46.75 E, 630 m away; points 108 m apart are one.
#   In meters of UTM the same code keeps a centimeter.
# Surprises: the coordinates are set as floating-point numbers, and are stored as whole numbers of hundredths, by a scale that
#   is 0.01 whatever the coordinates are of. Nothing is said when digits go.
# Right: a scale that fits, 1e-7 for degrees, or an error where digits are lost.
# Source: ASPRS LAS 1.4, X scale factor: must be scaled to keep the resolution of the data; laspy, LasHeader: scales default
#   to 0.01.
# Frontline: reads no LAS; binary forms have all digits.
source "$(dirname "$0")/lib.sh"
pypi laspy==2.7.0 numpy==2.4.6 pyproj==3.7.2

python <<'EOF'
import laspy, numpy, pyproj

las = laspy.create(point_format=3, file_version="1.4")
las.x, las.y, las.z = numpy.array([46.7543, 46.7533]), numpy.array([39.7654, 39.7660]), numpy.array([1368.0, 1370.0])
las.write("points.las")
read = laspy.read("points.las")
points = list(zip(map(float, read.y), map(float, read.x)))
meters = pyproj.Geod(ellps="WGS84").inv(46.7543, 39.7654, points[0][1], points[0][0])[2]
print(points, round(meters), "m")
assert points == [(39.77, 46.75)] * 2 and round(meters) == 630, "no longer so"
EOF
