#!/usr/bin/env bash
# The later of a day and an unknown one is that day, or unknown, and 39,75 is refused, or 39: by the database.
#
# Software: ibis-framework 12.0.0, duckdb 1.5.5, sqlglot 30.30.0 (PyPI), with SQLite.
# Seen: one expression, on DuckDB and on SQLite: greatest of a number and null is the number and null; the text "5.7" as a whole number is 6
#   and 5, "39,75" as a float is refused and 39.0, "abc" as a number is refused and 0. On both -7 // 3 is -3 and -7 % 3 is -1, which
#   together are -10. From 27 September to 10 November there are two months, and one in what is sent to PostgreSQL and MySQL.
# Surprises: the library is there so that a question has one meaning on all databases, and keeps it for weekdays, weeks and rounding; null
#   and texts, which tables of claims are full of, have the meaning of where they happen to lie.
# Right: one answer; Python has 2 for -7 % 3.
# Source: ibis, README: one API for all backends; Python, binary arithmetic: x == (x // y) * y + x % y.
# Frontline: answers the same from every kind of file; unknown is a standing of its own.
source "$(dirname "$0")/lib.sh"
pypi "ibis-framework[duckdb,sqlite]==12.0.0" duckdb==1.5.5 sqlglot==30.30.0

python <<'EOF'
import ibis

databases = ibis.duckdb.connect(), ibis.sqlite.connect()

def both(expression):
    answers = []
    for database in databases:
        try:
            answer = database.execute(expression)
            answers.append(None if answer is None or answer != answer else float(answer))
        except Exception:
            answers.append("refused")
    return answers

seen = [both(expression) for expression in (
    ibis.greatest(1, ibis.null()), ibis.literal("5.7").cast("int"), ibis.literal("39,75").cast("float"), ibis.literal("abc").cast("int"),
    ibis.literal(-7) // 3, ibis.literal(-7) % 3)]
months = ibis.date("2020-11-10").delta(ibis.date("2020-09-27"), unit="month")
sent = both(months)[0], "TIMESTAMPDIFF(MONTH" in ibis.to_sql(months, dialect="mysql"), "AGE(" in ibis.to_sql(months, dialect="postgres")
print(*seen, sent)
assert seen == [[1, None], [6, 5], ["refused", 39], ["refused", 0], [-3, -3], [-1, -1]] and sent == (2, True, True), "no longer so"
EOF
