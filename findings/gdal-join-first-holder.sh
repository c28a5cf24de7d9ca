#!/usr/bin/env bash
# A town that changed hands twice is joined to its first holder, and nobody else ever held it.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), duckdb 1.5.5 (PyPI).
# Seen: two towns, joined by LEFT JOIN to a table of who held them, with two rows for each, give two rows, with the holder that
#   stands first; sorted the other way, the last. DuckDB gives four rows. A count of the changes is 2 and not 4.
# Surprises: a join that has the words of SQL finds one row at most. No word is said of the rows that are left out, and which
#   they are hangs on the order of the file.
# Right: four rows: ISO/IEC 9075-2, joined table: all pairs for which the condition is true.
# Source: GDAL, OGR SQL, JOIN limitations: if more than one record of the second table is found, the first is used.
# Frontline: keeps one row for each claim, and all claims about a place.
source "$(dirname "$0")/lib.sh"
pypi pyogrio==0.13.0 pyarrow==26.0.1 duckdb==1.5.5

python <<'EOF'
import duckdb, pyogrio

rows = ["Susa,A,1992-05-08", "Agdam,A,1993-07-23", "Susa,B,2020-11-08", "Agdam,B,2020-11-20"]
with open("town.csv", "w") as file:
    file.write("name\nSusa\nAgdam\n")

def joined(rows):
    with open("held.csv", "w") as file:
        file.write("\n".join(["name,holder,since"] + rows) + "\n")
    table = pyogrio.read_arrow(
        "town.csv", sql="SELECT t.name, h.holder FROM town t LEFT JOIN 'held.csv'.held h ON t.name = h.name")[1]
    return list(zip(*table.to_pydict().values()))

print(joined(rows), joined(rows[::-1]))
right = duckdb.sql("SELECT t.name, h.holder FROM 'town.csv' t LEFT JOIN 'held.csv' h ON t.name = h.name").fetchall()
assert joined(rows) == [("Susa", "A"), ("Agdam", "A")] and joined(rows[::-1]) == [("Susa", "B"), ("Agdam", "B")], "no longer so"
assert len(right) == 4, "no longer so"
EOF
