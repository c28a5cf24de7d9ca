#!/usr/bin/env bash
# One added row turns all dates of a CSV file from day-first to month-first; another reader has them the other way.
#
# Software: duckdb 1.5.5, pandas 3.1.1 (PyPI).
# Seen: DuckDB reads 09/10/2020 and 08/11/2020 as 9 October and 8 November. With a third row of 11/13/2020 it reads
#   the first two as 10 September and 11 August. pandas reads them so from the start. Nobody warns.
# Surprises: the meaning of a cell hangs on other cells, so an append changes what was loaded last week.
# Right: to refuse a column that has two readings, until the order is given (`dateformat`, `format`).
# Source: RFC 4180 and the W3C model (Tabular Data, 6.4.4) leave formats of dates to metadata; DuckDB's documentation
#   of the "CSV auto detection" names its order of guesses.
# Frontline: a date that has two readings is refused with both, until `DateOrder` is given.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5 pandas==3.1.1

printf 'id,day\na,09/10/2020\nb,08/11/2020\n' >two.csv
{ cat two.csv; printf 'c,11/13/2020\n'; } >three.csv

python <<'EOF'
import duckdb, pandas

def first(file):
    return str(duckdb.sql(f"SELECT day FROM '{file}' WHERE id = 'a'").fetchone()[0])

other = str(pandas.read_csv("two.csv", parse_dates=["day"]).day[0].date())
print("09/10/2020: DuckDB", first("two.csv"), "| with one more row", first("three.csv"), "| pandas", other)
assert first("two.csv") == "2020-10-09" and first("three.csv") == other == "2020-09-10", "no longer so"
EOF
