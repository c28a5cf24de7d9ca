#!/usr/bin/env bash
# A place at 180 E lies in zone 61 of 60, a country on both sides of it in that of Greenwich, and from 179 E to 179 W it is 358 degrees.
#
# Software: octave-mapping 1.4.2-3 with octave 7.3.0-2 (Debian).
# Seen: utmzone(-17, 180) is 61K, and utmzone(-17, -180) is 1K; of a country with corners at 179 E and 179 W, utmzone is 31K. On the equator
#   departure(179, -179, 0) is 358 degrees, and distance(0, 179, 0, -179) is 2.
# Surprises: there is no zone 61, and no map and no code of EPSG for it. The zone of several places is that of the mean of their longitudes, and
#   the mean of both sides of the antimeridian is the other side of the Earth. Two functions that measure, beside each other, differ by
#   the whole way around.
# Right: 1K, 1K or 60K, and 2 degrees.
# Source: the Universal Transverse Mercator grid has 60 zones from 180 W; mapping, departure: the distance between two longitudes at a latitude.
# Frontline: asks for the reference system, and measures on the ellipsoid.
source "$(dirname "$0")/lib.sh"
debian octave 7.3.0-2
debian octave-mapping 1.4.2-3

cat >zones.m <<'M'
pkg load mapping
printf("%s %s %s %g %g", utmzone(-17, 180), utmzone(-17, -180), utmzone([-18 -16], [179 -179]), departure(179, -179, 0),
  distance(0, 179, 0, -179));
M
octave --no-gui --quiet zones.m >seen
cat seen; echo
[ "$(cat seen)" = "61K 1K 31K 358 2" ] || { echo "no longer so" >&2; exit 1; }
