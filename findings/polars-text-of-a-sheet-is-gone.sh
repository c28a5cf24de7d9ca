#!/usr/bin/env bash
# A figure in row 502 of a sheet is nothing, and in row 52 it is there.
#
# Software: polars 2.1.0 with fastexcel 0.21.0, openpyxl 3.1.5, pandas 3.1.1 (PyPI).
# Seen: below 500 numbers stands the text "1,234". read_excel gives null for it, without a word; below 50 numbers it gives
#   the text, and all of the column is text. read_csv of the same table is an error. pandas keeps the text.
# Surprises: that a type is guessed from the first rows is known from tables, and that it fails later; here it does not, and
#   what does not fit is taken for an empty cell. A village whose people were typed by hand has none.
# Right: an error, as in a CSV file, or the text.
# Source: polars, read_excel, infer_schema_length: the number of rows that are read to guess the types; of the others it has
#   no word.
# Frontline: each cell is read by what its column must be, and what is not that is refused with its row.
source "$(dirname "$0")/lib.sh"
pypi polars==2.1.0 fastexcel==0.21.0 openpyxl==3.1.5 pandas==3.1.1

python <<'EOF'
import openpyxl
import pandas
import polars

def last(rows):
    book = openpyxl.Workbook()
    table = [("name", "people"), *((f"village {row}", row) for row in range(rows)), ("Agdam", "1,234")]
    for row in table:
        book.active.append(row)
    book.save("villages.xlsx")
    with open("villages.csv", "w") as file:
        file.writelines(f'{name},"{people}"\n' for name, people in table)
    sheet = polars.read_excel("villages.xlsx")["people"]
    try:
        of_csv = polars.read_csv("villages.csv")["people"][-1]
    except polars.exceptions.ComputeError:
        of_csv = "an error"
    return sheet[-1], of_csv, pandas.read_excel("villages.xlsx")["people"].iloc[-1]

seen = {rows: last(rows) for rows in (50, 500)}
for rows, values in seen.items():
    print("below", rows, "numbers: read_excel %r, read_csv %r, pandas %r" % values)
assert seen[50] == ("1,234",) * 3 and seen[500] == (None, "an error", "1,234"), "no longer so"
EOF
