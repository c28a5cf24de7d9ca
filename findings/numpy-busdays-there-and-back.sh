#!/usr/bin/env bash
# From Saturday to Tuesday there is one working day, and back there are two.
#
# Software: numpy 2.4.6, pandas 3.1.1 (PyPI).
# Seen: busday_count from 7 to 10 November 2020 is 1, and from the 10th to the 7th -2; from Monday to Friday it is 4, and back -4.
#   pandas' bdate_range, which has both ends, has 2 and 5 days.
# Surprises: a count is of the days from the first to the one before the last, and the other way of those after; so that a
#   difference changes with the order of its ends by more than its sign, for weekends alone.
# Right: 1 and -1, as with days, which are 3 and -3.
# Source: NumPy, busday_count: begindates to enddates, not including the day of enddates; the negative of it if enddates is
#   before.
# Frontline: a count of days there is one back, with its sign.
source "$(dirname "$0")/lib.sh"
pypi numpy==2.4.6 pandas==3.1.1

python <<'EOF'
import numpy, pandas

def count(first, last):
    return int(numpy.busday_count(first, last)), int(numpy.busday_count(last, first)), len(pandas.bdate_range(first, last))

seen = count("2020-11-07", "2020-11-10"), count("2020-11-09", "2020-11-13")
print(*seen)
assert seen == ((1, -2, 2), (4, -4, 5)), "no longer so"
EOF
