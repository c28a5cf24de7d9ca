#!/usr/bin/env bash
# 39°45' is a number with eighty zeros behind its point, and 3 h 30 min are an area of time.
#
# Software: udunits-bin 2.2.28-5 (Debian).
# Seen: 39°45' in degrees is 4.9819e-80, 39°45'36" is 4.1e-209 and 39° 45' is 0.51; 1 day 12 hours is 288 square hours, and
#   31 November 2020 is 21 days after the 10th. 39° is 39 degrees.
# Surprises: units beside each other are multiplied, a number behind a unit is its power, and an angle has no dimension, so that
#   a minute to the 45th is an angle as well: the check of dimensions lets it pass. CF's readers of netCDF use this library.
# Right: 39.75 degrees, or an error.
# Source: UDUNITS-2, grammar: exponents are written without a sign, and juxtaposition is multiplication.
# Frontline: reads 39°45' as 39.75 degrees.
source "$(dirname "$0")/lib.sh"
debian udunits-bin 2.2.28-5

answer() { udunits2 -H "$1" -W "$2" | sed -n '1s/.*= \([^ ]*\) .*/\1/p'; }
{
  answer "39°45'" degrees
  answer "39°45'36\"" degrees
  answer "39° 45'" degrees
  answer "1 day 12 hours" hour2
  answer "0 days since 2020-11-31" "days since 2020-11-10"
  answer "39°" degrees
} >seen
tr '\n' ' ' <seen; echo
[ "$(tr '\n' ' ' <seen)" = "4.9819e-80 4.10567e-209 0.510509 288 21 39 " ] || { echo "no longer so" >&2; exit 1; }
