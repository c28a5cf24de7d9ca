#!/usr/bin/env bash
# Who held each village in 1992 is gone once the column of 2020 is put below it.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), duckdb 1.5.5 (PyPI).
# Seen: SELECT name, in_1992 AS holder FROM held UNION ALL SELECT name, in_2020 AS holder FROM held, in the SQL of OGR, gives
#   four rows, and the holder is null in the first two. With the dialect SQLITE, and with DuckDB, it is A, A, B, B. Of two
#   tables whose columns have other names the columns are put side by side, and not one below the other.
# Surprises: both halves read one layer, and the columns that the second one leaves out are left out of the first. It is the
#   usual way to turn a wide table into a long one, and this is the dialect that is used where none is asked for.
# Right: A, A, B, B: ISO/IEC 9075-2, query expression: the columns of a union correspond by position.
# Source: GDAL, OGR SQL: the results of two or more SELECT may be combined by UNION ALL.
# Frontline: reads a row for each claim, and no wide tables.
source "$(dirname "$0")/lib.sh"
pypi pyogrio==0.13.0 pyarrow==26.0.1 duckdb==1.5.5

python <<'EOF'
import duckdb, pyogrio

with open("held.csv", "w") as file:
    file.write("name,in_1992,in_2020\nSusa,A,B\nLacin,A,B\n")
with open("other.csv", "w") as file:
    file.write("village,holder\nAgdam,B\n")
long = "SELECT name, in_1992 AS holder FROM held UNION ALL SELECT name, in_2020 AS holder FROM held"

def holders(dialect):
    return pyogrio.read_arrow("held.csv", sql=long, sql_dialect=dialect)[1].to_pydict()["holder"]

duckdb.sql("CREATE TABLE held AS FROM 'held.csv'")
right = [holder for _, holder in duckdb.sql(long).fetchall()]
two = pyogrio.read_arrow("held.csv", sql="SELECT name FROM held UNION ALL SELECT village FROM 'other.csv'.other",
                         sql_dialect="OGRSQL")[1].to_pydict()
print(holders("OGRSQL"), holders("SQLITE"), right, two)
assert holders("OGRSQL") == [None, None, "B", "B"], "no longer so"
assert holders("SQLITE") == right == ["A", "A", "B", "B"], "no longer so"
assert two == {"name": ["Susa", "Lacin", None], "village": [None, None, "Agdam"]}, "no longer so"
EOF
