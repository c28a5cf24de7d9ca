#!/usr/bin/env bash
# November 1992 is 1 January 1992, and December 1992 is the day after.
#
# Software: libhttp-date-perl 6.05-2 (Debian), which Perl's web clients and servers read dates with.
# Seen: str2time reads "1992-11" and "1992/11" as 1 January 1992, "1992-12" as 2 January, "2020-11" as 1 January 2020, and does not read
#   "1992-05" and "1992-10". "1992-11-08" is 8 November.
# Surprises: a month of two digits is the month 1 and the day 1 or 2, without a sign between them. Ten months of the year are refused,
#   so that a column of months seems to be checked, and the two others are in January.
# Right: undef, as for the ten, or 1 November and 1 December: ISO 8601, 5.2.2.2: 1992-11 is a month.
# Source: HTTP::Date, str2time: undef if the format is unrecognized; parse_date: "1994-02-03" is a date, and "19940203" is one.
# Frontline: reads 1992-11 as that month, and answers for its days, 1 to 30 November.
source "$(dirname "$0")/lib.sh"
debian libhttp-date-perl 6.05-2

TZ=UTC perl -MHTTP::Date=str2time,time2isoz -e '
for my $text (qw(1992-11 1992/11 1992-12 2020-11 1992-05 1992-10 1992-11-08)) {
  my $time = str2time($text, "GMT");
  print defined $time ? substr(time2isoz($time), 0, 10) : "undef", " ";
}' >seen
cat seen; echo
[ "$(cat seen)" = "1992-01-01 1992-01-01 1992-01-02 2020-01-01 undef undef 1992-11-08 " ] || { echo "no longer so" >&2; exit 1; }
