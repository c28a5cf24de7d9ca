#!/usr/bin/env bash
# 1 January 1500 is the tenth once it is a time, and a time of that day is a date of the year before.
#
# Software: ruby 3.1 (Debian), its standard library.
# Seen: Date.new(1500, 1, 1) is written 1500-01-01; its to_time is 10 January. The to_time of DateTime.new(1500, 1, 1) is
#   1 January; and Time.utc(1500, 1, 1).to_date is written 1499-12-23.
# Surprises: a Date before October 1582 is of the Julian calendar and writes its days in the form of ISO 8601, which is not;
#   a Time is Gregorian. One of three ways between the two keeps the words, and the others the moment, nine days apart.
# Right: ISO 8601 dates are Gregorian; 1500-01-01 is one day, in every class.
# Source: ISO 8601-1:2019, 4.2.1; Ruby, Date::ITALY, the day of the reform that is taken unless another is said.
# Frontline: days are of the proleptic Gregorian calendar, as ISO 8601 has it.
source "$(dirname "$0")/lib.sh"
debian ruby 1:3.1

TZ=UTC ruby -rdate -e '
print [Date.new(1500, 1, 1), Date.new(1500, 1, 1).to_time, DateTime.new(1500, 1, 1).to_time.utc,
  Time.utc(1500, 1, 1).to_date].map { |day| day.strftime("%F") }.join(" ")' >seen
cat seen; echo
[ "$(cat seen)" = "1500-01-01 1500-01-10 1500-01-01 1499-12-23" ] || { echo "no longer so" >&2; exit 1; }
