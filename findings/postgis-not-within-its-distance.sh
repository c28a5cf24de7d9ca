#!/usr/bin/env bash
# A place is not within the distance at which it lies.
#
# Software: postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: of 100 pairs of places, ST_DWithin(a, b, ST_Distance(a, b)) is false for 43 on geography, and for none on geometry.
# Surprises: the distance is rounded before it is given out, to ten nanometers, and it is the exact one that is compared;
#   where it was rounded down, what is nearest is not within its own distance. A ring drawn through the nearest town, or
#   "those at least as near as this one", loses that very town in four cases of ten.
# Right: true: within is said to be "not beyond", and the two functions measure the same.
# Source: PostGIS manual, ST_DWithin: returns true if the geometries are within a given distance; ST_Distance.
# Frontline: one measure gives a distance and decides what is within it, and neither is rounded before it is printed.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

seen=$(postgis <<'EOF'
WITH pairs AS (
  SELECT ST_MakePoint(46 + step * 0.01, 39) AS a, ST_MakePoint(46.5, 39.3 + step * 0.003) AS b
  FROM generate_series(1, 100) AS step
)
SELECT count(*), count(*) FILTER (WHERE NOT ST_DWithin(a::geography, b::geography, ST_Distance(a::geography, b::geography))),
  count(*) FILTER (WHERE NOT ST_DWithin(a, b, ST_Distance(a, b)))
FROM pairs;
EOF
)
IFS='|' read -r pairs geography geometry <<<"$seen"
printf 'not within their distance, of %s: %s on geography, %s on geometry\n' "$pairs" "$geography" "$geometry"
[[ "$geography" -gt 20 && "$geometry" = 0 ]] || { echo "no longer so" >&2; exit 1; }
