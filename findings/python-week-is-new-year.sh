#!/usr/bin/env bash
# Week 46 of 2020 is New Year's Day, and so is every other week.
#
# Software: Python 3 (its standard library), gnuplot-nox 5.4.4+dfsg1-2+b2 (Debian), pandas 3.1.1, duckdb 1.5.5 (PyPI).
# Seen: datetime.strptime("2020-46", "%Y-%W") is 2020-01-01, and strptime of gnuplot gives it too. With a day of the week behind
#   it, 2020-46-2 is in November. DuckDB has 16 November, and pandas makes an error.
# Surprises: the number is read, it must be one that a week can have, and it is not used; a chart by weeks has all of a year
#   on its first day. A format that cannot say a day is an error elsewhere in the same function (%G without %V).
# Right: the Monday of the week, or an error.
# Source: Python, datetime, format codes, note 7: %U and %W are only used when the day of the week and the year are given.
# Frontline: refuses 2020-W46, and says that "-W46" was not understood.
source "$(dirname "$0")/lib.sh"
debian gnuplot-nox 5.4.4+dfsg1-2+b2
pypi pandas==3.1.1 duckdb==1.5.5

by_gnuplot=$(gnuplot -e 'print strftime("%Y-%m-%d", strptime("%Y-%W", "2020-46"))' 2>&1)
python - "$by_gnuplot" <<'EOF'
import sys
from datetime import datetime

import duckdb
import pandas

weeks = {str(datetime.strptime(f"2020-{week}", "%Y-%W").date()) for week in range(53)}
with_day = str(datetime.strptime("2020-46-2", "%Y-%W-%w").date())
other = str(duckdb.sql("SELECT strptime('2020-46', '%Y-%W')::DATE").fetchone()[0])
try:
    pandas.to_datetime("2020-46", format="%Y-%W")
    refused = False
except ValueError as error:
    print("pandas:", error)
    refused = True
print("Python, of all weeks:", weeks, "gnuplot:", sys.argv[1], "| with a day:", with_day, "| duckdb:", other)
assert weeks == {"2020-01-01"} == {sys.argv[1]} and with_day == "2020-11-17" and refused, "no longer so"
assert other == "2020-11-16", "no longer so"
EOF
