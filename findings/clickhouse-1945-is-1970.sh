#!/usr/bin/env bash
# 9 May 1945 is 1 January 1970, and what has no end ends on 6 June 2149.
#
# Software: chdb 4.4.0 (ClickHouse 26.9) (PyPI).
# Seen: a CSV read with a column of type Date has 1945-05-09 as 1970-01-01, 1969-12-31 as the same, and 9999-12-31 as
#   2149-06-06; DateTime ends on 7 February 2106. No error and no warning; 31.02.2020 is an error.
# Surprises: a text that is no date is refused, and a date that does not fit is another date. All of the time before 1970 is
#   one day, on which things then begin.
# Right: an error; Date32, which has the years from 1900 to 2299, is another type.
# Source: ClickHouse, Date: supported are 1970-01-01 to 2149-06-06; what becomes of other dates is not said there.
# Frontline: a day may be of any year, and no other day is put for it.
source "$(dirname "$0")/lib.sh"
pypi chdb==4.4.0 chdb-core==26.9.0

python <<'EOF'
import chdb

with open("days.csv", "w") as file:
    file.write("1945-05-09\n1969-12-31\n2020-11-10\n9999-12-31\n")
days = str(chdb.query("SELECT day FROM file('days.csv', CSV, 'day Date')", "TSV")).split()
moment = str(chdb.query("SELECT toDateTime('2120-01-01 00:00:00', 'UTC')", "TSV")).strip()
print(*days, "|", moment)
assert days == ["1970-01-01", "1970-01-01", "2020-11-10", "2149-06-06"] and moment == "2106-02-07 06:28:15", "no longer so"
EOF
