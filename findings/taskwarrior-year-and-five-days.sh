#!/usr/bin/env bash
# A year is five days longer than twelve months, and week 46 of 2020 begins on Sunday, 8 November.
#
# Software: taskwarrior 2.6.2+dfsg-1 (Debian).
# Seen: task calc of "1 year - 12 months" is P5D, "P1Y > P12M" is true and "P1M == P30D" too; 2020-W46 is 8 November 2020; "2020-01-31 +
#   1month" is 1 March, and "2020-11-10 - 2020-09-27" is P44D. "1992" and "8may1992" come back as they are.
# Surprises: the format of the week is that of ISO 8601, and its first day is not. A month and a year have a length of their
#   own each, so that an order of lengths turns with the units.
# Right: no difference; Monday, 9 November: ISO 8601, whose weeks begin on Monday; 29 February, or 2 March.
# Source: Taskwarrior, ISO-8601 support: week dates and durations; a duration of a month is 30 days, and of a year 365.
# Frontline: a length is a count of days.
source "$(dirname "$0")/lib.sh"
debian taskwarrior 2.6.2+dfsg-1

mkdir tasks
touch taskrc
export TZ=UTC TASKRC="$PWD/taskrc" TASKDATA="$PWD/tasks"
for sum in "1 year - 12 months" "P1Y > P12M" "P1M == P30D" 2020-W46 "2020-01-31 + 1month" "2020-11-10 - 2020-09-27"; do
  task rc.verbose=nothing calc "$sum" 2>/dev/null
done | grep . | tr '\n' ' ' >seen
cat seen; echo
[ "$(cat seen)" = "P5D true true 2020-11-08T00:00:00 2020-03-01T00:00:00 P44D " ] || { echo "no longer so" >&2; exit 1; }
