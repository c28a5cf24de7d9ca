#!/usr/bin/env bash
# The last claim says that nobody knows who holds Susa on the 20th, and the last row says that A does.
#
# Software: pandas 3.1.1, polars 2.1.0, duckdb 1.5.5 (PyPI).
# Seen: of two claims, A on 1 November and unknown on 20 November 2020, groupby("place").last() is 20 November with A, a row that is not in
#   the table; tail(1) and drop_duplicates have 20 November and unknown. resample and pivot_table with "last" do as last, and so does arg_max
#   of DuckDB. polars and last of DuckDB have unknown.
# Surprises: a last row is made of the last known value of each column by itself, and the days of one claim stand with the holder of
#   another. A loss of control that is recorded as unknown is never seen.
# Right: 20 November and unknown.
# Source: pandas, DataFrameGroupBy.last: the last entry of each column, skipna is on; DuckDB, arg_max: rows of null are passed over.
# Frontline: unknown is a standing of its own, and ends the one before.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 polars==2.1.0 duckdb==1.5.5 pyarrow==26.0.1

python <<'EOF'
import duckdb, pandas, polars

claims = pandas.DataFrame({"place": ["Susa", "Susa"], "day": ["2020-11-01", "2020-11-20"], "holder": ["A", None]})
groups = claims.groupby("place")

def known(rows):
    return [tuple(None if value != value else value for value in row) for row in rows]

last = known(groups.last()[["day", "holder"]].values)
rows = known(groups.tail(1)[["day", "holder"]].values)
other = polars.from_pandas(claims).group_by("place").agg(polars.all().last()).select("day", "holder").rows()
sql = duckdb.sql("SELECT last(holder ORDER BY day), arg_max(holder, day) FROM claims").fetchall()[0]
print(last, rows, other, sql)
assert last == [("2020-11-20", "A")] and rows == other == [("2020-11-20", None)] and sql == (None, "A"), "no longer so"
EOF
