#!/usr/bin/env bash
# Tuesday is day 3 in MySQL, and day 2, Monday, in its translation.
#
# Software: sqlglot 30.30.0, duckdb 1.5.5 (PyPI).
# Seen: DAYOFWEEK of MySQL and Spark, EXTRACT(DAYOFWEEK) of BigQuery and to_char 'D' of PostgreSQL, which all count from Sunday as 1, are
#   handed to functions of DuckDB that count from Sunday as 0 or from Monday as 1. WEEKDAY of MySQL, Monday 0, becomes one
#   with Sunday 0. All five give 2 for Tuesday, 10 November 2020.
# Surprises: for weeks, which BigQuery begins on Sunday, the translator adds a day and takes it back; for the day of the week the
#   name is kept and the meaning exchanged, with no error and no warning. A filter on a weekday keeps other rows.
# Right: 3, 3, 3, 3 and 1.
# Source: MySQL, DAYOFWEEK: 1 is Sunday, WEEKDAY: 0 is Monday; BigQuery, EXTRACT: DAYOFWEEK from 1, Sunday; PostgreSQL, to_char: D from
#   Sunday (1); DuckDB, dayofweek: Sunday is 0.
# Frontline: a weekday has a name, not a number.
source "$(dirname "$0")/lib.sh"
pypi sqlglot==30.30.0 duckdb==1.5.5

python <<'EOF'
import duckdb, sqlglot

def answer(sql, dialect):
    return duckdb.sql(sqlglot.transpile(sql, read=dialect, write="duckdb", unsupported_level=sqlglot.ErrorLevel.RAISE)[0]).fetchone()[0]

seen = [int(answer(sql, dialect)) for sql, dialect in (
    ("SELECT DAYOFWEEK('2020-11-10')", "mysql"), ("SELECT DAYOFWEEK('2020-11-10')", "spark"),
    ("SELECT EXTRACT(DAYOFWEEK FROM DATE '2020-11-10')", "bigquery"), ("SELECT to_char(DATE '2020-11-10', 'D')", "postgres"),
    ("SELECT WEEKDAY(DATE '2020-11-10')", "mysql"))]
print(*seen)
assert seen == [2, 2, 2, 2, 2], "no longer so"
EOF
