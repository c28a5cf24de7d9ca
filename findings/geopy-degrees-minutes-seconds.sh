#!/usr/bin/env bash
# "39 45 36 N 46 45 0 E" is read as 45 N 0 E, a place in France.
#
# Software: geopy 2.5.0 (PyPI).
# Seen: of degrees, minutes and seconds parted by blanks, Point takes the two numbers that its pattern finds somewhere
#   in the text: the minutes and a part of the rest. "39,76 46,75", with decimal commas, is 46 N 75 E. Neither raises.
# Surprises: the same text with the signs of degree and minute is right, and a text that is not understood should be
#   refused: another order of it is.
# Right: 39.76 N 46.75 E, or an error.
# Source: its documentation of Point: a ValueError where the text cannot be parsed. ISO 6709:2022 for the forms.
# Frontline: a written position is read to its last sign, or refused with what was left over.
source "$(dirname "$0")/lib.sh"
pypi geopy==2.5.0

python <<'EOF'
from geopy import Point

for text, seen in (
    ("39°45'36\"N 46°45'0\"E", (39.76, 46.75)),
    ("39 45 36 N 46 45 0 E", (45, 0)),
    ("39,76 46,75", (46, 75)),
):
    point = Point(text)
    print(f"{text} -> {point.latitude} {point.longitude}")
    assert (round(point.latitude, 6), round(point.longitude, 6)) == seen, "no longer so"
EOF
