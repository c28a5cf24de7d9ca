#!/usr/bin/env bash
# "39,75 46,75" is 39° N, 75°46' E, at a height of 75 m.
#
# Software: pygeodesy 26.10.26 (PyPI).
# Seen: parse3llh gives a latitude of 39, a longitude of 75.7667 and a height of 75. "39.75 46.75" is an error, and
#   "39.75, 46.75" is right. parseDMS of "39 75" is 40.25.
# Surprises: decimal commas part three values, of which the middle one, "75 46", is degrees and minutes. A place in Karabakh
#   becomes one in China, with a height, and there is no error where a function exists to raise one.
# Right: an error, or 39.75 N, 46.75 E.
# Source: pygeodesy, parse3llh: lat, lon and height separated by sep, a comma; the numbers of degrees and minutes between.
# Frontline: decimals have a point; a comma in a number is refused, and 75 minutes are none.
source "$(dirname "$0")/lib.sh"
pypi pygeodesy==26.10.26

python <<'EOF'
import pygeodesy

seen = [round(float(value), 4) for value in pygeodesy.parse3llh("39,75 46,75")]
points = [round(float(value), 4) for value in pygeodesy.parse3llh("39.75, 46.75")]
minutes = float(pygeodesy.parseDMS("39 75"))
print(seen, "| with points:", points, "| 39 75:", minutes)
assert seen == [39, 75.7667, 75] and points == [39.75, 46.75, 0] and minutes == 40.25, "no longer so"
EOF
