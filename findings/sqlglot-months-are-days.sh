#!/usr/bin/env bash
# Twenty years have 243 months, and two months are 44.
#
# Software: sqlglot 30.30.0 (PyPI), sqlite3 of Python, duckdb 1.5.5 (PyPI).
# Seen: DATEDIFF(month, ...) of SQL Server, for SQLite, is a count of days by 30: from 2000 to 2020 there are 243 months, and from 31
#   January to 1 February none, where the source has 240 and 1. For MySQL it is DATEDIFF without its unit, which counts days: two months, from 27
#   September to 10 November, are 44. TIMESTAMPDIFF(MONTH) of MySQL, which counts whole months, counts changes of the month in DuckDB.
# Surprises: three translations of one function with three meanings, none of them told, at the level at which what cannot be
#   translated is an error. MySQL has TIMESTAMPDIFF.
# Right: 240, 1 and 2; 0 whole months from 31 January to 1 February.
# Source: SQL Server, DATEDIFF: the count of datepart boundaries crossed; MySQL, DATEDIFF: the days from one date to the other,
#   TIMESTAMPDIFF: whole units.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
pypi sqlglot==30.30.0 duckdb==1.5.5

python <<'EOF'
import sqlite3, duckdb, sqlglot

def translate(sql, read, write):
    return sqlglot.transpile(sql, read=read, write=write, unsupported_level=sqlglot.ErrorLevel.RAISE)[0]

def months(first, last):
    sql = translate(f"SELECT DATEDIFF(month, '{first}', '{last}')", "tsql", "sqlite")
    return sqlite3.connect(":memory:").execute(sql).fetchone()[0]

sqlite = months("2000-01-01", "2020-01-01"), months("2020-01-31", "2020-02-01")
mysql = translate("SELECT date_diff('month', first, last) FROM truces", "duckdb", "mysql")
whole = translate("SELECT TIMESTAMPDIFF(MONTH, DATE '2020-01-31', DATE '2020-02-01')", "mysql", "duckdb")
print(sqlite, mysql, whole, duckdb.sql(whole).fetchone()[0])
assert sqlite == (243, 0) and mysql == "SELECT DATEDIFF(last, first) FROM truces", "no longer so"
assert duckdb.sql(whole).fetchone()[0] == 1, "no longer so"
EOF
