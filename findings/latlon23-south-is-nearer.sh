#!/usr/bin/env bash
# A place of the south, written in degrees and minutes and read again in the same form, lies 166 km to the north.
#
# Software: LatLon23 1.0.7, pyproj 3.7.2 for the distance (PyPI).
# Seen: -39.75 is written as "-39 45" in the form "d% %M" and read from it as -38.25, 166.5 km away; -46.75 as "-46 45" and read as -45.25. -0.5 is
#   written as "0 30" and read as 0.5. Latitude(degree=-39, minute=45) is -38.25. With a letter, -39.75 is "39 45 S" and comes back.
# Surprises: one sign stands for the whole when it is written, and for the degrees alone when it is read, in one library and one form. South of the
#   equator by less than a degree there is no sign at all.
# Right: -39.75, and "-0 30".
# Source: ISO 6709: the sign is that of the whole of degrees, minutes and seconds. LatLon23: to_string and string2latlon have one way to name a form.
# Frontline: a sign in front is that of the whole, and is there for -0°30' too.
source "$(dirname "$0")/lib.sh"
pypi LatLon23==1.0.7 pyproj==3.7.2

cat > signs.py <<'PY'
import LatLon23
import pyproj
for degrees in (-39.75, -46.75, -0.5, 39.75):
    text = LatLon23.Latitude(degrees).to_string("d% %M")
    read = float(LatLon23.string2latlon(text, text, "d% %M").lat)
    meters = pyproj.Geod(ellps="WGS84").inv(0, degrees, 0, read)[2]
    print(text, read, round(meters / 1000, 1), end=" | ")
print(LatLon23.Latitude(degree=-39, minute=45).decimal_degree, LatLon23.Latitude(-39.75).to_string("d% %M% %H"))
PY
python signs.py >seen
cat seen
[ "$(cat seen)" = "-39 45.0 -38.25 166.5 | -46 45.0 -45.25 166.7 | 0 30.0 0.5 110.6 | 39 45.0 39.75 0.0 | -38.25 39 45.0 S" ] || { echo "no longer so" >&2; exit 1; }
