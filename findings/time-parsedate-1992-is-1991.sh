#!/usr/bin/env bash
# 1992 is 30 November 1991, and 2020 is twenty past eight.
#
# Software: libtime-parsedate-perl 2015.103-4 (Debian).
# Seen: parsedate reads "1992" as 30 November 1991 and "1993" as 30 November 1992, whatever day it is; "2020" is 20:20 and
#   "1945" 19:45 of the day that it is asked on. "1 month after 31 january 2020" is a month after the moment of asking.
# Surprises: a year is one of two things by its last two digits, and is itself in neither. The first is month 0 and day 0 of
#   the year.
# Right: 1 January of the year, or nothing, as for "in 1993".
# Source: Time::ParseDate, date formats: a year alone is not among them.
# Frontline: a year is the days from its first to its last.
source "$(dirname "$0")/lib.sh"
debian libtime-parsedate-perl 2015.103-4

TZ=UTC perl -MTime::ParseDate -MPOSIX=strftime -e '
print join(" | ", map { strftime("%Y-%m-%d %H:%M", gmtime(parsedate($_, GMT => 1, NOW => 1601200000))) }
  "1992", "1993", "2020", "1945", "1 month after 31 january 2020", "10 November 2020")' >seen
cat seen; echo
[ "$(cat seen)" = "1991-11-30 00:00 | 1992-11-30 00:00 | 2020-09-27 20:20 | 2020-09-27 19:45 | 2020-10-27 09:46 | 2020-11-10 00:00" ] ||
  { echo "no longer so" >&2; exit 1; }
