#!/usr/bin/env bash
# Week 46 of 2020 is New Year 2020, or New Year's Eve 1899, and 10:00 in Yerevan is 10:00 in London.
#
# Software: gojq 0.12.11-1, jq 1.6-2.1+deb12u1 (Debian).
# Seen: "2020-W46-2" with %G-W%V-%u is 2020-01-01 in gojq and 1899-12-31 in jq; "2020-46-2" with %Y-%U-%u is 2020-01-01 and 2020-11-17. "2020-11-10T10:00:00+0400" with %z is 06:00 and 10:00. The broken down time of 10
#   November with no weekday is a Tuesday, day 315, and a Sunday, day 1, once it is printed; todate of one of 31 November is 1 December and 31 November.
# Surprises: the one is made to do what the other does, and a script that moves from one to the other has other days, with no error from
#   either. A week that was read is nowhere used.
# Right: 2020-11-10, 2020-11-17 and 06:00, or errors; Tuesday, day 315.
# Source: gojq: differs from jq in a list of things, and dates are not in it. ISO 8601: a week date is a day.
# Frontline: reads a week date as its days, and an offset as one.
source "$(dirname "$0")/lib.sh"
debian gojq 0.12.11-1
debian jq 1.6-2.1+deb12u1

for program in gojq jq; do
  TZ=UTC LC_ALL=C "$program" -nr '[("2020-W46-2" | strptime("%G-W%V-%u") | mktime | todate), ("2020-46-2" | strptime("%Y-%U-%u") | mktime | todate),
    ("2020-11-10T10:00:00+0400" | strptime("%Y-%m-%dT%H:%M:%S%z") | mktime | todate), ([2020, 10, 10, 0, 0, 0, 0, 0] | strftime("%a %j")), ([2020, 10, 31, 0, 0, 0, 0, 0] | todate)] | join(" ")'
done >seen
cat seen
[ "$(tr '\n' '|' <seen)" = "2020-01-01T00:00:00Z 2020-01-01T00:00:00Z 2020-11-10T06:00:00Z Tue 315 2020-12-01T00:00:00Z|1899-12-31T00:00:00Z 2020-11-17T00:00:00Z 2020-11-10T10:00:00Z Sun 001 2020-11-31T00:00:00Z|" ] || { echo "no longer so" >&2; exit 1; }
