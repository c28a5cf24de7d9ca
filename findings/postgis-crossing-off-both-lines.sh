#!/usr/bin/env bash
# The point where two lines cross lies on neither of them, and 2.7 km from one.
#
# Software: postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: ST_Intersection of two lines of geography, one from 40 E to 55 E along 40 N and one along 47.5 E, is a point;
#   ST_Distance of it is 2,707 m to the first and 168 m to the second.
# Surprises: distance and crossing are of one type in one database; the distance is geodesic, the crossing is of
#   straight lines in a plane that is chosen behind the scenes.
# Right: a point at distance 0 of both, at 40.2426 N 47.5 E.
# Source: PostGIS manual, ST_Intersection, on geography: a wrapper that works in a plane system; OGC 06-103r4,
#   6.1.2.4: the points that both have.
# Frontline: where lines cross is found on the edges that are measured.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

off=$(postgis <<'EOF'
WITH lines AS (SELECT 'LINESTRING(40 40, 55 40)'::geography AS road, 'LINESTRING(47.5 39, 47.5 41)'::geography AS front)
SELECT round(ST_Distance(ST_Intersection(road, front), road)), round(ST_Distance(ST_Intersection(road, front), front))
FROM lines;
EOF
)
printf 'meters from the one and the other: %s\n' "$off"
[ "${off%|*}" -gt 2000 ] && [ "${off#*|}" -gt 100 ] || { echo "no longer so" >&2; exit 1; }
