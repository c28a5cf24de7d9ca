#!/usr/bin/env bash
# 20 Aban 1399 equals 10 November 2020, is in a list that has it, and is not in a set that has it.
#
# Software: persiantools 6.2.0, jdatetime 6.1.1 (PyPI).
# Seen: a JalaliDate equals the date of the same day, and date in [JalaliDate] is true; in a set or a dict of JalaliDate it is
#   not found, and what both sets have in common is nothing. jdatetime, which equals a date as well, is found.
# Surprises: two tables of one day, joined by their days in a dict, have no row in common, and a check with == says that they have.
# Right: found, as in jdatetime.
# Source: Python, object.__hash__: objects that compare equal must have the same hash value.
# Frontline: a day is one kind of value, whatever calendar it was written in.
source "$(dirname "$0")/lib.sh"
pypi persiantools==6.2.0 jdatetime==6.1.1

python <<'EOF'
from datetime import date
import jdatetime
from persiantools.jdatetime import JalaliDate

def found(other):
    day = date(2020, 11, 10)
    return other == day, day in [other], day in {other}, day in {other: "ceasefire"}, len({other} & {day})

seen = found(JalaliDate(1399, 8, 20)), found(jdatetime.date(1399, 8, 20))
print(*seen)
assert seen == ((True, True, False, False, 0), (True, True, True, True, 1)), "no longer so"
EOF
