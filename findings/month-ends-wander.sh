#!/usr/bin/env bash
# The last day of every month becomes the 29th.
#
# Software: duckdb 1.5.5, pandas 3.1.1, polars 2.1.0 (PyPI).
# Seen: from 31 January 2020 in steps of a month, DuckDB's generate_series and pandas' date_range give 31 January, 29
#   February, 29 March, 29 April, 29 May; polars' date_range gives 31 January, 29 February, 31 March, 30 April, 31 May.
# Surprises: February shortens all months after it. The series of one library and of another part after two steps, and
#   a status "at the end of each month" is one of two days before.
# Right: step n is n months after the start, and each is shortened by itself, as polars has it.
# Source: to add two months to 31 January is 31 March, in DuckDB and pandas too.
# Frontline: series step by days.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5 pandas==3.1.1 polars==2.1.0

python <<'EOF'
from datetime import date

import duckdb
import pandas
import polars

first, last = date(2020, 1, 31), date(2020, 5, 31)
of_duckdb = duckdb.sql(
    f"SELECT x::DATE FROM generate_series(DATE '{first}', DATE '{last}', INTERVAL 1 MONTH) s(x)"
).fetchall()
of_pandas = pandas.date_range(first, last, freq=pandas.DateOffset(months=1))
series = {
    "DuckDB": [day for day, in of_duckdb],
    "pandas": [day.date() for day in of_pandas],
    "polars": polars.date_range(first, last, "1mo", eager=True).to_list(),
}
for name, days in series.items():
    print(name, *days)
numbers = {name: [day.day for day in days] for name, days in series.items()}
assert numbers["DuckDB"] == numbers["pandas"] == [31, 29, 29, 29, 29], "no longer so"
assert numbers["polars"] == [31, 29, 31, 30, 31], "no longer so"
two_months = duckdb.sql("SELECT (DATE '2020-01-31' + INTERVAL 2 MONTH)::DATE").fetchone()[0]
assert two_months == date(2020, 3, 31), "no longer so"
EOF
