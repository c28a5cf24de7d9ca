#!/usr/bin/env bash
# From 27 September to 10 November 2020 no day goes by, and from New Year's Eve to New Year one.
#
# Software: sqlite3 3.40.1-2+deb12u2 (Debian), duckdb 1.5.5 (PyPI).
# Seen: in a table with columns of type DATE, last - first is 0 for the war of 44 days, 28 for the years from 8 May 1992 to 8
#   November 2020, and 1 from 31 December to 1 January; first + 7 is 2027. DuckDB has 44, 10411 and 1, and a week later.
# Surprises: the type is taken and the difference has the look of one; what is subtracted are the numbers at the head of the
#   texts, which are their years. Across New Year the number of days is even right.
# Right: days, as in DuckDB and PostgreSQL, or an error.
# Source: SQLite, Datatypes: there is no class for dates; a text in arithmetic is cast, by its longest numeric prefix.
# Frontline: a day is a type of its own; the difference of two is a count of days.
source "$(dirname "$0")/lib.sh"
debian sqlite3 3.40.1-2+deb12u2
pypi duckdb==1.5.5

cat >spans.sql <<'EOF'
CREATE TABLE spans (first DATE, last DATE);
INSERT INTO spans VALUES ('2020-09-27', '2020-11-10'), ('1992-05-08', '2020-11-08'), ('2020-12-31', '2021-01-01');
EOF
question='SELECT last - first, first + 7 FROM spans'
seen=$(sqlite3 :memory: ".read spans.sql" "$question" | paste -s -d ' ')
other=$(python -c 'import duckdb, sys
base = duckdb.connect()
base.execute(open("spans.sql").read())
print(*(f"{days}|{day}" for days, day in base.execute(sys.argv[1]).fetchall()))' "$question")
printf 'days and a week later, SQLite: %s | DuckDB: %s\n' "$seen" "$other"
[ "$seen" = '0|2027 28|1999 1|2027' ] || { echo "no longer so" >&2; exit 1; }
[ "$other" = '44|2020-10-04 10411|1992-05-15 1|2021-01-07' ] || { echo "no longer so" >&2; exit 1; }
