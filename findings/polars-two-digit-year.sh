#!/usr/bin/env bash
# A date of 1992 becomes one of the year 92.
#
# Software: polars 2.1.0, duckdb 1.5.5 (PyPI).
# Seen: with try_parse_dates Polars reads the cell 09/10/92 as 9 October of the year 92 after Christ, a valid Date
#   without a warning. DuckDB reads the same cell as 1992.
# Surprises: the pattern is said to be found in the data; a year that no data set of this kind has is taken for found.
# Right: text, or 1992 by a stated pivot (POSIX: 69 to 99 are 1969 to 1999).
# Source: POSIX.1-2017, strptime, conversion %y.
# Frontline: a year has four digits; two are refused.
source "$(dirname "$0")/lib.sh"
pypi polars==2.1.0 duckdb==1.5.5

printf 'id,day\na,09/10/92\nb,08/11/20\n' >claims.csv

python <<'EOF'
import duckdb, polars

polar = polars.read_csv("claims.csv", try_parse_dates=True)["day"][0]
duck = duckdb.sql("SELECT day FROM 'claims.csv' WHERE id = 'a'").fetchone()[0]
print("09/10/92: Polars", polar.isoformat(), "| DuckDB", duck.isoformat())
assert polar.isoformat() == "0092-10-09" and duck.year == 1992, "no longer so"
EOF
