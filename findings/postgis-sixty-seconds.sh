#!/usr/bin/env bash
# A place lies at 39 degrees, 59 minutes and 60 seconds.
#
# Software: postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: ST_AsLatLonText of 46.99999999 E 39.99999999 N is 39°59'60.000"N 46°59'60.000"E.
# Surprises: the angle is parted first and rounded after, and a minute of 60 seconds comes out for every value just below
#   a full one, which a transformation back and forth makes of a full one. It is no notation of the sexagesimal system,
#   and readers that check it refuse the line.
# Right: 40°0'0.000"N 47°0'0.000"E: rounded first.
# Source: sixty seconds are a minute; ISO 6709 writes seconds below 60.
# Frontline: writes 40°00'00.0"N 47°00'00.0"E.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

seen=$(echo "SELECT ST_AsLatLonText('POINT(46.99999999 39.99999999)')" | postgis)
printf '%s\n' "$seen"
[ "$seen" = "39°59'60.000\"N 46°59'60.000\"E" ] || { echo "no longer so" >&2; exit 1; }
