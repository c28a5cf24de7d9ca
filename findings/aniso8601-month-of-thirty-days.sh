#!/usr/bin/env bash
# A month from 31 January ends on 1 March, and a year from New Year on New Year's Eve.
#
# Software: aniso8601 10.0.1, isodate 0.7.2 (PyPI).
# Seen: the interval 2020-01-31/P1M ends on 1 March 2020 and 2020-01-01/P1Y on 31 December 2020; three monthly days from
#   31 January (R3/2020-01-31/P1M) are 31 January, 1 March and 31 March. By isodate a month on is 29 February.
# Surprises: the end is computed with months of 30 days and years of 365, so that a month's step passes over February,
#   and a year's step gets one day earlier each leap year.
# Right: 29 February; 1 January 2021.
# Source: ISO 8601: months and years of a duration are those of the calendar.
# Frontline: reads no durations of months; an interval has two days.
source "$(dirname "$0")/lib.sh"
pypi aniso8601==10.0.1 isodate==0.7.2

python <<'EOF'
from datetime import date

import isodate
from aniso8601 import parse_interval, parse_repeating_interval

month, year = parse_interval("2020-01-31/P1M")[1], parse_interval("2020-01-01/P1Y")[1]
monthly = [str(day) for day in parse_repeating_interval("R3/2020-01-31/P1M")]
other = date(2020, 1, 31) + isodate.parse_duration("P1M")
print(f"a month: {month}, by isodate {other} | a year: {year} | monthly: {monthly}")
assert (str(month), str(other), str(year)) == ("2020-03-01", "2020-02-29", "2020-12-31"), "no longer so"
assert monthly == ["2020-01-31", "2020-03-01", "2020-03-31"], "no longer so"
EOF
