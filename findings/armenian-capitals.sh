#!/usr/bin/env bash
# Yerevan in capitals is another word.
#
# Software: polars 2.1.0, duckdb 1.5.5 (PyPI).
# Seen: Երևան, in polars to capitals and back, is երեւան, with a letter more, and is not what it was in small letters.
#   DuckDB leaves the letter small between capitals, ԵՐևԱՆ. ԵՐԵՎԱՆ, as it is written in Armenia, is equal to neither in
#   small letters, nor by ILIKE.
# Surprises: և is a letter of its own, without a capital; which two letters stand for it hangs on the orthography, and
#   the default of Unicode is the one that Armenia gave up. A lookup that is made safe by small letters, or by capitals,
#   misses names that have it, such as Սևան, Sevan.
# Right: ԵՐԵՎԱՆ, for the eastern orthography; and both where names are compared.
# Source: Unicode, SpecialCasing: U+0587 becomes U+0535 U+0552; CLDR and ICU have ԵՎ for the language hy.
# Frontline: finds the city by all three.
source "$(dirname "$0")/lib.sh"
pypi polars==2.1.0 duckdb==1.5.5

python <<'EOF'
import duckdb
import polars

name, written = "Երևան", "ԵՐԵՎԱՆ"
capitals = polars.Series([name]).str.to_uppercase()
back = capitals.str.to_lowercase()[0]
of_duckdb, alike, equal = duckdb.execute(
    "SELECT upper($1), $1 ILIKE $2, lower($1) = lower($2)", [name, written]
).fetchone()
print("polars", capitals[0], "and back", back, "| DuckDB", of_duckdb, "| like ԵՐԵՎԱՆ:", alike, equal)
assert (capitals[0], back, of_duckdb) == ("ԵՐԵՒԱՆ", "երեւան", "ԵՐևԱՆ"), "no longer so"
assert not alike and not equal, "no longer so"
EOF
