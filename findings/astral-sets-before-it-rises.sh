#!/usr/bin/env bash
# In Fiji the sun sets eleven hours before it rises, and is at its highest on the day before.
#
# Software: astral 3.2 (PyPI).
# Seen: for 10 November 2020 in Suva sun() gives a sunrise at 17:23 and a sunset at 6:17 UTC, both of the 10th, and a noon at
#   23:50 of the 9th. The light of the day from sunrise to sunset is less than none.
# Surprises: all three are of one day of UTC by its name, and of three days on the ground. In half of the world two of them
#   fall on one day of UTC, so that tests there see nothing.
# Right: 17:23 of the 9th, 23:50 of the 9th and 6:17 of the 10th, the day that is the 10th in Fiji.
# Source: astral, sun(): "calculate all the info for the sun at once" for a date; tzinfo is UTC unless said.
# Frontline: has no sun; a day is one of the place.
source "$(dirname "$0")/lib.sh"
pypi astral==3.2

python <<'EOF'
from datetime import date
import astral, astral.sun

day = astral.sun.sun(astral.Observer(-18.14, 178.44), date=date(2020, 11, 10))
seen = [day[moment].strftime("%d %H:%M") for moment in ("sunrise", "noon", "sunset")]
print(*seen, sep=" | ")
assert seen == ["10 17:23", "09 23:50", "10 06:17"], "no longer so"
EOF
