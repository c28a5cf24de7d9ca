#!/usr/bin/env bash
# Half of three days is equal to 36 hours, is not equal to a day, and is a day once it is added.
#
# Software: ruby-activesupport 2:6.1.7.10+dfsg-1~deb12u4 (Debian).
# Seen: 3.days/2 == 36.hours is true and 3.days/2 == 1.day is false, yet it calls itself "1 day", and midnight of 10 November and 3.days/2 is midnight
#   of the 11th, with 36.hours noon. Two halves of three days equal three days and add two. 1.day/2 adds twelve hours, 3.days*0.5 36, and half
#   of a day and three hours an hour.
# Surprises: a length of time is a number of seconds and a list of parts beside it. The seconds are divided as they should be, the parts as whole
#   numbers; to compare takes the seconds, to add takes the parts, and only where no part is left does it take the seconds.
# Right: noon of the 11th: what equals 36 hours adds 36 hours.
# Source: Active Support, Duration: "provides accurate date and time measurements"; / divides a length of time by a number.
# Frontline: a length of time is one count of days.
source "$(dirname "$0")/lib.sh"
debian ruby-activesupport 2:6.1.7.10+dfsg-1~deb12u4

cat > half.rb <<'RUBY'
require "active_support/all"
half = 3.days / 2
midnight = Time.utc(2020, 11, 10)
print [half == 36.hours, half == 1.day, half.inspect, half + half == 3.days].join(" "), " | "
print [half, 36.hours, half + half, 1.day / 2, 3.days * 0.5, (1.day + 3.hours) / 2].map { |time| (midnight + time).strftime("%d %H:%M") }.join(", ")
RUBY
ruby half.rb >seen
cat seen; echo
[ "$(cat seen)" = "true false 1 day true | 11 00:00, 11 12:00, 12 00:00, 10 12:00, 11 12:00, 10 01:00" ] || { echo "no longer so" >&2; exit 1; }
