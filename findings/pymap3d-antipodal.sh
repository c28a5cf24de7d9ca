#!/usr/bin/env bash
# A distance to nearly the other side of the Earth is 14 km short.
#
# Software: pymap3d 3.2.0, geographiclib 2.1 (PyPI).
# Seen: vdist from 0 N 0 E to 0.5 N 179.7 E is 19,930.5 km; it is 19,944.1 km. The azimuth is 0 instead of 15.6
#   degrees. A note in the log says that precision may be reduced slightly.
# Surprises: Vincenty's method does not converge there, so a refusal is expected, not a number with an error of 14 km.
# Right: 19,944,127.42 m.
# Source: Karney, Algorithms for geodesics, J. Geodesy 87 (2013).
# Frontline: Karney's method, checked against long double over ten million pairs (`make verify-geodesics`).
source "$(dirname "$0")/lib.sh"
pypi pymap3d==3.2.0 numpy==2.4.6 geographiclib==2.1

python <<'EOF'
from geographiclib.geodesic import Geodesic
from pymap3d.vincenty import vdist

seen, right = vdist(0, 0, 0.5, 179.7), Geodesic.WGS84.Inverse(0, 0, 0.5, 179.7)
print(f"pymap3d {seen[0]:.0f} m at {seen[1]:.1f}, GeographicLib {right['s12']:.0f} m at {right['azi1']:.1f}")
assert right["s12"] - seen[0] > 13_000, "no longer so"
EOF
