#!/usr/bin/env bash
# A decade is a week longer than any ten years, four years are 1464 days, and ten days ago are ten days.
#
# Software: durations-nlp 1.0.1 (PyPI).
# Seen: to_days of Duration is 366 for "1 year" and for "12 months", 1464 for "4 years", 3660 for "10 years" and "1 decade" and 36600 for "1 century"; 364 for
#   "52 weeks". "10 days 30", "10 days and a" and "10 days ago" are 10, and "30" is 0. "half a day" is an error.
# Surprises: every year is a leap year, since it is made of twelve months of 30.5 days. Ten years are at most 3653 days, so that none is as long.
#   The last number or word is left out where no unit follows it, while one that is not known is an error anywhere else.
# Right: 365 or 365.25 for a year, and 1461 for four; an error for what has no unit.
# Source: the calendar: three leap years at most in ten. durations-nlp: raises an error for a text that is no duration.
# Frontline: a length of time is a count of days, and a number that is not used is refused.
source "$(dirname "$0")/lib.sh"
pypi durations-nlp==1.0.1

cat > lengths.py <<'PY'
from durations_nlp import Duration
for text in ("1 year", "12 months", "4 years", "10 years", "1 decade", "1 century", "52 weeks", "10 days 30", "10 days and a", "10 days ago", "30"):
    print(Duration(text).to_days(), end=" ")
try:
    Duration("half a day").to_days()
except Exception as error:
    print(type(error).__name__)
PY
python lengths.py >seen
cat seen
[ "$(cat seen)" = "366.0 366.0 1464.0 3660.0 3660.0 36600.0 364.0 10.0 10.0 10.0 0.0 InvalidTokenError" ] || { echo "no longer so" >&2; exit 1; }
