#!/usr/bin/env bash
# A half is 2 January, the district May 5 is a day of this year, and 10.11.2020 is 11 October, on the way from CSV to CSV.
#
# Software: gnumeric 1.12.55-1 (Debian), faketime 0.9.10-2.1 for the year.
# Seen: in November 2026, ssconvert of a CSV file to another writes 1/2 as 2026/01/02, "MAY 5" as 2026/05/05, 10.11.2020 as
#   2020/10/11 and 1.5.92 as 1992/01/05, 1.2.3 as 2003/01/02, 010 as 10, (5) as -5 and =1+1 as 2. 31.10.2020 and 1-2 stay.
# Surprises: a converter of files types every cell into a sheet. The dates with points, which only day-first countries write,
#   are read month-first, and those that cannot be are left as they are, so that a column has both.
# Right: the cells as they were: RFC 4180 has only texts.
# Source: ssconvert(1): converts between the file formats of spreadsheets.
# Frontline: a cell is read as what its column holds, and days in ISO 8601 alone or in a form that is asked for.
source "$(dirname "$0")/lib.sh"
debian gnumeric 1.12.55-1
debian faketime

printf '%s\n' share,1/2 'district,MAY 5' day,10.11.2020 day,31.10.2020 day,1.5.92 road,1.2.3 code,010 range,1-2 'loss,(5)' note,=1+1 >table.csv
LC_ALL=C.UTF-8 faketime '2026-11-30' ssconvert table.csv other.csv >log 2>&1
cut -d, -f2 other.csv | tr '\n' ' ' >seen
cat seen; echo
[ "$(cat seen)" = "2026/01/02 2026/05/05 2020/10/11 31.10.2020 1992/01/05 2003/01/02 10 1-2 -5 2 " ] ||
  { echo "no longer so" >&2; exit 1; }
