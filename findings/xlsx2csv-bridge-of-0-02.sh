#!/usr/bin/env bash
# A bridge of 1500 m is 0 02 long, and one of 1500 days 08ays.
#
# Software: xlsx2csv 0.8.4, openpyxl 3.1.5 (PyPI).
# Seen: a cell with the number 1500 and the format 0\ \m is written as "0 02", one with 0.0_m as "0.0_02", and one with
#   0 "days" as 0 "08ays". The value is gone; openpyxl reads 1500 from each. With the format 0.000 it is 1500.
# Surprises: a format with an m or a d in it is one of dates, and 1500 is a day of February 1904, of which the month and the day
#   stand where the letters were. The letters are quoted or escaped.
# Right: 1500.
# Source: ECMA-376, 18.8.30 and 18.8.31: a backslash or quotes make the characters behind them, or in them, plain text.
# Frontline: reads no spreadsheets but through GDAL.
source "$(dirname "$0")/lib.sh"
pypi xlsx2csv==0.8.4 openpyxl==3.1.5

python <<'EOF'
import openpyxl

book = openpyxl.Workbook()
for format in ("0\\ \\m", "0.0_m", '0 "days"', "0.000"):
    book.active.append([1500])
    book.active.cell(book.active.max_row, 1).number_format = format
book.save("bridges.xlsx")
print(*(row[0] for row in openpyxl.load_workbook("bridges.xlsx").active.iter_rows(values_only=True)))
EOF
venv/bin/xlsx2csv bridges.xlsx seen
cat seen
diff seen - <<'EOF' || { echo "no longer so" >&2; exit 1; }
0 02
0.0_02
"0 ""08ays"""
1500
EOF
