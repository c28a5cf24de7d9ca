#!/usr/bin/env bash
# Noon of the last day is on that day, and not in the period that ends with it.
#
# Software: cql2 0.6.0 (PyPI).
# Seen: an event of 2020-11-10T12:00:00Z meets DATE('2020-11-10'), and does not meet INTERVAL('2020-09-27',
#   '2020-11-10').
# Surprises: the same date, in the same function, is a whole day where it stands alone and one moment, its first, where
#   it ends an interval. Events of the last day are counted at midnight only.
# Right: the interval holds its last day: its ends are dates, and a date is a day.
# Source: OGC 21-065r2 (CQL2), temporal data types: instants have the granularity of a day or of less than a second.
# Frontline: an interval of days goes to the end of its last day.
source "$(dirname "$0")/lib.sh"
pypi cql2==0.6.0

python <<'EOF'
import cql2

event = {"type": "Feature", "geometry": None, "properties": {"day": "2020-11-10T12:00:00Z"}}
answers = [
    cql2.parse_text(f"T_INTERSECTS(day, {when})").matches(event)
    for when in ("DATE('2020-11-10')", "INTERVAL('2020-09-27','2020-11-10')")
]
print("on the day:", answers[0], "| in the period that ends with it:", answers[1])
assert answers == [True, False], "no longer so"
EOF
