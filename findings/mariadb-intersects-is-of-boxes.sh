#!/usr/bin/env bash
# Within asks the shapes, and Intersects beside it asks their boxes.
#
# Software: mariadb-server-core 10.11.19 (Debian).
# Seen: a point in the empty half of the box around a triangle is not Within it, and the triangle does not contain it, yet
#   Intersects(triangle, point) is 1 and Disjoint is 0. ST_Intersects is 0 and ST_Disjoint is 1.
# Surprises: of the names without ST_ two are the shapes' and others are the boxes': a point that is not within a polygon
#   intersects it. A district gets the events of its neighbors.
# Right: 0 and 1, as with ST_; Within, Intersects and Disjoint speak of the same shapes.
# Source: OGC 06-104r4, 6.1.15: Disjoint is the negation of Intersects, and both are of the geometries; MariaDB has the box
#   functions under MBRIntersects and MBRDisjoint as well.
# Frontline: boxes are a sieve inside of its index, and every hit is measured.
source "$(dirname "$0")/lib.sh"
debian mariadb-server-core 1:10.11.19-0+deb12u1

mariadb >seen <<'EOF'
SET @triangle = ST_GeomFromText('POLYGON((0 0, 10 0, 0 10, 0 0))'), @point = Point(9, 9);
SELECT Within(@point, @triangle), Contains(@triangle, @point), Intersects(@triangle, @point),
  Disjoint(@triangle, @point), ST_Intersects(@triangle, @point), ST_Disjoint(@triangle, @point)
  INTO OUTFILE 'answer' FIELDS TERMINATED BY ' ';
EOF
cat seen
[ "$(cat seen)" = "0 0 1 0 0 1" ] || { echo "no longer so" >&2; exit 1; }
