#!/usr/bin/env bash
# The war of 44 days has 183.
#
# Software: mariadb-server-core 10.11.19 (Debian).
# Seen: DATE '2020-11-10' - DATE '2020-09-27' is 183, without a warning; from 30 November to 1 December it is 71; and
#   11:30 to 12:00 of a day is 7000. DATEDIFF gives 44.
# Surprises: the operands are dates by type, and are taken for the numbers 20201110 and 20200927. The answer is a plausible
#   count of days.
# Right: 44, as PostgreSQL and DuckDB say to the same words, or an error.
# Source: MariaDB, DATE: in a numeric context a date is the number YYYYMMDD.
# Frontline: a day is a type of its own; the difference of two is a count of days.
source "$(dirname "$0")/lib.sh"
debian mariadb-server-core 1:10.11.19-0+deb12u1

mariadb >seen <<'EOF'
SELECT DATE '2020-11-10' - DATE '2020-09-27', DATE '2020-12-01' - DATE '2020-11-30',
  TIMESTAMP '2020-11-10 12:00:00' - TIMESTAMP '2020-11-10 11:30:00', DATEDIFF('2020-11-10', '2020-09-27')
  INTO OUTFILE 'answer' FIELDS TERMINATED BY ' ';
EOF
cat seen
[ "$(cat seen)" = "183 71 7000 44" ] || { echo "no longer so" >&2; exit 1; }
