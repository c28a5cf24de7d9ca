#!/usr/bin/env bash
# A town is saved at the nearest whole degree.
#
# Software: postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: ST_AsTWKB of a point at 39.76 N 46.75 E, read again, is 40 N 47 E, 34 km away.
# Surprises: the other four writers beside it (WKB, EWKB, GeoJSON, KML) keep nine digits or all; a binary form is
#   expected to be exact; and the digits that are left are of no use in degrees.
# Right: the digits given (ST_AsTWKB(shape, 7)), or none lost.
# Source: TWKB specification, "precision" is the writer's choice; PostGIS manual, ST_AsTWKB, prec = 0.
# Frontline: writes and reads well-known binary, with all digits.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

back=$(postgis <<'EOF'
SELECT ST_AsText(ST_GeomFromTWKB(ST_AsTWKB('POINT(46.75 39.76)'::geometry)));
EOF
)
printf 'POINT(46.75 39.76) is read again as %s\n' "$back"
[ "$back" = 'POINT(47 40)' ] || { echo "no longer so" >&2; exit 1; }
