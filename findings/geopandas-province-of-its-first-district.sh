#!/usr/bin/env bash
# A province has the people of its first district.
#
# Software: geopandas 1.2.0, shapely 2.2.0 (PyPI).
# Seen: districts of 100 and 250 people, dissolved by province, are one shape of both with 100 people; in the other order
#   of rows with 250. With aggfunc="sum" they have 350, and the names of both are run together: "AgdamFizuli".
# Surprises: shapes are joined and all columns beside them are taken from one row. A number of people per square
#   kilometer is then one of a part over the whole, and it hangs on the order of the rows.
# Right: no column without a rule for it; pandas' groupby asks for one.
# Source: geopandas, dissolve: aggfunc, default "first".
# Frontline: adds up what it has a rule for, settlements and ground, and takes nothing along.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import geopandas
from shapely import box

districts = geopandas.GeoDataFrame(
    {"province": ["Karabakh"] * 2, "name": ["Agdam", "Fizuli"], "people": [100, 250]},
    geometry=[box(0, 0, 1, 1), box(1, 0, 2, 1)],
)
first, turned = (frame.dissolve("province").iloc[0] for frame in (districts, districts[::-1]))
added = districts.dissolve("province", aggfunc="sum").iloc[0]
print(f"area {first.geometry.area}, people {first.people}, turned {turned.people}, added {added.people} of {added['name']}")
assert (first.geometry.area, first.people, turned.people) == (2, 100, 250), "no longer so"
assert (added.people, added["name"]) == (350, "AgdamFizuli"), "no longer so"
EOF
