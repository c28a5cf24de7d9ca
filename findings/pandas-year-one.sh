#!/usr/bin/env bash
# A day without a year is one of the year 1.
#
# Software: pandas 3.1.1 (PyPI).
# Seen: to_datetime("10 Nov") is 10 November of the year 1; in a column with format="mixed", "27 September" is too, and
#   stands beside 10 November 2020. "10:20" is today, at 20 past 10.
# Surprises: of what is not written the year comes from nowhere, and the day from the clock. Since pandas has times
#   coarser than nanoseconds, the year 1 is no longer out of bounds; the first of a column is 2,019 years away.
# Right: an error, or no value: the year is not known.
# Source: EDTF (ISO 8601-2:2019) has XXXX-11-10 for it.
# Frontline: a row of a table whose day has no year is refused.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1

python <<'EOF'
import datetime

import pandas

alone = pandas.to_datetime("10 Nov")
column = pandas.to_datetime(pandas.Series(["27 September", "10 November 2020"]), format="mixed")
print("10 Nov:", alone.date(), "| a column:", *column.dt.date, "| 10:20:", pandas.to_datetime("10:20"))
assert alone.year == 1 and column.dt.year.tolist() == [1, 2020], "no longer so"
EOF
