#!/usr/bin/env bash
# Half of one village is none with a CAST, and half a village without.
#
# Software: sqlglot 30.30.0, duckdb 1.5.5 (PyPI), sqlite3 of Python.
# Seen: count(*) / 2 of one row is 0 in SQLite and 0.5 in the translation to DuckDB; 5 / 10 * 100 is 0 and 50, and a column of integers by
#   another is the same. With CAST(... AS INT) on both sides the translation has //, and 0.
# Surprises: from DuckDB to SQLite the division gets its cast to REAL, and the other way it keeps its sign and changes its meaning
#   wherever the types of both sides are not written beside it, literals and counts among them.
# Right: 0, as in the source; sqlglot has // for it.
# Source: SQLite, operators: of two integers "/" gives an integer; DuckDB, numeric operators: / divides as floats, // as integers.
# Frontline: a share is a number with a fraction.
source "$(dirname "$0")/lib.sh"
pypi sqlglot==30.30.0 duckdb==1.5.5

python <<'EOF'
import sqlite3, duckdb, sqlglot

def both(sql):
    translated = sqlglot.transpile(sql, read="sqlite", write="duckdb", unsupported_level=sqlglot.ErrorLevel.RAISE)[0]
    return sqlite3.connect(":memory:").execute(sql).fetchone()[0], duckdb.sql(translated).fetchone()[0]

seen = [both(sql) for sql in (
    "SELECT count(*) / 2 FROM (SELECT 1 AS village) AS villages", "SELECT 5 / 10 * 100",
    "SELECT held / total FROM (SELECT 1 AS held, 2 AS total) AS villages", "SELECT CAST(1 AS INT) / CAST(2 AS INT)")]
print(*seen)
assert seen == [(0, 0.5), (0, 50), (0, 0.5), (0, 0)], "no longer so"
EOF
