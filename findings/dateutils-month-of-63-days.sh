#!/usr/bin/env bash
# Between 31 January and 1 March lie a month and 63 days.
#
# Software: dateutils 0.4.10-1 (Debian).
# Seen: dateutils.ddiff 2020-01-31 2020-03-01 -f '%m %d' is 1 and 63, and of the same days in 2021 it is 1 and 62. Without
#   a format it is 30 days. From 30 January it is 1 and 0, though there are 31 days.
# Surprises: it is a whole month with two more months on top of it, from days that are one month apart; the program says
#   the right number beside it, and only some days of a year are hit.
# Right: a month and a day, for 31 January and a month is 29 February, by the same package (dateutils.dadd).
# Source: dateutils, ddiff, The refinement rule: with %m and %d the days are those that are left beyond the months.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
debian dateutils 0.4.10-1

leap=$(dateutils.ddiff 2020-01-31 2020-03-01 -f '%m months and %d days')
plain=$(dateutils.ddiff 2021-01-31 2021-03-01 -f '%m months and %d days')
days=$(dateutils.ddiff 2020-01-31 2020-03-01)
later=$(dateutils.dadd "$(dateutils.dadd 2020-01-31 1mo)" 63d)
printf '2020: %s | 2021: %s | in days: %s | a month and 63 days later is %s\n' "$leap" "$plain" "$days" "$later"
[ "$leap/$plain/$days" = '1 months and 63 days/1 months and 62 days/30' ] || { echo "no longer so" >&2; exit 1; }
