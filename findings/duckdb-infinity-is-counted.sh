#!/usr/bin/env bash
# A place that is held until further notice is held for 5.9 million years.
#
# Software: duckdb 1.5.5 (PyPI), PostgreSQL 15 with postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: 'infinity'::DATE - DATE '2020-11-10' is 2147465071, and the mean of it and of 44 is 1073732557.5 days. date_diff of the
#   same two days is NULL, and so is the year of infinity. PostgreSQL: cannot subtract infinite dates.
# Surprises: infinity is there for spans without an end, is greater than any day and is printed as infinity; in a difference
#   it is the largest number that fits, and is added up with the others. Two ways to count days, minus and date_diff, do
#   not agree on whether there is a count.
# Right: an error, or NULL in both.
# Source: DuckDB, Date types: infinity is greater than all other dates. PostgreSQL, Date/Time types, has the same values.
# Frontline: a span without an end has none (`nil`), and its length is known as at least so many days.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1
pypi duckdb==1.5.5

cat >question.sql <<'EOF'
SELECT avg(last - first) FROM (VALUES (DATE '2020-09-27', DATE '2020-11-10'), (DATE '2020-11-10', DATE 'infinity')) AS held(first, last)
EOF
python <<'EOF'
import duckdb

mean = duckdb.sql(open("question.sql").read()).fetchone()[0]
days, difference, year = duckdb.sql("SELECT DATE 'infinity' - DATE '2020-11-10', "
    "date_diff('day', DATE '2020-11-10', DATE 'infinity'), year(DATE 'infinity')").fetchone()
print("days:", days, "by date_diff:", difference, "| year:", year, "| mean of two spans:", mean)
assert (days, difference, year, mean) == (2147465071, None, None, 1073732557.5), "no longer so"
EOF
error=$( (postgis <question.sql) 2>&1 ) && { echo "no longer so" >&2; exit 1; }
printf 'PostgreSQL: %s\n' "$(grep -o -m 1 'cannot subtract.*' <<<"$error")"
