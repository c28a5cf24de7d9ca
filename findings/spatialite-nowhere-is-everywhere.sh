#!/usr/bin/env bash
# A place whose position is unknown lies in every region, and crosses, touches and equals it too.
#
# Software: spatialite-bin 5.0.1-2 (Debian).
# Seen: of Shusha, Tbilisi and a place without geometry, WHERE ST_Within(geometry, region) finds Shusha and the place
#   without geometry, and so does WHERE ST_Touches.
# Surprises: the answer for NULL is -1, and in SQL whatever is not 0 is true; NOT of it is false. All functions of SQL
#   give NULL for NULL, which WHERE leaves out.
# Right: Shusha.
# Source: SpatiaLite's list of functions: -1 corresponds to UNKNOWN; SQL/MM: NULL for a NULL geometry.
# Frontline: a comparison with a missing geometry is unknown, and what is unknown is not found.
source "$(dirname "$0")/lib.sh"
debian spatialite-bin 5.0.1-2

cat > places.sql <<'EOF'
CREATE TABLE places (name TEXT);
SELECT AddGeometryColumn('places', 'geometry', 4326, 'POINT', 'XY');
INSERT INTO places VALUES
  ('Shusha', MakePoint(46.75, 39.76, 4326)), ('Tbilisi', MakePoint(44.8, 41.7, 4326)), ('lost', NULL);
SELECT 'within: ' || group_concat(name) FROM places WHERE ST_Within(geometry, BuildMbr(46, 39, 48, 40, 4326));
SELECT 'touching: ' || group_concat(name) FROM places WHERE ST_Touches(geometry, BuildMbr(46, 39, 48, 40, 4326));
EOF
spatialite -silent -batch places.sqlite < places.sql 2>/dev/null | grep : | tee seen
diff seen - <<'EOF' || { echo "no longer so" >&2; exit 1; }
within: Shusha,lost
touching: lost
EOF
