#!/usr/bin/env bash
# A moment is not equal to itself in UTC, is neither before nor after it, and a day of 25 hours has 24.
#
# Software: Python 3 (its standard library), tzdata 2025.2, pandas 3.1.1 (PyPI).
# Seen: 30 October 2022, 3:30 in Kyiv, is not equal to itself in UTC, though it is <= and >= and their difference is 0; in a
#   dictionary one does not find the other. From noon of the 29th to noon of the 30th one day goes by, and 25 hours in UTC.
#   Two Timestamps of pandas from the same objects are equal, and 25 hours apart.
# Surprises: a time that comes twice, as in the hour when clocks are set back, is unequal to everything in another zone; and
#   two times of one zone are compared by their clocks. A join by the moment drops an hour of a year.
# Right: aware times are moments: equal, and 25 hours.
# Source: PEP 495: times whose offset hangs on fold are unequal to all times of other zones; Python, datetime: times with the
#   same tzinfo are subtracted without it.
# Frontline: the day of a time is the one that is written; moments are not compared.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 tzdata==2025.2

python <<'EOF'
from datetime import datetime, timezone
from zoneinfo import ZoneInfo
import pandas

kyiv = ZoneInfo("Europe/Kyiv")
here = datetime(2022, 10, 30, 3, 30, tzinfo=kyiv)
there = here.astimezone(timezone.utc)
seen = here == there, here <= there, here >= there, (here - there).total_seconds(), there in {here: 1}
noons = [datetime(2022, 10, day, 12, tzinfo=kyiv) for day in (29, 30)]
hours = [(last - first).total_seconds() / 3600 for first, last in (
    noons, [noon.astimezone(timezone.utc) for noon in noons], [pandas.Timestamp(noon) for noon in noons])]
print("==, <=, >=, difference, found:", *seen, "| hours:", *hours, "| pandas:", pandas.Timestamp(here) == pandas.Timestamp(there))
assert seen == (False, True, True, 0, False) and hours == [24, 25, 25], "no longer so"
assert pandas.Timestamp(here) == pandas.Timestamp(there), "no longer so"
EOF
