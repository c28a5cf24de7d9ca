#!/usr/bin/env bash
# Every 44 days is the first of every month, every 90 minutes is every hour, and the 10th of November is the first.
#
# Software: ruby-fugit 1.5.2-1 (Debian).
# Seen: "every 44 days" goes from 27 September 2020 to 1 October, 1 November and 1 December; "every 90 minutes" to 01:00, 02:00 and 03:00;
#   "every 18 months" to January of 2021, 2022 and 2023. "on the 10th of november 2020" is 1 November 2020, and "10 november 2020" is the 10th.
# Surprises: a length becomes a place of a clock or a calendar, and what is longer than it begins anew where it ends. Days up to 31 are wrong
#   at each end of a month as well. The "th" of a day takes the day away.
# Right: 10 November and 24 December; 01:30, 03:00 and 04:30; an error; 10 November 2020.
# Source: fugit, README: "every 12 hours at minute 50" and the like are parsed to cron strings; and texts of a point in time to it.
# Frontline: reads "10th of November 2020" as that day, and has no rules of recurrence.
source "$(dirname "$0")/lib.sh"
debian ruby-fugit 1.5.2-1

cat > rules.rb <<'RUBY'
require "fugit"
def times(rule, form)
  time = EtOrbi::EoTime.parse("2020-09-27 00:00:00 UTC")
  Array.new(3) { (time = Fugit.parse(rule).next_time(time)).strftime(form) }
end
print [times("every 44 days", "%m-%d"), times("every 90 minutes", "%H:%M"), times("every 18 months", "%Y-%m"),
  ["on the 10th of november 2020", "10 november 2020"].map { |text| Fugit.parse(text).strftime("%m-%d") }].map { |found| found.join(" ") }.join(" | ")
RUBY
TZ=UTC ruby -W0 rules.rb >seen
cat seen; echo
[ "$(cat seen)" = "10-01 11-01 12-01 | 01:00 02:00 03:00 | 2021-01 2022-01 2023-01 | 11-01 11-10" ] || { echo "no longer so" >&2; exit 1; }
