#!/usr/bin/env bash
# 39.75 degrees are 40.25, and 39 45 30 S is 394,530 degrees south.
#
# Software: dms2dec 0.1, lat_lon_parser 1.3.1 (PyPI).
# Seen: dms2dec of "39.75" and of "39,75" is 40.25, of "39 45 30 S" -394530, and of 39°45'30"N 39.758. lat_lon_parser has 39.75
#   for both and -39.758.
# Surprises: what stands between the numbers is not looked at: a point and a comma part degrees from minutes, 75 minutes are
#   more than a degree, and blanks part nothing. The place is 56 km further north, and all of a column in decimal degrees is
#   moved by its own amount.
# Right: 39.75, and errors for minutes of 60 and more and for latitudes over 90.
# Source: its documentation: converts degrees, minutes and seconds to decimal degrees.
# Frontline: reads 39.75, refuses 39,75 and 39°75', and refuses a latitude over 90.
source "$(dirname "$0")/lib.sh"
pypi dms2dec==0.1 lat_lon_parser==1.3.1

python <<'EOF'
from dms2dec.dms_convert import dms2dec
from lat_lon_parser import parse

texts = ["39.75", "39,75", "39 45 30 S", "39°45'30\"N"]
seen = [dms2dec(text) for text in texts]
for text, degrees in zip(texts, seen):
    print(text, "->", round(degrees, 3), "| lat_lon_parser", round(parse(text), 3))
assert seen[:3] == [40.25, 40.25, -394530] and round(seen[3], 3) == 39.758, "no longer so"
assert [round(parse(text), 3) for text in texts] == [39.75, 39.75, -39.758, 39.758], "no longer so"
EOF
