#!/usr/bin/env bash
# Half of a district has all of its people.
#
# Software: tobler 0.13.0, geopandas 1.2.0 (PyPI).
# Seen: area_interpolate of a district with 100 inhabitants onto a region that covers half of it gives 100 people.
# Surprises: the method is named area weighting, and its answer grows when the rest of the ground is left out; a
#   question such as "how many live within 10 km of the front" gets the whole of every district that is touched.
# Right: 50 (allocate_total=False).
# Source: its documentation, allocate_total: the default spreads the whole of a source over the targets.
# Frontline: counts settlements, each with its own population; districts are not spread.
source "$(dirname "$0")/lib.sh"
pypi tobler==0.13.0 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import geopandas
from shapely import box
from tobler.area_weighted import area_interpolate

district = geopandas.GeoDataFrame({"people": [100.0]}, geometry=[box(0, 0, 2, 1)], crs="EPSG:32638")
near = geopandas.GeoDataFrame(geometry=[box(0, 0, 1, 1)], crs="EPSG:32638")
people = [
    area_interpolate(district, near, extensive_variables=["people"], **options).people[0]
    for options in ({}, {"allocate_total": False})
]
print("people on half of the ground:", people[0], "| with allocate_total=False:", people[1])
assert people == [100, 50], "no longer so"
EOF
