#!/usr/bin/env bash
# A district that lost a village has 4,294,967,295 more.
#
# Software: polars 2.1.0, pandas 3.1.1, duckdb 1.5.5 (PyPI).
# Seen: of two districts with two villages and one, counted by len() in two years, the change is 1 and 4294967295; so is
#   the change of a rank. pandas and duckdb have 1 and -1.
# Surprises: no column was ever declared unsigned: counts and ranks are, by what counts them, and their difference keeps
#   the type and turns over. A mean or a sum of changes then shows a boom.
# Right: -1, or an error, as a sum that is too large for its type gets a larger type.
# Source: polars, len: a number of type UInt32. Subtraction of two of them is nowhere said to wrap.
# Frontline: counts are `Int`, and arithmetic that leaves the type stops.
source "$(dirname "$0")/lib.sh"
pypi polars==2.1.0 pandas==3.1.1 duckdb==1.5.5 pyarrow==26.0.1

python <<'EOF'
import duckdb
import polars

before = polars.DataFrame({"district": ["A", "B", "B"]})
after = polars.DataFrame({"district": ["A", "A", "B"]})

def counted(rows):
    return rows.group_by("district").len().sort("district")["len"]

change = (counted(after) - counted(before)).to_list()
rank = (polars.Series([1, 2]).rank("ordinal") - polars.Series([2, 1]).rank("ordinal")).to_list()
first, last = before.to_pandas(), after.to_pandas()
by_pandas = (last.groupby("district").size() - first.groupby("district").size()).tolist()
sql = "SELECT (SELECT count(*) FROM last WHERE district = d) - (SELECT count(*) FROM first WHERE district = d) "
by_duckdb = [row[0] for row in duckdb.sql(sql + "FROM (VALUES ('A'), ('B')) AS districts(d)").fetchall()]
print("polars", change, "rank", rank, "| pandas", by_pandas, "| duckdb", by_duckdb)
assert change == [1, 2**32 - 1] and rank == [2**32 - 1, 1], "no longer so"
assert by_pandas == by_duckdb == [1, -1], "no longer so"
EOF
