#!/usr/bin/env bash
# A truce without an end ends today, and the month of a day is its minute.
#
# Software: node-dateformat 5.0.3-5 (Debian), faketime for the day.
# Seen: on 30 November 2026 the format yyyy-mm-dd of null, of undefined and of "" is 2026-11-30. Of 3 January 2021, 00:30, yyyy-MM-dd is
#   2021-30-03 and YYYY-MM-DD is YYYY-30-DD. "2020-11-31" is 1 December, and "abc" is an error.
# Surprises: what is missing is the present, in the function that refuses what is no date. The form yyyy-MM-dd, which Java, .NET and Unicode
#   have, gives two digits between two others, and no letter is refused. In the first twelve minutes of an hour it is a date.
# Right: an error, or nothing; 2021-01-03, or an error.
# Source: Unicode TR 35, Date Field Symbol Table: MM is the month, and mm the minute; dateformat, README: mm is the month, MM the minutes.
# Frontline: what has no end has none, and is written so.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-dateformat 5.0.3-5
debian faketime

cat > days.js <<'JS'
const { default: dateFormat } = require("dateformat");
const seen = [null, undefined, "", "2020-11-31"].map(day => dateFormat(day, "yyyy-mm-dd"));
for (const mask of ["yyyy-mm-dd", "yyyy-MM-dd", "YYYY-MM-DD"]) seen.push(dateFormat(new Date("2021-01-03T00:30:00Z"), mask));
console.log(seen.join(" "));
JS
NODE_PATH=/usr/share/nodejs TZ=UTC faketime '2026-11-30 12:00:00' node days.js >seen
cat seen
[ "$(cat seen)" = "2026-11-30 2026-11-30 2026-11-30 2020-12-01 2021-01-03 2021-30-03 YYYY-30-DD" ] || { echo "no longer so" >&2; exit 1; }
