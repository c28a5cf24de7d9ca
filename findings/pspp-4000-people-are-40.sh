#!/usr/bin/env bash
# Of 4000 and 28000.0 people in one column the first are 40, and 10 of month 13 is in January.
#
# Software: pspp 1.6.2-2 (Debian).
# Seen: of a file with columns by position, a number with two decimals, 4000 is 40.00, and 28000.0 and "3000." are 28000 and 3000; NUMBER("4000",
#   F8.2) is 40 too. DATE.DMY(31, 2, 2020) is 2 March, DATE.DMY(10, 13, 2020) 10 January 2021 and month 0 December 2019; day 45 is
#   an error. Day 1 of week 46 of 2020 is 11 November.
# Surprises: a format that says how a number looks says how it is read: without a point, the last two digits are behind one. A column
#   of counts in which some have a point has wrong numbers for the others.
# Right: 4000; an error for 31 February; Monday, 9 November, in ISO 8601.
# Source: PSPP, manual, basic numeric formats: without a decimal point the input is divided by ten to the decimals.
# Frontline: 4000 is 4000; 31 February is refused.
source "$(dirname "$0")/lib.sh"
debian pspp 1.6.2-2

printf 'Susa      4000\nAgdam  28000.0\nLacin    3000.\n' >people.txt
cat >table.sps <<'SPS'
DATA LIST FILE='people.txt' /name 1-6 (A) people 7-14 (2).
COMPUTE number = NUMBER("4000", F8.2).
COMPUTE february = DATE.DMY(31, 2, 2020).
COMPUTE thirteenth = DATE.DMY(10, 13, 2020).
COMPUTE zeroth = DATE.DMY(10, 0, 2020).
COMPUTE week = DATE.WKYR(46, 2020).
FORMATS february thirteenth zeroth week (SDATE10).
LIST.
SPS
pspp table.sps | grep '^|[A-Z]' | tr -s ' ' >seen
cat seen
grep -q '^|Susa | 40.00| 40.00|2020/03/02|2021/01/10|2019/12/10|2020/11/11|$' seen && grep -q '^|Agdam|28000.00|' seen &&
  grep -q '^|Lacin| 3000.00|' seen || { echo "no longer so" >&2; exit 1; }
