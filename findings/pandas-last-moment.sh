#!/usr/bin/env bash
# The end of November, through a spreadsheet, is the first of December.
#
# Software: pandas 3.1.1, openpyxl 3.1.5 (PyPI).
# Seen: Period("2020-11").end_time, 2020-11-30 23:59:59.999999, is written by to_excel and read back by read_excel as
#   2020-12-01 00:00:00.
# Surprises: the library has its own last moment of a period, and a format of its own cannot hold it: times are days with
#   a fraction there, and what is between is rounded up. "Held until" moves to the next day and the next month, and
#   periods that did not meet overlap.
# Right: 30 November; or times that are cut, not rounded.
# Source: ECMA-376, part 1, 18.17.4: a date and time is a number of days with a fraction.
# Frontline: a period ends with a day, which is written as a day.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 openpyxl==3.1.5

python <<'EOF'
import pandas

november = pandas.Period("2020-11")
pandas.DataFrame({"from": [november.start_time], "to": [november.end_time]}).to_excel("held.xlsx", index=False)
held = pandas.read_excel("held.xlsx").iloc[0]
print("written:", november.start_time, november.end_time, "| read:", held["from"], held["to"])
assert november.end_time.month == 11 and held["to"] == pandas.Timestamp("2020-12-01"), "no longer so"
EOF
