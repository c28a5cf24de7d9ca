#!/usr/bin/env bash
# Month 13 of 1992 is January 1992, month 0 is December 1992, and a day and a half is no time.
#
# Software: libclass-date-perl 1.1.17-2 (Debian).
# Seen: date("1992-13-01") is 1 January 1992, date("1992-00-10") is 10 December 1992, and date("2020-11-31") is 1 December 2020. 31 January
#   2020 and "1.5D", "44 days" or "2W" is 31 January 2020; and "1 month" is a minute after its midnight; and "44D" is 15 March.
# Surprises: a day too many goes on into the next month, and a month too many goes back to the same year, so that what comes after
#   December 1992 lies before it. What is added and not understood is nothing, where a date that is not understood is an error.
# Right: errors, or January 1993 and December 1991; an error for a length that is not read.
# Source: Class::Date, E_INVALID is set when parts of the date are invalid and cannot be converted; E_RANGE, with RANGE_CHECK, is for
#   2001-02-31; a relative date is a string like 1Y 2M 3D 4h 5m 6s.
# Frontline: refuses month 13, month 0 and 31 November.
source "$(dirname "$0")/lib.sh"
debian libclass-date-perl 1.1.17-2

TZ=UTC perl -MClass::Date=date -e '
print map({ substr(date($_), 0, 10) . " " } "1992-13-01", "1992-00-10", "2020-11-31"), "| ",
  map({ date("2020-01-31") + $_ . " " } "1.5D", "44 days", "2W", "1 month", "44D")' >seen
cat seen; echo
[ "$(cat seen)" = "1992-01-01 1992-12-10 2020-12-01 | 2020-01-31 00:00:00 2020-01-31 00:00:00 2020-01-31 00:00:00 2020-01-31 00:01:00 2020-03-15 00:00:00 " ] ||
  { echo "no longer so" >&2; exit 1; }
