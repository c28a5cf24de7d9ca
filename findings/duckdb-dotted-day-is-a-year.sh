#!/usr/bin/env bash
# The war from 27.09.20 to 10.11.20 is from 2027 to 2010.
#
# Software: duckdb 1.5.5 (PyPI).
# Seen: read_csv gives a column of 27.09.20 and 10.11.20 the type DATE, with 20 September 2027 and 20 November 2010. With a row
#   of 31.01.99 all of it is day-first: 2020-09-27. With years of four digits it is too, and with 08.05.92 and 23.07.93.
# Surprises: that day and month may be taken for one another is known of slashes. Here it is the year that is taken for the
#   day, in a notation with dots that is nowhere written with the year first; years after 2000, other than those before,
#   are possible days.
# Right: day first with dots, or text where two readings are possible.
# Source: DuckDB, CSV auto detection: the formats of dates are tried in an order, with those that begin with the year before
#   those that end with it.
# Frontline: a year has four digits; two are refused.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5

python <<'EOF'
import duckdb

def read(*days):
    with open("days.csv", "w") as file:
        file.write("\n".join(["day", *days]) + "\n")
    return [str(row[0]) for row in duckdb.sql("FROM 'days.csv'").fetchall()]

seen = {days: read(*days) for days in (("27.09.20", "10.11.20"), ("27.09.20", "31.01.99"), ("08.05.92", "23.07.93"))}
for days, dates in seen.items():
    print(*days, "->", *dates)
assert list(seen.values()) == [["2027-09-20", "2010-11-20"], ["2020-09-27", "1999-01-31"], ["1992-05-08", "1993-07-23"]], \
    "no longer so"
EOF
