#!/usr/bin/env bash
# One house is two features, and a ring road is a district.
#
# Software: osmium-tool 1.15.0-1 (Debian).
# Seen: of a file of OpenStreetMap with one building and one closed road `osmium export` writes four features: each way
#   once as a line and once as an area.
# Surprises: a building is an area and a road a line by their tags, which other readers know; here both are both, unless
#   a file of rules says what is what. Counts of houses double, and the town inside of a ring road has a polygon.
# Right: two features.
# Source: its manual, osmium-export: area_tags and linear_tags are both true where no configuration is given.
# Frontline: takes the lines of roads from such files, and leaves the areas out.
source "$(dirname "$0")/lib.sh"
debian osmium-tool 1.15.0-1

cat > town.osm <<'EOF'
<osm version="0.6">
  <node id="1" version="1" lat="39.76" lon="46.75"/><node id="2" version="1" lat="39.76" lon="46.80"/>
  <node id="3" version="1" lat="39.80" lon="46.80"/>
  <way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="highway" v="primary"/></way>
  <way id="11" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="building" v="yes"/></way>
</osm>
EOF
osmium export --no-progress town.osm --output town.geojson
sed -nE 's/.*"type":"((Line|Multi)[A-Za-z]*)".*"properties":\{"([a-z]+)".*/\3 \1/p' town.geojson | sort | tee seen
diff seen - <<'EOF' || { echo "no longer so" >&2; exit 1; }
building LineString
building MultiPolygon
highway LineString
highway MultiPolygon
EOF
