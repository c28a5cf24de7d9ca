#!/usr/bin/env bash
# Half past one in the afternoon is 01:30 AM, November is "F11onth", and the day is the word Month.
#
# Software: sqlglot 30.30.0, duckdb 1.5.5 (PyPI).
# Seen: to_char of PostgreSQL with 'HH12:MI AM' becomes strftime '%I:%M AM' of DuckDB: 13:30 is "01:30 AM". 'HH:MI' is "HH:30", 'DD Month
#   YYYY' is "10 Month 2020", 'FMMonth' is "F11onth", and 'YYYY-Q' is "2020-Q".
# Surprises: of a form, what is known is translated and what is not is kept as a text to print, even where the strict level is set, at
#   which what cannot be translated is an error. An hour with AM behind it looks like one.
# Right: 01:30 PM, 01:30, 10 November 2020; or an error.
# Source: PostgreSQL, patterns of to_char: AM and PM are the meridiem indicator, HH is the hour of 12, Month the name of the month.
# Frontline: has no patterns of that kind; a day is written YYYY-MM-DD.
source "$(dirname "$0")/lib.sh"
pypi sqlglot==30.30.0 duckdb==1.5.5

python <<'EOF'
import duckdb, sqlglot

def text(pattern):
    sql = f"SELECT to_char(TIMESTAMP '2020-11-10 13:30:00', '{pattern}')"
    return duckdb.sql(sqlglot.transpile(sql, read="postgres", write="duckdb", unsupported_level=sqlglot.ErrorLevel.RAISE)[0]).fetchone()[0]

seen = [text(pattern) for pattern in ("HH12:MI AM", "HH:MI", "DD Month YYYY", "FMMonth YYYY", "YYYY-Q", "HH24:MI")]
print(*seen, sep=" | ")
assert seen == ["01:30 AM", "HH:30", "10 Month 2020", "F11onth 2020", "2020-Q", "13:30"], "no longer so"
EOF
