#!/usr/bin/env bash
# Two places 1.7 m apart on a Soviet map are 5 m apart after one transformation to WGS 84.
#
# Software: pyproj 3.7.2 (PROJ 9.5.1) (PyPI).
# Seen: Transformer.from_crs(Pulkovo 1942, WGS 84) uses operation (16) west of 48.93 E and (15), for the Azerbaijani
#   coast, east of it. Along that meridian the ground is torn by some meters.
# Surprises: one transformer, made once, takes another operation from point to point; a line that crosses gets a jog,
#   and two districts that met overlap or gape.
# Right: one operation for one data set, chosen for its area of interest and named.
# Source: PROJ, proj_create_crs_to_crs: of several operations the one for the place of each point is used, by EPSG
#   areas.
# Frontline: `Projection` chooses one operation, for an area of interest, and states it with its accuracy.
source "$(dirname "$0")/lib.sh"
pypi pyproj==3.7.2

export PROJ_NETWORK=OFF
python <<'EOF'
from pyproj import Geod, Transformer

pulkovo, geod = Transformer.from_crs("EPSG:4284", "EPSG:4326"), Geod(ellps="WGS84")
west, east = 48.92999, 48.93001
before = geod.inv(west, 39.5, east, 39.5)[2]
a, name_west = pulkovo.transform(39.5, west), pulkovo.get_last_used_operation().description
b, name_east = pulkovo.transform(39.5, east), pulkovo.get_last_used_operation().description
after = geod.inv(a[1], a[0], b[1], b[0])[2]
print(f"before {before:.2f} m, after {after:.2f} m; west: {name_west}, east: {name_east}")
assert name_west != name_east and after > before + 2, "no longer so"
EOF
