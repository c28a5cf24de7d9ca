#!/usr/bin/env bash
# Half a month is a month, 1.5 days are two, and a period has none of its two ends.
#
# Software: node-moment 2.29.4+ds-1 (Debian).
# Seen: 31 January plus 0.5 months is 29 February, plus 0.4 months 31 January; plus 1.5 days 2 February, at midnight. 202011 is
#   1 November 2020 and 201110 1 October 2011. 10 November is not between the 10th and the 20th, nor is the 20th.
# Surprises: a length of time is kept with its fraction, and is added without, by rounding up; six digits are a year and a month.
#   The name isBetween is used for days, and leaves out the first and the last.
# Right: an error for parts of months; 36 hours; both ends, or a name that says so.
# Source: Moment.js, Add: days and months are rounded to the nearest whole number; Is Between: exclusive unless said.
# Frontline: adds whole days; an interval of days has its first and last day.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-moment 2.29.4+ds-1

NODE_PATH=/usr/share/nodejs node >seen <<'EOF'
const { utc } = require("moment");
const after = (count, unit) => utc("2020-01-31").add(count, unit).format("YYYY-MM-DD[T]HH");
const between = text => utc(text).isBetween("2020-11-10", "2020-11-20");
console.log(after(0.5, "months"), after(0.4, "months"), after(1.5, "days"), utc("202011").format("YYYY-MM-DD"),
  utc("201110").format("YYYY-MM-DD"), between("2020-11-10"), between("2020-11-20"));
EOF
cat seen
[ "$(cat seen)" = "2020-02-29T00 2020-01-31T00 2020-02-02T00 2020-11-01 2011-10-01 false false" ] || { echo "no longer so" >&2; exit 1; }
