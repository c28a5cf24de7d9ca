#!/usr/bin/env bash
# A village that never fell fell on 1 January 1970, with no people and to nobody; so did the last of no villages.
#
# Software: chdb 4.4.0 (ClickHouse 26.9), duckdb 1.5.5 (PyPI).
# Seen: a left join of villages with their falls gives the village without a fall the day 1970-01-01, the count 0 and the
#   empty text. max of the days of no falls is 1970-01-01, and of their counts 0. DuckDB gives NULL for all.
# Surprises: what is not there has the value that its type begins with, so that unknown and zero are one, and an average over
#   the joined rows counts zeros.
# Right: NULL, as the standard of SQL has it for both.
# Source: ISO/IEC 9075-2, joined table (outer rows are null-extended) and aggregates of empty sets; ClickHouse, settings
#   join_use_nulls and aggregate_functions_null_for_empty, both off.
# Frontline: unknown is a standing of its own; the last day of nothing is none.
source "$(dirname "$0")/lib.sh"
pypi chdb==4.4.0 chdb-core==26.9.0 duckdb==1.5.5

python <<'EOF'
import chdb, duckdb

falls = "(SELECT 'Agdam' AS village, CAST('2020-11-20' AS Date) AS day, 5 AS people, 'A' AS holder) AS falls"
joined = f"SELECT day, people, holder FROM (SELECT 'Susa' AS village) AS villages LEFT JOIN {falls} USING (village)"
last = f"SELECT max(day), max(people) FROM {falls} WHERE holder = 'B'"
seen = [str(chdb.query(sql, "CSV")).strip() for sql in (joined, last)]
other = [duckdb.sql(sql).fetchone() for sql in (joined, last)]
print(*seen, "| DuckDB:", *other, sep="  ")
assert seen == ['"1970-01-01",0,""', '"1970-01-01",0'] and other == [(None, None, None), (None, None)], "no longer so"
EOF
