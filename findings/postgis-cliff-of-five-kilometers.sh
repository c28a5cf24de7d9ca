#!/usr/bin/env bash
# The way up a cliff is 5 km long, and its ends have no distance.
#
# Software: postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: ST_Length of the geography LINESTRING Z (46 39 0, 46 39 5000) is 5000 m, and ST_Distance of its ends 0. From 46
#   to 46.1 E, up by 5,000 m, the length is 10,002 m and the distance 8,663 m. ST_Length of a geometry leaves heights
#   out.
# Surprises: heights count in one measure of one type and in no other; the same track as geometry and as geography, or
#   with heights and without, has another length, and a straight line is longer than the way between its ends.
# Right: one of both; ST_Length of geometry is plane, and there is ST_3DLength for the other.
# Source: PostGIS manual, ST_Length: for geography the inverse geodesic calculation is used; it has no heights.
# Frontline: heights are passed over, in every measure, and it says so.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

seen=$(postgis <<'EOF'
SELECT ST_Length('LINESTRING Z (46 39 0, 46 39 5000)'::geography),
  ST_Distance('POINT Z (46 39 0)'::geography, 'POINT Z (46 39 5000)'),
  round(ST_Length('LINESTRING Z (46 39 0, 46.1 39 5000)'::geography)::numeric),
  round(ST_Distance('POINT Z (46 39 0)'::geography, 'POINT Z (46.1 39 5000)')::numeric),
  ST_Length('LINESTRING Z (0 0 0, 0 0 5000)'::geometry);
EOF
)
printf '%s\n' "$seen"
[ "$seen" = "5000|0|10002|8663|0" ] || { echo "no longer so" >&2; exit 1; }
