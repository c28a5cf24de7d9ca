#!/usr/bin/env bash
# 10.11.2020 is today at 10:11, and 20201110 is today at twenty past eight and eleven seconds.
#
# Software: lua-penlight 1.13.1-3 with lua5.4 5.4.4-3+deb12u1 (Debian), faketime 0.9.10-2.1 for today.
# Seen: on 15 June 2021, Date.Format():parse has 15 June 2021, 10:11:00, for 10.11.2020; 08:05:00 for 8.5.92; 20:20:11 for 20201110; and
#   20:20:00 for 2020-W46 and for 2020 315. 10/11/2020 is 10 November, and 31 November is 1 December. A month after 31 January is 2 March.
# Surprises: a number with points is a time, and what is left of the text, the year, is not asked for. Four digits are hours and minutes. The
#   result is a day like any other, and that of all such rows is the day on which the program ran.
# Right: 10 November 2020, 8 May 1992, or an error, which 13.11.2020 would be in no country.
# Source: Penlight, Date.Format:parse: without a format it is a flexible parse that "tries to get what is meant"; ISO 8601.
# Frontline: reads days with points, and refuses a day that is not there.
source "$(dirname "$0")/lib.sh"
debian lua5.4 5.4.4-3+deb12u1
debian lua-penlight 1.13.1-3
debian faketime

cat > days.lua <<'LUA'
local Date = require "pl.Date"
for _, text in ipairs { "10.11.2020", "8.5.92", "20201110", "2020-W46", "2020 315", "10/11/2020", "31 November 2020" } do
  io.write(os.date("!%Y-%m-%dT%H:%M:%S ", Date.Format():parse(text).time))
end
io.write(Date.Format("yyyy-mm-dd"):tostring(Date { year = 2020, month = 1, day = 31 }:add { month = 1 }))
LUA
TZ=UTC faketime "2021-06-15 12:00:00" lua5.4 days.lua >seen
cat seen; echo
[ "$(cat seen)" = "2021-06-15T10:11:00 2021-06-15T08:05:00 2021-06-15T20:20:11 2021-06-15T20:20:00 2021-06-15T20:20:00 2020-11-10T12:00:00 2020-12-01T12:00:00 2020-03-02" ] || { echo "no longer so" >&2; exit 1; }
