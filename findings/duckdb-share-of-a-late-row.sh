#!/usr/bin/env bash
# 5.7 in row 20,481 is 6, and 0.4 is none.
#
# Software: duckdb 1.5.5 (PyPI).
# Seen: below 20,480 whole numbers stand 5.7 and 0.4; read_csv gives 6 and 0. Below 20,000 of them it gives 5.7 and 0.4. Of the
#   text "5.7km" in the same place it makes an error.
# Surprises: that a type is guessed from the first rows is known, and that what does not fit later is an error. A number
#   with a fraction fits: it is rounded. The sum of a column of shares depends on how far below they begin.
# Right: an error, as for the text: 5.7 is no whole number.
# Source: DuckDB, CSV auto detection, sample_size: 20,480 rows; type detection: a value is cast to the type that was found.
# Frontline: each column has a type before it is read, and a number is read to its last sign.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5

python <<'EOF'
import duckdb

def late(rows, *values):
    with open("shares.csv", "w") as file:
        file.write("\n".join(["share", *["5"] * rows, *values]) + "\n")
    return [float(row[0]) for row in duckdb.sql("FROM 'shares.csv'").fetchall()[rows:]]

seen = {rows: late(rows, "5.7", "0.4") for rows in (20_000, 20_480)}
print(seen)
try:
    late(20_480, "5.7km")
    refused = False
except duckdb.ConversionException as error:
    print(str(error).splitlines()[0])
    refused = True
assert seen == {20_000: [5.7, 0.4], 20_480: [6, 0]} and refused, "no longer so"
EOF
