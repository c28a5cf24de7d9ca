#!/usr/bin/env bash
# A strip of 5 km on both sides of a long line is 3.8 km wide at most.
#
# Software: postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: no point of the border of ST_Buffer(line, 5000), a line of geography from 10 E to 60 E along 40 N, is further
#   than 3,837 m from the line; ST_DWithin has the whole 5 km.
# Surprises: type, unit and documentation speak of meters on the spheroid; for a line this long the work is done on
#   the plane of a Mercator projection, whose meters at 40 N are three quarters of a meter.
# Right: 5,000 m. ST_DWithin is right, so the two ways to ask for what lies near a line do not agree.
# Source: PostGIS manual, ST_Buffer, on geography: a plane reference system is chosen for the box of the shape.
# Frontline: what lies within a distance of a line is measured on the ellipsoid.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

widest=$(postgis <<'EOF'
WITH lines AS (SELECT 'LINESTRING(10 40, 60 40)'::geography AS line)
SELECT round(max(ST_Distance(border.geom::geography, line)))
FROM lines, ST_DumpPoints(ST_ExteriorRing(ST_Buffer(line, 5000)::geometry)) AS border;
EOF
)
printf 'asked for 5000 m, border at %s m at most\n' "$widest"
[ "$widest" -lt 4000 ] || { echo "no longer so" >&2; exit 1; }
