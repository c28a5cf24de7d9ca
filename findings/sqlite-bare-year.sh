#!/usr/bin/env bash
# date('1993') is a day of the year 4708 before Christ.
#
# Software: sqlite3 3.40.1-2+deb12u2 (Debian).
# Seen: date('1993') is -4707-05-09 and date('1993-08') is NULL. A year alone is read as a Julian day number.
# Surprises: a column of dates some of which are only years, and years are what histories have, sorts and filters
#   without an error; GeoPackage and SpatiaLite stand on these functions.
# Right: NULL, as for a year and a month.
# Source: SQLite, "Date And Time Functions", time values, form 12 (DDDDDDDDDD).
# Frontline: a year is a year long (`EDTFDate`).
source "$(dirname "$0")/lib.sh"
debian sqlite3 3.40.1-2+deb12u2

year=$(sqlite3 :memory: "SELECT date('1993')")
month=$(sqlite3 :memory: "SELECT coalesce(date('1993-08'), 'NULL')")
late=$(sqlite3 :memory: "SELECT '1993-08-23' > date('1993')")
printf "date('1993') is %s, date('1993-08') is %s, 23 August 1993 is after it: %s\n" "$year" "$month" "$late"
[ "$year" = -4707-05-09 ] && [ "$month" = NULL ] || { echo "no longer so" >&2; exit 1; }
