#!/usr/bin/env bash
# Three days before noon is 27 hours after it.
#
# Software: coreutils 9.1-1 (Debian).
# Seen: date -d '2020-11-10 12:00 -3 days' is 15:00 of 11 November, and so it is with "- 3 days". With the time before the
#   date, or with no time, it is 7 November.
# Surprises: the same words in another order are four days apart. Behind a time, -3 is its offset from UTC, and the "days"
#   that are left over are one day more. Nothing is refused, and a list of "three days before" lies in the future.
# Right: noon of 7 November, in any order, or an error.
# Source: GNU coreutils, Time of day items: a time may be followed by a correction of the zone; Relative items: a unit
#   alone counts as one.
# Frontline: refuses it, and says what was left over.
source "$(dirname "$0")/lib.sh"
debian coreutils 9.1-1

moved() {
  date --utc --date "$1" '+%F %H:%M'
}
behind=$(moved '2020-11-10 12:00 -3 days')
before=$(moved '12:00 2020-11-10 -3 days')
printf 'time behind the date: %s | before it: %s\n' "$behind" "$before"
[[ "$behind" = '2020-11-11 15:00' && "$before" = '2020-11-07 12:00' ]] || { echo "no longer so" >&2; exit 1; }
[ "$(moved '2020-11-10 12:00 - 3 days')" = "$behind" ] || { echo "no longer so" >&2; exit 1; }
