#!/usr/bin/env bash
# One road of 128 km is two roads, of 100.0 and 67.8 km, and a district is a line.
#
# Software: osm2pgsql 1.8.0+ds-1, postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: of one way with three nodes planet_osm_line has two rows with one osm_id, of 100,000 and 67,799 in length; on the ellipsoid
#   they are 128 km together. A closed way with boundary=administrative is a line as well.
# Surprises: a line is cut where it is 100,000 units long, in the middle of nothing; a count of roads and an average length are other
#   than those of the map, and a join by osm_id doubles what hangs on them. The units are meters at the equator.
# Right: one row, and 128 km.
# Source: osm2pgsql, pgsql output: long lines are split; osm_id is that of the way.
# Frontline: a road is one line, and its length is on the ellipsoid.
source "$(dirname "$0")/lib.sh"
debian osm2pgsql 1.8.0+ds-1
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

cat >roads.osm <<'OSM'
<?xml version="1.0"?><osm version="0.6">
<node id="1" lat="39.76" lon="46.75" version="1"/>
<node id="2" lat="39.86" lon="46.85" version="1"/>
<node id="3" lat="39.86" lon="46.75" version="1"/>
<node id="4" lat="40.5" lon="47.9" version="1"/>
<way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="4"/><tag k="highway" v="primary"/></way>
<way id="12" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="boundary" v="administrative"/></way>
</osm>
OSM
cat >steps <<'SH'
createdb roads
psql --quiet --dbname roads --command 'CREATE EXTENSION postgis'
osm2pgsql --database roads roads.osm
psql --tuples-only --no-align --dbname roads --output seen --command "SELECT string_agg(osm_id || ' ' || round(ST_Length(way)), ', '
  ORDER BY osm_id, ST_Length(way) DESC), round(sum(ST_Length(ST_Transform(way, 4326)::geography)) FILTER (WHERE osm_id = 10)) FROM planet_osm_line"
SH
pg_virtualenv -t bash steps >log 2>&1 || { cat log >&2; exit 1; }
cat seen
[ "$(cat seen)" = "10 100000, 10 67799, 12 43897|128246" ] || { echo "no longer so" >&2; exit 1; }
