#!/usr/bin/env bash
# A table of 1,000 villages has 1,249 different ones.
#
# Software: duckdb 1.5.5, polars 2.1.0 (PyPI).
# Seen: SUMMARIZE of the numbers 0 to 999 says count 1000, approx_unique 1249. Of 200 columns of 1,000 different names each,
#   approx_count_distinct gives 730 for one and 1520 for another. approx_n_unique of polars is within 3 of 1,000 for the
#   numbers.
# Surprises: that it is approximate is in its name; that it is half too many or a quarter too few for a table of a page is
#   not, nor that it is more than the rows. SUMMARIZE is what a table is first looked at with, to see if a key is one.
# Right: 1000, which a sketch of this kind counts exactly or nearly so while numbers are small, and never more than rows.
# Source: DuckDB, approx_count_distinct: by HyperLogLog; SUMMARIZE: approx_unique; no error is stated.
# Frontline: counts are counts.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5 polars==2.1.0

python <<'EOF'
import duckdb
import polars

rows, different = duckdb.sql("SELECT count, approx_unique FROM (SUMMARIZE SELECT * FROM range(1000))").fetchone()
sql = "SELECT approx_count_distinct($1 || '/' || number) FROM range(1000) AS numbers(number)"
counts = [duckdb.execute(sql, [str(column)]).fetchone()[0] for column in range(200)]
other = polars.Series(range(1000)).approx_n_unique()
print("rows:", rows, "different:", different, "| of 200 columns:", min(counts), "to", max(counts), "| polars:", other)
assert (rows, different) == (1000, 1249) and min(counts) < 800 and max(counts) > 1300, "no longer so"
assert abs(other - 1000) < 20, "no longer so"
EOF
