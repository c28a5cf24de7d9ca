#!/usr/bin/env bash
# Summer 1993 is 20:33 of a day in June 2022.
#
# Software: ruby-chronic 0.10.5-2 (Debian).
# Seen: asked in June 2023, Chronic reads "summer 1993" as 21 June 2022, 20:33, "fall 2020" as 23 September 2022, 20:20,
#   and "10 nov 20" as 20 November 2023, 10:00. "10 nov 92" is 10 November 1992, and "end of november 2020" is the 16th.
# Surprises: the year behind a season is taken for a time of day, of the last such season; minutes above 59 are carried.
#   That of two short years one is a year and one is not hangs on the days of the month.
# Right: the summer of 1993; 10 November 2020; what is not understood is nil, as for "spring 2020".
# Source: Chronic, README: if no date or time can be found, nil is returned.
# Frontline: reads "summer 1993" as 1 June to 23 September 1993, and refuses a year of two digits.
source "$(dirname "$0")/lib.sh"
debian ruby-chronic 0.10.5-2

TZ=UTC ruby -W0 -rchronic -e '
now = Time.utc(2023, 6, 15, 12)
print ["summer 1993", "fall 2020", "10 nov 20", "10 nov 92", "end of november 2020"].map { |text|
  Chronic.parse(text, now: now).strftime("%F %H:%M") }.join(" | ")' >seen
cat seen; echo
[ "$(cat seen)" = "2022-06-21 20:33 | 2022-09-23 20:20 | 2023-11-20 10:00 | 1992-11-10 12:00 | 2020-11-16 00:00" ] ||
  { echo "no longer so" >&2; exit 1; }
