#!/usr/bin/env bash
# The North Pole lies in a square of the South Pole.
#
# Software: maidenhead 1.8.0 (PyPI).
# Seen: to_maiden of 90° N, 46.75° E is LA30ja, whose position by to_location is 90° S. 89.99° N is LR39jx, and 89.9999° N is
#   LA30ja again. The antimeridian is in the first column, as -180.
# Surprises: the latitude is wrapped as a longitude is, and the last of the rows has an end of its own: what is rounded to 90
#   is in no square, and becomes -90. A grid or a box that ends at the pole has a corner at the other.
# Right: the square below it, LR39jx, or an error.
# Source: IARU Region 1, locator system: 18 fields of 10 degrees from the South Pole, A to R.
# Frontline: the North Pole is Z AH 00000 00000 in MGRS.
source "$(dirname "$0")/lib.sh"
pypi maidenhead==1.8.0

python <<'EOF'
import maidenhead

pole, near = maidenhead.to_maiden(90, 46.75), maidenhead.to_maiden(89.99, 46.75)
print(pole, maidenhead.to_location(pole), "|", near)
assert (pole, near) == ("LA30ja", "LR39jx") and maidenhead.to_location(pole)[0] == -90, "no longer so"
EOF
