#!/usr/bin/env bash
# A truce of 30 hours is one of six, one of ten days is none, and all villages of the sheet have no name.
#
# Software: pylightxl 1.61, openpyxl 3.1.5 (PyPI).
# Seen: of a workbook that openpyxl wrote, with the cells "Shusha", 30 hours, 10 days, and 8 November 2020 at 10:00, pylightxl reads "", "06:00:00", "00:00:00" and
#   "2020/11/08 10:00:00". openpyxl reads what it wrote.
# Surprises: a length of more than a day is a time of day, and its days are dropped. A text that is written in its cell, and not in the table of
#   texts, is the empty text, though both ways are of the format, and a row without its name looks like one that has none.
# Right: "Shusha", 30:00:00, 240:00:00.
# Source: ECMA-376, 18.18.11: inlineStr is a cell with its text in it; 18.8.30: [h] counts hours past 24.
# Frontline: reads workbooks through GDAL, and a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
pypi pylightxl==1.61 openpyxl==3.1.5

cat > cells.py <<'PY'
from datetime import datetime, timedelta
import openpyxl
import pylightxl
book = openpyxl.Workbook()
book.active.append(["Shusha", timedelta(hours=30), timedelta(days=10), datetime(2020, 11, 8, 10)])
book.save("truces.xlsx")
print(*pylightxl.readxl("truces.xlsx").ws("Sheet").rows)
print(*(str(cell.value) for cell in openpyxl.load_workbook("truces.xlsx").active[1]), sep=", ")
PY
python cells.py >seen
cat seen
[ "$(cat seen)" = "['', '06:00:00', '00:00:00', '2020/11/08 10:00:00']
Shusha, 1 day, 6:00:00, 10 days, 0:00:00, 2020-11-08 10:00:00" ] || { echo "no longer so" >&2; exit 1; }
