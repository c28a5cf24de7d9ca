#!/usr/bin/env bash
# Eleven months and 29 days are one month and 29 days, and the month is one below zero.
#
# Software: node-duration 0.2.2-5 (Debian).
# Seen: from 10 November 2020 to 9 November 2021 the duration has 0 for year, -1 for month, 29 for day and 11 for months, and is written as
#   "1m 29d 0h 0m". To 9 January it has a month of 1 and is written as "1m 29d 0h 0m" too. From 8 May 1992 to 7 May 1993 it is "1m 30d 0h 0m".
# Surprises: two lengths of 60 and 364 days have one text. It happens in the last month before each full year, and the number that tells,
#   the sign, is left out of the text.
# Right: 0 years, 11 months, 29 days.
# Source: duration, README: month and day are the trailing months and days, beside the years; months is the whole length in months.
# Frontline: counts days between two days: 364.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-duration 0.2.2-5

NODE_PATH=/usr/share/nodejs TZ=UTC node >seen <<'JS'
const Duration = require("duration");
for (const [first, last] of [["2020-11-10", "2021-11-09"], ["2020-11-10", "2021-01-09"], ["1992-05-08", "1993-05-07"]]) {
  const length = new Duration(new Date(first), new Date(last));
  process.stdout.write([length.year, length.month, length.day, length.months, length.days, length.toString(1, 2)].join(" ") + " | ");
}
JS
cat seen; echo
[ "$(cat seen)" = "0 -1 29 11 364 1m 29d 0h 0m | 0 1 29 1 60 1m 29d 0h 0m | 0 -1 30 11 364 1m 30d 0h 0m | " ] ||
  { echo "no longer so" >&2; exit 1; }
