#!/usr/bin/env bash
# A town of 4,000 people has four, and a village of about 500 has none.
#
# Software: osmctools 0.9-4 (Debian).
# Seen: of a town with population=4,000 and a village with ~500, osmfilter --keep="population>400" finds neither, and "population<100"
#   finds both. A road with maxspeed=60 mph is below 100 and above 50, and one with "walk" is below 100.
# Surprises: a value is read as a number as far as it goes, and what does not begin with a digit is a zero; a filter for the large
#   places leaves out the largest, and that for the small ones takes them in.
# Right: no answer for what is no number, or 4000.
# Source: osmfilter --help: compares with < and > numerically; what is a number is not said.
# Frontline: a number with a comma in a table is refused with its row.
source "$(dirname "$0")/lib.sh"
debian osmctools 0.9-4

cat >places.osm <<'OSM'
<?xml version="1.0"?><osm version="0.6">
<node id="1" lat="39.76" lon="46.75" version="1"><tag k="population" v="4,000"/></node>
<node id="2" lat="40.5" lon="47.9" version="1"><tag k="population" v="~500"/></node>
<way id="3" version="1"><nd ref="1"/><nd ref="2"/><tag k="maxspeed" v="60 mph"/></way>
<way id="4" version="1"><nd ref="1"/><nd ref="2"/><tag k="maxspeed" v="walk"/></way>
</osm>
OSM
for filter in "population>400" "population<100" "maxspeed>50" "maxspeed<100"; do
  osmfilter places.osm --keep="$filter" --drop-relations >kept.osm
  case $filter in pop*) kind=node ;; *) kind=way ;; esac
  grep -oE "<$kind id=\"[0-9]+\"" kept.osm | grep -oE '[0-9]+' | paste -sd , || true
  echo '|'
done | tr -d '\n' >seen
cat seen; echo
[ "$(cat seen)" = "|1,2|3|3,4|" ] || { echo "no longer so" >&2; exit 1; }
