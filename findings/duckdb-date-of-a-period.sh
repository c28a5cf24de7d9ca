#!/usr/bin/env bash
# A day between the 10th and the 19th is the 1st.
#
# Software: duckdb 1.5.5 (PyPI).
# Seen: '2020-11-1X'::DATE is 1 November 2020; '2020-11-10/2020-12-01', '2020-11-10 or 11' and '2020-11-10~' are 10
#   November. A CSV column of such values with types={'day': 'DATE'} is read the same way, without an error.
# Surprises: a cast refuses 10-11-2020 and 2020-11, and takes any text that begins with a day. What follows is dropped:
#   the end of a period, a second day, a doubt; and where the last digit is unknown, one digit is enough.
# Right: an error. A cast to TIMESTAMP has one.
# Source: EDTF (ISO 8601-2:2019): 2020-11-1X is a day from 10 to 19 November 2020.
# Frontline: refuses each where one day is needed, and says what was left over; a period is read where one may stand.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5

python <<'EOF'
from pathlib import Path

import duckdb

values = ["2020-11-1X", "2020-11-10/2020-12-01", "2020-11-10 or 11", "2020-11-10~"]
Path("days.csv").write_text("\n".join(["day", *values]) + "\n")
cast = [str(duckdb.execute("SELECT CAST(? AS DATE)", [value]).fetchone()[0]) for value in values]
read = [str(day) for day, in duckdb.sql("FROM read_csv('days.csv', types = {'day': 'DATE'})").fetchall()]
for value, day in zip(values, cast):
    print(value, "->", day)
strict = duckdb.execute("SELECT TRY_CAST(? AS TIMESTAMP)", [values[1]]).fetchone()[0]
print("as a timestamp:", strict, "| of a file:", *read)
assert cast == read == ["2020-11-01"] + ["2020-11-10"] * 3 and strict is None, "no longer so"
EOF
