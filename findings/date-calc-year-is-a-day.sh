#!/usr/bin/env bash
# 1992 is 1 September, or 9 January, and 10 November is 20 October.
#
# Software: libdate-calc-perl 6.4-2 (Debian).
# Seen: Decode_Date_EU reads "1992" as 1 September 1992, "in 1993" as 1993-09-01 and "November 9-10, 2020" as 9 October.
#   Decode_Date_US reads "1992" as 9 January 1992, "10 nov 2020" as 20 October 2020 and "1 May 1992" as 19 January.
# Surprises: letters between the digits are passed over, the name of the month as well, and the digits that are left are
#   divided by their count. Each answer is a date, and a parser that cannot read a text says so by an empty list.
# Right: an empty list for a year; and 10 November, or an empty list, where the month is written out.
# Source: Date::Calc, Decode_Date_EU and Decode_Date_US: only characters that are neither letters nor digits may stand between
#   day, month and year; four digits are a day, a month and a year of two digits.
# Frontline: a year is the days from its first to its last; a month that is written out is that month.
source "$(dirname "$0")/lib.sh"
debian libdate-calc-perl 6.4-2

perl -MDate::Calc=:all -e '
print join(" ", map({ join("-", Decode_Date_EU($_)) } "1992", "in 1993", "November 9-10, 2020"), "|",
  map({ join("-", Decode_Date_US($_)) } "1992", "10 nov 2020", "1 May 1992"))' >seen
cat seen; echo
[ "$(cat seen)" = "1992-9-1 1993-9-1 2020-10-9 | 1992-1-9 2020-10-20 1992-1-19" ] || { echo "no longer so" >&2; exit 1; }
