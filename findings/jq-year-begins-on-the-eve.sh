#!/usr/bin/env bash
# 1992 is a day of 1991.
#
# Software: jq 1.6-2.1+deb12u1 (Debian).
# Seen: "1992" | strptime("%Y") | mktime | todate is 1991-12-31, and "2020-11" with %Y-%m is 2020-10-31. A whole date is right,
#   and so is day 315 of 2020 with %j.
# Surprises: what a format leaves out is day 0 and not day 1, so that a year is in the year before it and a month in the
#   month before. Claims that are known to the year are counted for another year, and those with a day are not.
# Right: 1992-01-01, as strptime fills up in Python and gnuplot, or an error.
# Source: jq manual, Dates: strptime gives broken down time; mktime makes seconds of it. POSIX leaves open what is not in
#   the format.
# Frontline: a year is the days from its first to its last.
source "$(dirname "$0")/lib.sh"
debian jq 1.6-2.1+deb12u1

day() {
  jq --raw-output --null-input --arg text "$1" --arg format "$2" '$text | strptime($format) | mktime | todate[:10]'
}
seen="$(day 1992 %Y) $(day 2020-11 %Y-%m) $(day 2020-11-10 %Y-%m-%d) $(day 2020-315 %Y-%j)"
printf '1992, 2020-11, 2020-11-10 and 2020-315: %s\n' "$seen"
[ "$seen" = '1991-12-31 2020-10-31 2020-11-10 2020-11-10' ] || { echo "no longer so" >&2; exit 1; }
