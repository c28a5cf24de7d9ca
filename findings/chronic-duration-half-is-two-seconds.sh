#!/usr/bin/env bash
# A day and a half is a day and two seconds, half a day is a day, and 1,5 hours are five.
#
# Software: ruby-chronic-duration 0.10.6.2-2 with ruby-numerizer 0.2.0-2 (Debian).
# Seen: of "a day and a half" parse makes 86402 seconds, of "half a day" 86400, of "1,5 hours" 18000, of "3-5 days" 432000, of "2h30" 7230 and of
#   "4 min 30" 270. "1.5 days" is 129600, and "a few days" is a day.
# Surprises: a half is made into a number, 1/2, of which the last digit is left: two, of no unit, so seconds. A comma or a hyphen parts two
#   numbers, and the one before it is dropped. What is not read is not told, unless errors are asked for.
# Right: 129600, 43200, 5400, a span, 9000; or an error, as for a word that is not known where errors are on.
# Source: ChronicDuration: takes the length of time of a sentence, in seconds; raise_exceptions is off unless said.
# Frontline: a number that may mean two is refused; a half is a half, or refused.
source "$(dirname "$0")/lib.sh"
debian ruby-chronic-duration 0.10.6.2-2
debian ruby-numerizer 0.2.0-2

cat > halves.rb <<'RUBY'
require "gitlab_chronic_duration"
["a day and a half", "half a day", "1,5 hours", "3-5 days", "2h30", "4 min 30", "1.5 days", "a few days"].each do |text|
  print ChronicDuration.parse(text).to_i, " "
end
RUBY
ruby halves.rb >seen
cat seen; echo
[ "$(cat seen)" = "86402 86400 18000 432000 7230 270 129600 86400 " ] || { echo "no longer so" >&2; exit 1; }
