#!/usr/bin/env bash
# Districts dissolved by who holds them lose the ground that nobody is known to hold.
#
# Software: geopandas 1.2.0 (PyPI).
# Seen: three districts of one area unit each, one without a holder: dissolve("holder") has two units of ground.
# Surprises: dissolve looks like a union of shapes; that the rows without a key go is a default taken over from
#   pandas.groupby, and no share of an area adds up any more.
# Right: three units, one of them unknown (dropna=False), or a warning.
# Source: its documentation of `dissolve`, parameter dropna.
# Frontline: unknown is a standing of its own, and is in the upper bound of every share.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import geopandas
from shapely import box

districts = geopandas.GeoDataFrame({"holder": ["one", None, "other"]}, geometry=[box(x, 0, x + 1, 1) for x in range(3)])
held = districts.dissolve("holder")
print("before", districts.area.sum(), "after", held.area.sum(), held.index.tolist())
assert held.area.sum() == 2 and districts.dissolve("holder", dropna=False).area.sum() == 3, "no longer so"
EOF
