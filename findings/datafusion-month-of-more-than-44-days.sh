#!/usr/bin/env bash
# A month is longer than 44 days, and a day longer than 36 hours.
#
# Software: datafusion 55.0.0, duckdb 1.5.5 (PyPI).
# Seen: INTERVAL '1 month' > INTERVAL '44 days' and INTERVAL '1 day' > INTERVAL '36 hours' are true; of the two, max is the
#   month, and INTERVAL '12 months' = INTERVAL '365 days' is false. DuckDB says false to both comparisons.
# Surprises: months, days and parts of a day are compared one after another, as letters in a dictionary, and a greater amount
#   of the smaller unit never counts. The longest truce of a table is found by the unit that it is written in.
# Right: false; with a month of 30 days, as PostgreSQL and DuckDB take it, or an error.
# Source: Apache Arrow, Interval: months, days and nanoseconds are independent of each other; PostgreSQL, date/time types, for
#   the month of 30 days.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
pypi datafusion==55.0.0 duckdb==1.5.5 pyarrow==26.0.1

python <<'EOF'
import datafusion, duckdb

sql = "SELECT INTERVAL '1 month' > INTERVAL '44 days', INTERVAL '1 day' > INTERVAL '36 hours'"
seen = tuple(column[0].as_py() for column in datafusion.SessionContext().sql(sql).collect()[0].columns)
other = duckdb.sql(sql).fetchone()
longest = datafusion.SessionContext().sql("SELECT max(x) FROM (VALUES (INTERVAL '1 month'), (INTERVAL '44 days')) AS t(x)")
longest = longest.collect()[0].column(0)[0].as_py()
print("DataFusion", seen, longest, "| DuckDB", other)
assert seen == (True, True) and longest.months == 1 and other == (False, False), "no longer so"
EOF
