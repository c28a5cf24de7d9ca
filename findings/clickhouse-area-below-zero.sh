#!/usr/bin/env bash
# A district that keeps to RFC 7946 has an area below zero, and a country of two districts may have none.
#
# Software: chdb 4.4.0 (ClickHouse 26.9) (PyPI).
# Seen: polygonAreaSpherical of a square of one degree with its corners counterclockwise is -0.000235, clockwise 0.000235;
#   polygonAreaCartesian of a unit square is -1 and 1. A multipolygon of two squares of either winding has an area of 0.
# Surprises: an area has a sign, and it is minus for the winding of GeoJSON. The unit is a share of the square of the Earth's
#   radius, so that a number below a thousandth does not strike the eye. Sums over a table cancel.
# Right: 9,540 square kilometers on a sphere, either way.
# Source: RFC 7946, 3.1.6: exterior rings are counterclockwise; ClickHouse, polygonAreaSpherical: the surface area of a polygon.
# Frontline: exterior and holes are told apart by their place in the polygon, and each area is taken unsigned.
source "$(dirname "$0")/lib.sh"
pypi chdb==4.4.0 chdb-core==26.9.0

python <<'EOF'
import chdb

def area(kind, *polygons):
    return round(float(str(chdb.query(f"SELECT polygonArea{kind}({list(polygons)})", "TSV"))), 6)

square = [(46.0, 39.0), (47.0, 39.0), (47.0, 40.0), (46.0, 40.0)]
unit = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
beside = [(2.0, 0.0), (2.0, 1.0), (3.0, 1.0), (3.0, 0.0)]
seen = (area("Spherical", [square]), area("Spherical", [square[::-1]]), area("Cartesian", [unit]),
        area("Cartesian", [unit[::-1]]), area("Cartesian", [unit], [beside]))
print(*seen)
assert seen == (-0.000235, 0.000235, -1, 1, 0), "no longer so"
EOF
