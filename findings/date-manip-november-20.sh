#!/usr/bin/env bash
# November 2020 is 20 November 2020, and November 1992 is the 19th.
#
# Software: libdate-manip-perl 6.91-1 (Debian).
# Seen: ParseDate reads "November 2020" as 20 November 2020, "November 1992" as 19 November 1992, "May 1945" as 19 May 1945
#   and "Feb 1931" as 19 February 2031. It reads "2020-11" as 1 November 2020.
# Surprises: the four digits of a year are taken for a day and a year of two digits. For most years of our time the year is
#   right all the same, so that nothing looks wrong but the day, which nobody wrote.
# Right: 1 November, as for 2020-11, or an error.
# Source: Date::Manip::Date, valid formats: mmmDDYY, as Mar0509, is among them; a month with nothing but a year is not.
# Frontline: a month is the days from its first to its last, and is refused where one day is needed.
source "$(dirname "$0")/lib.sh"
debian libdate-manip-perl 6.91-1

TZ=UTC perl -MDate::Manip -e '
Date_Init("Language=English", "SetDate=now,UTC");
print join(" ", map { UnixDate(ParseDate($_), "%Y-%m-%d") } "November 2020", "November 1992", "May 1945", "Feb 1931", "2020-11")' >seen
cat seen; echo
[ "$(cat seen)" = "2020-11-20 1992-11-19 1945-05-19 2031-02-19 2020-11-01" ] || { echo "no longer so" >&2; exit 1; }
