#!/usr/bin/env bash
# 8 May 1899 is in the year 3799, and 10 November 00 is in 1900, by a module that reads with another one, which has both right.
#
# Software: libdatetime-format-dateparse-perl 0.05-3, libtimedate-perl 2.3300-2 (Debian).
# Seen: DateTime::Format::DateParse reads "8 may 1899" as 3799-05-08 and 1492 as 3392; "10 nov 20" is 1920-11-10, and "10 nov
#   00" is 1900. 1905 is right. Date::Parse, on which it is built, has 1899, 1492, 2020 and 2000.
# Surprises: the year comes as a count from 1900 where it is later, and as it was written where it is not; 1900 is added to
#   both. Nothing is refused, and all after 1900 with four digits is right.
# Right: 1899, and for two digits the same century in both.
# Source: DateTime::Format::DateParse: parses what Date::Parse does.
# Frontline: a year has four digits, and stays.
source "$(dirname "$0")/lib.sh"
debian libtimedate-perl 2.3300-2
debian libdatetime-format-dateparse-perl 0.05-3

TZ=UTC perl -MDateTime::Format::DateParse -MDate::Parse -MPOSIX=strftime -e '
for ("8 may 1899", "8 may 1492", "8 may 1905", "10 nov 20", "10 nov 00") {
  print DateTime::Format::DateParse->parse_datetime($_)->ymd, " ", strftime("%Y", gmtime str2time($_, "UTC")), " | ";
}' >seen
cat seen; echo
[ "$(cat seen)" = "3799-05-08 1899 | 3392-05-08 1492 | 1905-05-08 1905 | 1920-11-10 2020 | 1900-11-10 2000 | " ] ||
  { echo "no longer so" >&2; exit 1; }
