#!/usr/bin/env bash
# New Year is day 000 of the year, and a day without a time is the day before.
#
# Software: node-strftime 0.10.1+~0.9.4-2 (Debian).
# Seen: strftime("%j") of 2020-01-01 is 000, of 2020-11-10 314 and of 2020-12-31, in a leap year, 365. At one second past midnight
#   it is 001, 315 and 366, and %F is right always.
# Surprises: midnight is what a day without a time is read as, so that a list of days has the wrong number for each, and a test
#   at noon finds nothing.
# Right: 001, 315 and 366: ISO/IEC 9899, 7.27.3.5: %j is the day of the year from 001 to 366.
# Source: strftime for JavaScript, README: a strftime with the specifiers of C and more.
# Frontline: has no days of the year.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-strftime 0.10.1+~0.9.4-2

NODE_PATH=/usr/share/nodejs TZ=UTC node >seen <<'JS'
const strftime = require("strftime");
const days = time => ["2020-01-01", "2020-11-10", "2020-12-31"].map(day => strftime("%j", new Date(day + time)));
console.log(...days("T00:00:00Z"), ...days("T00:00:01Z"));
JS
cat seen
[ "$(cat seen)" = "000 314 365 001 315 366" ] || { echo "no longer so" >&2; exit 1; }
