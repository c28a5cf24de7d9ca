#!/usr/bin/env bash
# 1,000 days are one day, 1,500 hours are an hour and a half, and 10,000 m are ten minutes.
#
# Software: libtime-duration-parse-perl 0.16-1 (Debian).
# Seen: parse_duration makes 86400 seconds of "1,000 days", 5400 of "1,500 hours" and of "1.500 hours", 600 of "10,000 m" and 43200 of "0,5 days".
#   "1 day,500 seconds" is 86900, and "2,500,000 seconds" is an error. 1:30 is 5400, and 1 M a month of 30 days.
# Surprises: the module reads English words and a comma as the point, which no English text has before three digits. A thousand is a thousandth
#   of itself, and a million is refused. Beside a unit, the same sign parts two lengths.
# Right: 86,400,000; or an error, for what may be either.
# Source: Time::Duration::Parse: reads texts such as those of Time::Duration; a number may be decimal.
# Frontline: "1,500 km" may mean 1.5 or 1500, and is refused with both.
source "$(dirname "$0")/lib.sh"
debian libtime-duration-parse-perl 0.16-1

cat > lengths.pl <<'PERL'
use Time::Duration::Parse;
print eval { parse_duration($_) } // "error", " " for "1,000 days", "1,500 hours", "1.500 hours", "10,000 m", "0,5 days", "1 day,500 seconds",
  "2,500,000 seconds", "1:30", "1 M";
PERL
perl lengths.pl >seen
cat seen; echo
[ "$(cat seen)" = "86400 5400 5400 600 43200 86900 error 5400 2592000 " ] || { echo "no longer so" >&2; exit 1; }
