#!/usr/bin/env bash
# Five nautical miles are eight micrometers, and 2020-11-10 less 2020-09-27 is 57 below zero.
#
# Software: qalc 4.5.1-1, tcllib 1.21+dfsg-1 with tcl8.6 (Debian).
# Seen: qalc has 0.00000000804672 km for 5 nmi, and Tcllib's units 8.04672e-9 km for 5nmi; 1 nautical_mile is 1.852 km in qalc, and 5 mi are
#   8.04672 km in both. To qalc 2020-11-10 less 2020-09-27 is -57, and days() of the two is 44; 39° 45' is 39.75°.
# Surprises: n is nano and mi a mile, and the symbol that charts and navigators use for the nautical mile is a length that is
#   shorter than a hair is thick.
# Right: 9.26 km: ICAO Annex 5 has a nautical mile of 1,852 m.
# Source: Qalculate and Tcllib, units: prefixes are put before the symbols of units.
# Frontline: reads nmi as 1,852 m.
source "$(dirname "$0")/lib.sh"
debian qalc 4.5.1-1
debian tcl8.6
debian tcllib 1.21+dfsg-1

export HOME="$PWD" TZ=UTC
{
  for sum in "5 nmi to km" "1 nautical_mile to km" "5 mi to km" "2020-11-10 - 2020-09-27" "days(2020-09-27, 2020-11-10)" "39° 45'"; do
    qalc -terse -defaults "$sum"
  done
  echo 'package require units; puts [format %g [units::convert 5nmi km]]' | tclsh8.6
} | grep . | paste -sd '|' >seen
cat seen
[ "$(cat seen)" = "0.00000000804672 km|1.852 km|8.04672 km|−57|44|39.75°|8.04672e-09" ] || { echo "no longer so" >&2; exit 1; }
