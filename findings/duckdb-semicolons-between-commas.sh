#!/usr/bin/env bash
# Two columns of a table are three, and its header is gone.
#
# Software: duckdb 1.5.5 (PyPI).
# Seen: of a file with "lat;lon" above "39,75;46,75", read_csv makes columns of 39, of "75;46" and of 75, without a header.
#   With decimal_separator=',' it does the same. With a third column of names or of whole numbers it is two columns of text
#   and the third, with the header.
# Surprises: the sign between columns is guessed by what splits all rows alike, and between two numbers with decimal commas
#   the comma does so into more columns; that the header does not fit is taken for a title above the table. Tables of
#   coordinates from half of the world are such files.
# Right: two columns, all rows of which, the header as well, split at the semicolon; the more so where the comma was said to
#   be the decimal sign.
# Source: DuckDB, CSV auto detection: the dialect with the most columns that is consistent is chosen.
# Frontline: the first row is the header of every table, and a comma in a number is refused.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5

python <<'EOF'
import duckdb

def read(text, options=""):
    with open("places.csv", "w") as file:
        file.write(text)
    table = duckdb.sql(f"FROM read_csv('places.csv'{options})")
    return table.columns, table.fetchall()

places = "lat;lon\n39,75;46,75\n39,80;46,80\n"
seen, told = read(places), read(places, ", decimal_separator=','")
other = read("lat;lon;people\n39,75;46,75;100\n39,80;46,80;200\n")[0]
print(*seen, "| told of the comma:", told == seen, "| with whole numbers:", other)
assert seen == told == (["column0", "column1", "column2"], [(39, "75;46", 75), (39, "80;46", 80)]), "no longer so"
assert other == ["lat", "lon", "people"], "no longer so"
EOF
