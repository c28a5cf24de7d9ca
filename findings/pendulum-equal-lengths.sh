#!/usr/bin/env bash
# Two equal lengths of time end on two days, and half of a year is none.
#
# Software: pendulum 3.3.0 (PyPI).
# Seen: a duration of one month equals one of 30 days, has its hash and is one with it in a set; from 31 January the first
#   goes to 29 February and the second to 1 March. Half of a year, and of a month, is no time.
# Surprises: what is equal may be put for the other, and is here by every set and cache. The month keeps its name for
#   additions and loses it for comparisons.
# Right: unequal, as dateutil and java.time have it; half of a year is six months, or an error.
# Source: Python, object.__hash__ and __eq__: objects which compare equal are interchangeable as keys; pendulum, Duration: a
#   month is taken as 30 days for the totals.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
pypi pendulum==3.3.0

python <<'EOF'
import pendulum

month, days, day = pendulum.duration(months=1), pendulum.duration(days=30), pendulum.date(2020, 1, 31)
seen = month == days, len({month, days}), str(day + month), str(day + days)
halves = str(day + pendulum.duration(years=1) / 2), str(day + month / 2)
print(*seen, *halves)
assert seen == (True, 1, "2020-02-29", "2020-03-01") and halves == ("2020-01-31", "2020-01-31"), "no longer so"
EOF
