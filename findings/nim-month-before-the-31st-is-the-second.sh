#!/usr/bin/env bash
# A month before 31 March is 2 March, 8 May 92 is in 2092, a year is not twelve months, and the largest count hangs on the order.
#
# Software: nim 1.6.10-2 (Debian).
# Seen: 31 March 2020 less 1.months is 2 March, 31 January and 1.months is 2 March, and with 2.months 31 March. "08-05-92", read with dd-MM-yy, is 2092-05-08, and "Mon 10 November 2020", a Tuesday, is read with ddd. 12.months ==
#   1.years, 1.weeks == 7.days and 24.hours == 1.days are false. max of 1, NaN and 3 is 3, and of NaN, 1 and 3 NaN; sorted, 3, NaN and 1 are 1, NaN and 3. "39.9" of JSON as a whole number is 0.
# Surprises: a month is added to the number of the month, and a day that it has not goes over into the next, so that one before March is in
#   March. Of two digits of a year the century is this one, for all of them.
# Right: 29 February, twice; 1992, or an error.
# Source: Nim, times: yy is the last two digits of the year, when parsing the current century is assumed; units are normalized.
# Frontline: adds days, and no months; a year has four digits.
source "$(dirname "$0")/lib.sh"
debian nim 1.6.10-2

cat > days.nim <<'NIM'
import algorithm, json, times

let january = dateTime(2020, mJan, 31, zone = utc())
let march = dateTime(2020, mMar, 31, zone = utc())
for day in [march - 1.months, january + 1.months, january + 2.months, parse("08-05-92", "dd-MM-yy", utc()), parse("Mon 10 November 2020", "ddd d MMMM yyyy", utc())]:
  stdout.write(day.format("yyyy-MM-dd"), " ")
echo "| ", 12.months == 1.years, " ", 1.weeks == 7.days, " ", 24.hours == 1.days, " | ", @[1.0, NaN, 3.0].max, " ", @[NaN, 1.0, 3.0].max, " ", @[3.0, NaN, 1.0].sorted, " ", parseJson("39.9").getInt
NIM
nim compile --hints:off --warnings:off --nimcache:cache --out:days days.nim
./days >seen
cat seen
[ "$(cat seen)" = "2020-03-02 2020-03-02 2020-03-31 2092-05-08 2020-11-10 | false false false | 3.0 nan @[1.0, nan, 3.0] 0" ] || { echo "no longer so" >&2; exit 1; }
