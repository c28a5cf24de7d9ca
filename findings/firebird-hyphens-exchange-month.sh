#!/usr/bin/env bash
# 10.11.2020 is in November and 10-11-2020 in October, half a day is a day, and the mean of one and two is one.
#
# Software: firebird3.0-server 3.0.11.33637.ds4-2+deb12u1 with firebird3.0-utils (Debian).
# Seen: cast to a date, 10.11.2020 is 10 November, and 10-11-2020, 10/11/2020 and 10 11 2020 are 11 October; 10.11 is of the year of asking.
#   DATE '2020-11-10' + 0.5 is the 11th and + 1.5 the 12th. The average of 1 and 2 is 1, and 10.00/3 is 3.33; 1.0/3.0 is 0.33.
# Surprises: the sign between the numbers says which is the month, so that a list from two hands has days of other months. A fraction
#   of a day is rounded up, and a mean has the type of its column.
# Right: an error for one of them; 1.5.
# Source: Firebird, language reference, date literals: the separator; AVG has the type of its argument.
# Frontline: dates of another form than ISO 8601 are read in a form that is asked for.
source "$(dirname "$0")/lib.sh"
debian firebird3.0-utils
debian firebird3.0-server 3.0.11.33637.ds4-2+deb12u1

cat >questions.sql <<'SQL'
CREATE DATABASE 'days.fdb' USER 'SYSDBA';
SET HEADING OFF;
SELECT CAST('10.11.2020' AS DATE), CAST('10-11-2020' AS DATE), CAST('10/11/2020' AS DATE), CAST('10 11 2020' AS DATE),
  DATE '2020-11-10' + 0.5, DATE '2020-11-10' + 1.5, 10.00/3, 1.0/3.0 FROM RDB$DATABASE;
SELECT AVG(x) FROM (SELECT 1 x FROM RDB$DATABASE UNION ALL SELECT 2 FROM RDB$DATABASE);
SQL
isql-fb -quiet -input questions.sql >answer
tr -s ' \n' '  ' <answer >seen
cat seen; echo
[ "$(cat seen)" = " 2020-11-10 2020-10-11 2020-10-11 2020-10-11 2020-11-11 2020-11-12 3.33 0.33 1 " ] || { echo "no longer so" >&2; exit 1; }
