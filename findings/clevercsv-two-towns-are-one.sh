#!/usr/bin/env bash
# Slov'yansk and Kam'yanka are one town, and a column of times is two.
#
# Software: clevercsv 0.8.5, duckdb 1.5.5 (PyPI).
# Seen: of a file with one column of names, of which two have an apostrophe, clevercsv reads one row, with the end of the line in it; of
#   a column of times it makes the columns "10" and "30", and of "Mets Tagher" two. DuckDB reads one column from each.
# Surprises: the library is there for files whose form is unknown, and takes an apostrophe for a quote, which then holds the end of
#   the line; and the sign that parts hours from minutes for one that parts columns. The header has one column all the while.
# Right: two rows of one column; RFC 4180 has one kind of quote, and it is at the start of a field.
# Source: RFC 4180, 2; clevercsv, README: a replacement for csv with a better detection of dialects.
# Frontline: the header tells the delimiter, one of four, and quotes are double ones.
source "$(dirname "$0")/lib.sh"
pypi clevercsv==0.8.5 duckdb==1.5.5

python <<'EOF'
import clevercsv, duckdb

def read(*rows):
    with open("table.csv", "w", newline="") as file:
        file.write("\n".join(rows) + "\n")
    other = duckdb.sql("FROM read_csv('table.csv', all_varchar=true)")
    return clevercsv.read_table("table.csv"), len(other.columns)

names = read("town", "Slov'yansk", "Kam'yanka")
times = read("time", "10:30", "11:45")
words = read("village", "Mets Tagher", "Karmir Shuka")
print(names, times, words)
assert names == ([["town"], ["Slov'yansk\nKam'yanka"]], 1), "no longer so"
assert times == ([["time"], ["10", "30"], ["11", "45"]], 1) and len(words[0][1]) == 2 and words[1] == 1, "no longer so"
EOF
