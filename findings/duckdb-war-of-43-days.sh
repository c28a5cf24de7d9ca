#!/usr/bin/env bash
# The war of 44 days has an age of 43 days.
#
# Software: duckdb 1.5.5 (PyPI).
# Seen: from 27 September to 10 November 2020, the difference of the two dates is 44; age() of them is 1 month and 13
#   days, which arrives in Python as 43 days. The age added to the first date is 9 November.
# Surprises: age, the difference in words for people, is not the inverse of +. A month is borrowed by the length of
#   September, and is added by the length of none: 27 October and 13 days; and a client that has no months makes 30
#   days of each.
# Right: 44 days, or 1 month and 14 days.
# Source: 27 September 2020 plus one month is 27 October, and 14 days on is 10 November.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5

python <<'EOF'
import duckdb

days, words, client, back = duckdb.sql("""
    SELECT last - first, age(last, first)::VARCHAR, age(last, first), (first + age(last, first))::DATE::VARCHAR
    FROM (VALUES (DATE '2020-09-27', DATE '2020-11-10')) war(first, last)
""").fetchone()
print(f"difference {days} | age {words}, in Python {client} | added to the first day {back}")
assert (days, words, client.days, back) == (44, "1 month 13 days", 43, "2020-11-09"), "no longer so"
EOF
