#!/usr/bin/env bash
# 44 days from 27 September are 43 days, or a month and 12 days, and 30 days from 31 January are 32.
#
# Software: libdatetime-format-duration-perl 1.03a-1.3 (Debian).
# Seen: with a base of 27 September 2020, format_duration of 44 days is 43 with "%j", the days, and 0-01-12 with "%Y-%m-%d". With a base
#   of 31 January 2020, 30 days are 32 and 0-01-03, and 365 days are 367. With a base of 1 November 2020, 44 days are 44 and 0-01-14.
# Surprises: a length that is given in days and asked for in days goes through months and back, and two of the three ways have
#   different months. The first day of a month is right, so that a test with 1 January passes.
# Right: 44, 30 and 365; a month and 14 days, for 27 September and a month is 27 October.
# Source: DateTime::Format::Duration, %j: the duration expressed in whole days; base: the date from which a duration is normalised.
# Frontline: counts days between two days, and writes that count.
source "$(dirname "$0")/lib.sh"
debian libdatetime-perl
debian libdatetime-format-duration-perl 1.03a-1.3

perl -MDateTime -MDateTime::Format::Duration -e '
for ([2020, 9, 27, 44], [2020, 1, 31, 30], [2020, 1, 31, 365], [2020, 11, 1, 44]) {
  my ($year, $month, $day, $days) = @$_;
  my $base = DateTime->new(year => $year, month => $month, day => $day);
  my $length = DateTime::Duration->new(days => $days);
  print map({ DateTime::Format::Duration->new(pattern => $_, base => $base)->format_duration($length) . " " } "%j", "%Y-%m-%d"), "| ";
}' >seen
cat seen; echo
[ "$(cat seen)" = "43 0-01-12 | 32 0-01-03 | 367 0-11-30 | 44 0-01-14 | " ] || { echo "no longer so" >&2; exit 1; }
