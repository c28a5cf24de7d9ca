#!/usr/bin/env bash
# From New Year's Eve to New Year a year goes by, and from New Year to New Year's Eve none.
#
# Software: duckdb 1.5.5, pyarrow 26.0.1 (PyPI).
# Seen: datediff('year', 31 December 2020, 1 January 2021) is 1, and of 1 January and 31 December 2020 it is 0; from 31
#   October to 1 November it is a month. From Sunday, 8 November, to Monday it is no week. pyarrow's years_between and
#   weeks_between are 1 in both.
# Surprises: what is counted are the turns of the year and of the month, not their lengths; and of weeks the lengths, in
#   the same function. A place held for a day was held for a year, and the sum of such years is anything.
# Right: 0 years, by datesub, which counts whole ones; the turn of the week as the other turns, or none of them.
# Source: DuckDB, date_diff: the number of partition boundaries between the dates; date_trunc parts these two days.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5 pyarrow==26.0.1

python <<'EOF'
from datetime import date

import duckdb
import pyarrow
from pyarrow import compute

def between(part, first, last):
    return duckdb.execute("SELECT datediff($1, $2::DATE, $3::DATE)", [part, first, last]).fetchone()[0]

eve, new, sunday, monday = date(2020, 12, 31), date(2021, 1, 1), date(2020, 11, 8), date(2020, 11, 9)
seen = {
    "a day over New Year, in years": between("year", eve, new),
    "the year 2020": between("year", date(2020, 1, 1), eve),
    "31 October to 1 November, in months": between("month", date(2020, 10, 31), date(2020, 11, 1)),
    "Sunday to Monday, in weeks": between("week", sunday, monday),
}
sql = "SELECT date_trunc('week', $1::DATE) <> date_trunc('week', $2::DATE)"
turned = duckdb.execute(sql, [sunday, monday]).fetchone()[0]
scalars = [pyarrow.scalar(day) for day in (eve, new, sunday, monday)]
other = compute.years_between(*scalars[:2]).as_py(), compute.weeks_between(*scalars[2:]).as_py()
print(seen, "| pyarrow, years and weeks:", other)
assert list(seen.values()) == [1, 0, 1, 0] and turned and other == (1, 1), "no longer so"
EOF
