#!/usr/bin/env bash
# The war of 2020 took 44 seconds by its days, and 44 days by its moments.
#
# Software: daft 0.7.26, duckdb 1.5.5 (PyPI).
# Seen: for dates, 2020-11-10 less 2020-09-27 is a length of 44 seconds, total_days of it is 0, and 27 September and that length are 27 September. For moments it is
#   44 days. In SQL it is the same. duckdb has 44 for the dates.
# Surprises: the type of the difference of two dates is one of seconds, and the count of days is put into it as it is. The table shows "44s"; a filter
#   for wars longer than a day finds none.
# Right: 44 days.
# Source: Daft, Duration: a length of time, also the difference of two dates; total_days: the days of a length.
# Frontline: the days between two days are a whole number, 44, and 45 with both.
source "$(dirname "$0")/lib.sh"
pypi daft==0.7.26 duckdb==1.5.5

cat > war.py <<'PY'
from datetime import date, datetime
import daft
import duckdb
from daft import col
war = daft.from_pydict({"from": [date(2020, 9, 27)], "to": [date(2020, 11, 10)], "from_noon": [datetime(2020, 9, 27, 12)], "to_noon": [datetime(2020, 11, 10, 12)]})
seen = war.select((col("to") - col("from")).alias("days"), (col("to_noon") - col("from_noon")).alias("moments"),
                  (col("to") - col("from")).total_days().alias("total"), (col("from") + (col("to") - col("from"))).alias("back")).to_pydict()
print(*(str(value[0]) for value in seen.values()), sep=" | ")
print(daft.sql('SELECT "to" - "from" AS days FROM war', war=war).to_pydict()["days"][0], duckdb.sql("SELECT DATE '2020-11-10' - DATE '2020-09-27'").fetchone()[0])
PY
python war.py >seen
cat seen
[ "$(cat seen)" = "0:00:44 | 44 days, 0:00:00 | 0 | 2020-09-27
0:00:44 44" ] || { echo "no longer so" >&2; exit 1; }
