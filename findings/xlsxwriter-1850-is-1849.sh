#!/usr/bin/env bash
# 1 January 1850, saved in a spreadsheet, is 31 December 1849, or midnight.
#
# Software: pandas 3.1.1, XlsxWriter 3.3.1, openpyxl 3.1.5, python-calamine 0.9.1 (PyPI).
# Seen: of 1 January 1850 and 1 January 1900 to_excel with xlsxwriter writes -18261 and 0, with openpyxl -18260 and 1. read_excel makes of
#   the first pair 31 December 1849 and the time 00:00, and of the other what was saved; the reader calamine makes 00:00 of both
#   days of 1850. 10 November 2020 is right with all.
# Surprises: pandas writes with the one of the two that it finds, and reads with the other. A date before 1900 is refused by
#   spreadsheet programs; here it is saved, and comes back as another day, or as no day, in a column of days.
# Right: the day that was saved, or an error.
# Source: ECMA-376, 18.17.4: the serial values of the 1900 date system begin with 1, 1 January 1900; pandas, ExcelWriter: xlsxwriter
#   where it is there, else openpyxl.
# Frontline: a day may be of any year, and is written as YYYY-MM-DD.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 xlsxwriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1

python <<'EOF'
from datetime import datetime
import pandas

days = pandas.DataFrame({"day": [datetime(1850, 1, 1), datetime(1900, 1, 1), datetime(2020, 11, 10)]})

def saved(writer, reader):
    days.to_excel("days.xlsx", index=False, engine=writer)
    return [str(day)[:10] for day in pandas.read_excel("days.xlsx", engine=reader)["day"]]

seen = saved("xlsxwriter", "openpyxl"), saved("openpyxl", "openpyxl"), saved("openpyxl", "calamine"), saved("xlsxwriter", "calamine")
print(*seen, sep="\n")
assert seen[0] == ["1849-12-31", "00:00:00", "2020-11-10"] and seen[1] == ["1850-01-01", "1900-01-01", "2020-11-10"], "no longer so"
assert seen[2] == ["00:00:00", "1900-01-01", "2020-11-10"] and seen[3] == ["00:00:00", "00:00:00", "2020-11-10"], "no longer so"
EOF
