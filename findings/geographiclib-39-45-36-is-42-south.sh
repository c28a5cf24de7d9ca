#!/usr/bin/env bash
# 39-45-36 is 42 degrees south, and a line that is not read makes a district into two of no area.
#
# Software: geographiclib-tools 2.1.2-1 (Debian).
# Seen: GeoConvert reads "39-45-36 46-45-0" as -42 1, and 39:45:36N 46:45:00E as 39.76 46.75; 2020-11-10 for a latitude is refused, for it is
#   above 90. Planimeter has 9,549 square kilometers for a district, and two of 0 with a blank line in its middle.
# Surprises: a hyphen between numbers, as old lists and gazetteers have it, is a minus: 39 - 45 - 36. The place is in the other half of the
#   Earth, and the text is one that means the right place to everybody.
# Right: 39.76 46.75, or an error.
# Source: GeographicLib, GeoConvert: angles may be added, as in 70:33:36.0-0:0:01.5; Planimeter: a line that is not read ends a polygon.
# Frontline: reads degrees, minutes and seconds with their signs, and refuses what is left over.
source "$(dirname "$0")/lib.sh"
debian geographiclib-tools 2.1.2-1

{
  printf '39-45-36 46-45-0\n39:45:36N 46:45:00E\n' | GeoConvert
  printf '39 46\n39 47\n40 47\n40 46\n' | Planimeter
  printf '39 46\n39 47\n\n40 47\n40 46\n' | Planimeter
} | paste -sd '|' >seen
cat seen
[ "$(cat seen)" = "-42.00000 1.00000|39.76000 46.75000|4 394069.468679 9549468853.9|2 173251.936913 0.0|2 170786.818259 0.0" ] ||
  { echo "no longer so" >&2; exit 1; }
