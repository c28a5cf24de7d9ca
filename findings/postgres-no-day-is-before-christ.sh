#!/usr/bin/env bash
# An empty cell is 1 January of the year 1 before Christ, the fourth quarter is in January, and 10.11.20 is in the year 20.
#
# Software: PostgreSQL 15 with postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: to_date('', 'DD.MM.YYYY') is 1 January 1 BC; '2020 Q4' with YYYY "Q"Q is 1 January 2020, and Q5 too; '10.11.20' with YYYY is in
#   the year 20; '10.11.69' with YY is 2069; 'Mon 10.11.2020', a Tuesday, is 10 November. '31.02.2020' is an error.
# Surprises: a day that is not there is refused, and no day at all is one. A quarter is read and left out; a column with empty cells
#   begins two thousand years early.
# Right: null or an error; 1 October 2020; Q5 is none.
# Source: PostgreSQL, formatting functions: weekdays and quarters are accepted and ignored; of an empty text nothing is said.
# Frontline: an empty cell is no day, and a year of two digits is refused.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

postgis >seen <<'SQL'
SELECT to_date('', 'DD.MM.YYYY'), to_date('2020 Q4', 'YYYY "Q"Q'), to_date('2020 Q5', 'YYYY "Q"Q'),
  to_date('10.11.20', 'DD.MM.YYYY'), to_date('10.11.69', 'DD.MM.YY'), to_date('Mon 10.11.2020', 'Dy DD.MM.YYYY');
SQL
cat seen
[ "$(cat seen)" = "0001-01-01 BC|2020-01-01|2020-01-01|0020-11-10|2069-11-10|2020-11-10" ] || { echo "no longer so" >&2; exit 1; }
