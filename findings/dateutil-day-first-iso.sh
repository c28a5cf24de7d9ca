#!/usr/bin/env bash
# To ask for the day first turns an ISO 8601 date around: 2020-11-10 becomes 11 October.
#
# Software: python-dateutil 4.0.0 and pandas 3.1.1 (PyPI).
# Seen: with dayfirst=True both read "2020-11-10" as 11 October 2020.
# Surprises: who sets it means "10/11/2020"; a date with the year first has no other order in any country. A column
#   that has both, as lists put together from sources do, is right in its local half and wrong in its ISO half.
# Right: 10 November 2020.
# Source: ISO 8601-1:2019, 5.2.2.1: year, month, day. dateutil wants it so, see
#   https://github.com/dateutil/dateutil/issues/268.
# Frontline: the order is asked only where the year stands last (`DateOrder`).
source "$(dirname "$0")/lib.sh"
pypi python-dateutil==4.0.0 pandas==3.1.1

python <<'EOF'
from dateutil.parser import parse
import pandas

one, other = parse("2020-11-10", dayfirst=True), pandas.to_datetime("2020-11-10", dayfirst=True)
print("dateutil", one.date(), "pandas", other.date())
assert (one.month, one.day) == (other.month, other.day) == (10, 11), "no longer so"
EOF
