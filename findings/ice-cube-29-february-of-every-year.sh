#!/usr/bin/env bash
# Every year on 29 February is 28 February, the last Monday of a month is the first, and every second week is another.
#
# Software: ruby-ice-cube 0.16.4-3 (Debian).
# Seen: of rules of RFC 5545, FREQ=YEARLY from 29 February 2020 goes to 28 February 2021 and 2022; FREQ=MONTHLY from 31 January has 29 February
#   and 30 April; FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1 has every Monday; and FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU from Tuesday, 10 November, goes on
#   with the 22nd.
# Surprises: the rules are read, and a part that is not known is left out. What comes out is a calendar like the one that was meant.
# Right: 29 February 2024 and 2028; 31 March and 31 May; 24 February and 30 March; the 15th, for a week begins on Monday.
# Source: RFC 5545, 3.3.10: instances with an invalid date must be ignored; BYSETPOS=-1 is the last of the set; the default of WKST is MO.
# Frontline: has no rules of recurrence.
source "$(dirname "$0")/lib.sh"
debian ruby-activesupport
debian ruby-ice-cube 0.16.4-3

cat > rules.rb <<'RUBY'
require "ice_cube"
def days(first, rule, count)
  schedule = IceCube::Schedule.new(first)
  schedule.add_recurrence_rule IceCube::Rule.from_ical(rule)
  schedule.first(count).map { |time| time.to_time.strftime("%y%m%d") }
end
print [days(Time.utc(2020, 2, 29), "FREQ=YEARLY", 3), days(Time.utc(2020, 1, 31), "FREQ=MONTHLY", 4),
  days(Time.utc(2020, 2, 3), "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", 3),
  days(Time.utc(2020, 11, 10), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", 3)].map { |found| found.join(" ") }.join(" | ")
RUBY
TZ=UTC ruby -W0 rules.rb >seen
cat seen; echo
[ "$(cat seen)" = "200229 210228 220228 | 200131 200229 200331 200430 | 200203 200210 200217 | 201110 201122 201124" ] ||
  { echo "no longer so" >&2; exit 1; }
