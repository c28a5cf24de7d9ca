#!/usr/bin/env bash
# 99.99.2020 is 7 June 2028, 25:00 is one in the morning of the next day, and week 46 of 2020 is in week 47.
#
# Software: node-d3-time-format 2.1.3-7 (Debian).
# Seen: utcParse("%d.%m.%Y") makes 7 June 2028 of 99.99.2020, 2 March of 31.02.2020, and 1 December 2019 of 01.00.2020; with a
#   time behind it, 10.11.2020 25:00 is 11 November, 1:00. "Mon 10.11.2020", a Tuesday, is 10 November; 10.11.2020x is null.
#   2020-46 with %Y-%W is Monday, 16 November.
# Surprises: the text is checked to the last letter, and its numbers are not, so that a wrong one is another day, years away. The
#   documentation says that parsing is strict.
# Right: null; Monday, 9 November, is in week 46 of ISO 8601, which is %V.
# Source: d3-time-format, locale.parse: "parsing is strict"; null "if the specified string does not exactly match".
# Frontline: refuses a day and a month that are not there.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-d3-time-format 2.1.3-7

NODE_PATH=/usr/share/nodejs TZ=UTC node >seen <<'JS'
const { utcParse } = require("d3-time-format");
const day = (text, format) => utcParse(format)(text)?.toISOString().slice(0, 13) ?? null;
console.log(...["99.99.2020", "31.02.2020", "01.00.2020", "10.11.2020x"].map(text => day(text, "%d.%m.%Y")),
  day("10.11.2020 25:00", "%d.%m.%Y %H:%M"), day("Mon 10.11.2020", "%a %d.%m.%Y"), day("2020-46", "%Y-%W"));
JS
cat seen
[ "$(cat seen)" = "2028-06-07T00 2020-03-02T00 2019-12-01T00 null 2020-11-11T01 2020-11-10T00 2020-11-16T00" ] ||
  { echo "no longer so" >&2; exit 1; }
