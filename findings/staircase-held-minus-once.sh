#!/usr/bin/env bash
# A village is held minus once, and of two that hold it nobody does, if the days of one are turned round.
#
# Software: staircase 2.8.0, pandas 2.3.3, numpy 2.4.6 (PyPI).
# Seen: Stairs from day 5 to day 1 is -1 on day 3, and with one from day 1 to day 5 beside it 0 on each day. Of one from 27 September to 10 November 2020 the integral is 44 days; one more, from an unknown day to 1 October, makes it 48,
#   as if it began with the first, and it is 1 in the year 1900.
# Surprises: a step is laid up at the start and down at the end, whichever comes first, and a holding that is turned round takes away another. An
#   unknown start is before all days where one asks for a day, and the first known day where one asks for a length.
# Right: an error; unknown.
# Source: staircase: the default for a missing start is negative infinity. An interval has a start and an end.
# Frontline: refuses a span that ends before it begins, and one of an unknown start has no length.
source "$(dirname "$0")/lib.sh"
pypi staircase==2.8.0 pandas==2.3.3 numpy==2.4.6

cat > holdings.py <<'PY'
import pandas
import staircase
print(staircase.Stairs(start=[5], end=[1])(3), *staircase.Stairs(start=[1, 5], end=[5, 1])([1, 3, 5]), end=" | ")
days = pandas.Timestamp
known = staircase.Stairs(start=[days("2020-09-27")], end=[days("2020-11-10")])
both = staircase.Stairs(start=[days("2020-09-27"), None], end=[days("2020-11-10"), days("2020-10-01")])
print(known.integral().days, both.integral().days, both(days("1900-01-01")))
PY
python holdings.py >seen
cat seen
[ "$(cat seen)" = "-1 0.0 0.0 0.0 | 44 48 1" ] || { echo "no longer so" >&2; exit 1; }
