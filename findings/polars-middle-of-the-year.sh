#!/usr/bin/env bash
# The first half of a year goes to 16 July.
#
# Software: polars 2.1.0 (PyPI).
# Seen: dt.round("1y") takes 16 July 2020 down to its New Year and 17 July up; of three months the first half ends on 18
#   February, and of a pair of months (January and February 2020, 60 days) on 1 February, the 32nd of them.
# Surprises: rounding to days and hours is exact, and the promise is made in words; the middle that is meant is one of
#   some unit that fits no month. Two weeks of July are counted for the wrong year.
# Right: 2 July 2020, of 366 days; by the months 14 or 15 February.
# Source: polars, dt.round: each date in the first half of the interval goes to the start of its bucket, and each in the
#   second half to its end.
# Frontline: does not round days; a day is in its year.
source "$(dirname "$0")/lib.sh"
pypi polars==2.1.0

python <<'EOF'
from datetime import date, timedelta

import polars

def half(unit, start, end):
    days = polars.select(polars.date_range(start, end - timedelta(1), eager=True)).to_series()
    return days.filter(days.dt.round(unit) == start).max()

seen = {}
for unit, end in (("1y", date(2021, 1, 1)), ("1q", date(2020, 4, 1)), ("2mo", date(2020, 3, 1))):
    start = date(2020, 1, 1)
    seen[unit] = half(unit, start, end)
    print(unit, "first half to", seen[unit], "of", (end - start).days, "days, the last is", (seen[unit] - start).days + 1)
assert seen == {"1y": date(2020, 7, 16), "1q": date(2020, 2, 18), "2mo": date(2020, 2, 1)}, "no longer so"
EOF
