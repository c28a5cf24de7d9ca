#!/usr/bin/env bash
# What lies to the north-north-east is in the north-east, and what lies to the east over the antimeridian is in the west.
#
# Software: ruby-geocoder 1.5.1-3 (Debian).
# Seen: bearing_between 60 N 10 E and 61 N 11 E is 45 degrees, and 26 with method: :spherical. From 0 N 179 E to 0 N 179 W it is 270, and 90.
#   From a place to itself it is 90. compass_point writes NE, W and E.
# Surprises: a degree of longitude is taken to be as long as one of latitude, in the module whose distances are on a sphere; the right way is
#   an option. At the latitude of Karabakh the direction is up to 8 degrees off, at 60 N up to 19.
# Right: 25.8 degrees on the ellipsoid; 90 degrees; no direction.
# Source: geocoder, bearing_between: the bearing between two points on Earth, from 0 to 360; the method is linear unless said.
# Frontline: azimuths on the ellipsoid; there is none from a place to itself.
source "$(dirname "$0")/lib.sh"
debian ruby-geocoder 1.5.1-3

ruby -W0 -rgeocoder -e '
calculations = Geocoder::Calculations
print [[[60, 10], [61, 11]], [[0, 179], [0, -179]], [[39, 46], [39, 46]]].map { |from, to|
  bearing = calculations.bearing_between(from, to)
  [bearing.round, calculations.compass_point(bearing), calculations.bearing_between(from, to, method: :spherical).round].join(" ") }.join(" | ")' >seen
cat seen; echo
[ "$(cat seen)" = "45 NE 26 | 270 W 90 | 90 E 90" ] || { echo "no longer so" >&2; exit 1; }
