#!/usr/bin/env bash
# The nearest road lies to the south-east, and is said to lie to the north-east.
#
# Software: xarray-spatial 0.5.3, xarray 2026.9.0 (PyPI).
# Seen: on a map of five rows with the north at the top, direction to the one cell of a road is 360 north of it and 180 south of it, 90 west of it and
#   270 east of it, and 45 to the north-west. With the rows from south to north it is the same by the coordinates: 180 south of the road.
# Surprises: west and east are told from the cell to the road, as promised, and north and south from the road to the cell; so that of the eight
#   directions two are right. Neither of the two orders of rows has it right.
# Right: 180, 360, 90, 270, 135: what is north of the road has the road in the south.
# Source: xarray-spatial, direction: for each cell the direction to the nearest source; 90 is east, 180 south, 270 west and 360 north.
# Frontline: an azimuth is clockwise from true north, from the first place to the second.
source "$(dirname "$0")/lib.sh"
pypi xarray-spatial==0.5.3 xarray==2026.9.0

cat > road.py <<'PY'
import numpy, xarray, xrspatial
road = numpy.zeros((5, 5))
road[2, 2] = 1
for rows in ([4.0, 3.0, 2.0, 1.0, 0.0], [0.0, 1.0, 2.0, 3.0, 4.0]):
    told = xrspatial.direction(xarray.DataArray(road, dims=("y", "x"), coords={"y": rows, "x": numpy.arange(5.0)}))
    print(*(int(told.sel(y=y, x=x)) for y, x in ((3, 2), (1, 2), (2, 1), (2, 3), (3, 1))), end=" | ")
PY
python road.py >seen
cat seen; echo
[ "$(cat seen)" = "360 180 90 270 45 | 360 180 90 270 45 | " ] || { echo "no longer so" >&2; exit 1; }
