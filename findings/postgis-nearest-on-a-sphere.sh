#!/usr/bin/env bash
# The nearest town, by the operator for the nearest, is not the nearest by the distance beside it.
#
# Software: postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: from 46 E 39 N, ORDER BY place <-> town, both geography, puts the town in the east first, at 99,808 m; by
#   ST_Distance it is 100,053 m away, and the one in the north, 99,977 m, is nearer.
# Surprises: one type has two Earths: the operator measures on a sphere, the function on the spheroid. The order of a
#   list and the distances in it do not agree, by the direction, up to half of a hundredth.
# Right: the north.
# Source: PostGIS manual, <->: for geography it is based on sphere rather than spheroid.
# Frontline: the nearest are found and sorted by geodesics on the ellipsoid.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

seen=$(postgis <<'EOF'
WITH towns (name, place) AS (VALUES ('east', 'POINT(47.155 39)'::geography), ('north', 'POINT(46 39.9005)'))
SELECT name, round((place <-> 'POINT(46 39)'::geography)::numeric), round(ST_Distance(place, 'POINT(46 39)')::numeric)
FROM towns ORDER BY place <-> 'POINT(46 39)'::geography;
EOF
)
printf '%s\n' "$seen"
[ "$seen" = $'east|99808|100053\nnorth|100131|99977' ] || { echo "no longer so" >&2; exit 1; }
