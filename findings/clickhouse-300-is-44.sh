#!/usr/bin/env bash
# 300 people in a file are 44 in the table.
#
# Software: chdb 4.4.0 (ClickHouse 26.9), duckdb 1.5.5 (PyPI).
# Seen: a CSV with 300 in a column of type UInt8 has 44; 70000 in one of UInt16 is 4464, and 4294967296 in UInt32 is 0. A
#   number with a fraction, 5.7, and one below zero are refused in the same column.
# Surprises: a reader that is told a type takes the low bits of what does not fit, without a word. DuckDB refuses the row.
# Right: an error with the row.
# Source: ClickHouse, type conversion: an overflow of integers is not checked, as in C++.
# Frontline: a number that does not fit is refused with its row.
source "$(dirname "$0")/lib.sh"
pypi chdb==4.4.0 chdb-core==26.9.0 duckdb==1.5.5

python <<'EOF'
import chdb, duckdb

def read(text, kind):
    with open("people.csv", "w") as file:
        file.write(text + "\n")
    try:
        return str(chdb.query(f"SELECT people FROM file('people.csv', CSV, 'people {kind}')", "TSV")).strip()
    except RuntimeError:
        return "refused"

seen = [read("300", "UInt8"), read("70000", "UInt16"), read("4294967296", "UInt32"), read("-1", "UInt8"), read("5.7", "UInt8")]
with open("people.csv", "w") as file:
    file.write("300\n")
try:
    other = duckdb.sql("FROM read_csv('people.csv', header=false, columns={'people': 'UTINYINT'})").fetchall()
except duckdb.Error:
    other = "refused"
print(*seen, "| DuckDB:", other)
assert seen == ["44", "4464", "0", "refused", "refused"] and other == "refused", "no longer so"
EOF
