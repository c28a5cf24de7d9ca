#!/usr/bin/env bash
# Two regions that overlap have nothing in common, and a border moves by 70 km.
#
# Software: pyclipper 1.4.0, shapely 2.2.0 (PyPI).
# Seen: two rectangles that share 0.8 square degrees have an empty intersection; a triangle with corners at 46.75, 39.76 and
#   47.9, 39.96 and 46.75, 40.9, clipped to a larger square, has its corners at whole degrees. A point in the middle of a square
#   from 46.2 to 46.8 is on its border.
# Surprises: floating-point coordinates are taken, and cut to whole numbers, without a word; the results are polygons, of other
#   places. In projected meters nothing is seen but millimeters.
# Right: the ground that Shapely has; or an error for a float.
# Source: pyclipper, README: scale_to_clipper and scale_from_clipper are for users with floats; Clipper works on integers.
# Frontline: overlays are of floating-point positions on the ellipsoid.
source "$(dirname "$0")/lib.sh"
pypi pyclipper==1.4.0 shapely==2.2.0 numpy==2.4.6

python <<'EOF'
import pyclipper, shapely

def common(first, second):
    clipper = pyclipper.Pyclipper()
    clipper.AddPath(first, pyclipper.PT_SUBJECT, True)
    clipper.AddPath(second, pyclipper.PT_CLIP, True)
    return [sorted(map(tuple, path)) for path in clipper.Execute(pyclipper.CT_INTERSECTION)]

def square(west, south, east, north):
    return [(west, south), (east, south), (east, north), (west, north)]

triangle = [(46.75, 39.76), (47.9, 39.96), (46.75, 40.9)]
moved = common(triangle, square(46, 39, 49, 42))
within = pyclipper.PointInPolygon((46.75, 39.76), square(46.2, 39.2, 46.8, 39.8))
first, second = square(46.1, 39.1, 47.9, 40.1), square(47.1, 39.1, 48.9, 40.1)
lost = common(first, second)
right = shapely.Polygon(first).intersection(shapely.Polygon(second)).area
print(moved, within, lost, right)
assert moved == [[(46, 39), (46, 40), (47, 39)]] and within == -1 and lost == [] and round(right, 6) == 0.8, "no longer so"
EOF
