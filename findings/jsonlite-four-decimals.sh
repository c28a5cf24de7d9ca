#!/usr/bin/env bash
# A house is written seven meters from where it stands, and a small share is none.
#
# Software: r-cran-jsonlite 1.8.4+dfsg-1 (Debian), pyproj 3.7.2 (PyPI) for the distance.
# Seen: toJSON of the position 39.75435 N, 46.74655 E has 39.7544 and 46.7465, seven meters away; a share of 0.00004 is 0,
#   and a length of 1.00004 is 1.
# Surprises: JSON has all digits of a number, and a table that is written and read is another one; four decimals are 11 m of
#   latitude. Nothing is said of it, and the positions of a map remain plausible.
# Right: the shortest text that is read as the same number, as Python, JavaScript and DuckDB write it.
# Source: jsonlite, toJSON: digits is 4 unless said, and NA is all of them.
# Frontline: GeoJSON has seven decimals, 1 cm, unless decimals: says otherwise.
source "$(dirname "$0")/lib.sh"
debian r-cran-jsonlite 1.8.4+dfsg-1
pypi pyproj==3.7.2

Rscript --vanilla -e 'cat(jsonlite::toJSON(c(39.75435, 46.74655, 0.00004, 1.00004)))' >seen 2>/dev/null
meters=$(python -c 'import json, pyproj
latitude, longitude, *_ = json.load(open("seen"))
print(round(pyproj.Geod(ellps="WGS84").inv(46.74655, 39.75435, longitude, latitude)[2], 1))')
printf '%s, %s m away\n' "$(cat seen)" "$meters"
[ "$(cat seen) $meters" = "[39.7544,46.7465,0,1] 7.0" ] || { echo "no longer so" >&2; exit 1; }
