#!/usr/bin/env bash
# A course of 140 km over the antimeridian is 30,539 km long and heads west.
#
# Software: pymap3d 3.2.0 (PyPI).
# Seen: loxodrome_inverse between 39.76 N 179.5 E and 40.76 N 179.5 W goes round the Earth the other way. The same
#   course ten degrees further west is 140 km.
# Surprises: everything else in the package takes longitudes modulo 360.
# Right: 139.9 km at 37.5 degrees.
# Source: a longitude is an angle: what holds between 179.5 E and 179.5 W holds ten degrees further west.
# Frontline: has no loxodromes; its azimuths and distances do not know the antimeridian.
source "$(dirname "$0")/lib.sh"
pypi pymap3d==3.2.0 numpy==2.4.6

python <<'EOF'
from pymap3d.lox import loxodrome_inverse

over, beside = loxodrome_inverse(39.76, 179.5, 40.76, -179.5), loxodrome_inverse(39.76, 169.5, 40.76, 170.5)
for name, (length, azimuth) in (("over the antimeridian", over), ("beside it", beside)):
    print(f"{name} {length / 1000:.0f} km at {azimuth:.1f} degrees")
assert over[0] > 30_000_000 and beside[0] < 140_000, "no longer so"
EOF
