#!/usr/bin/env bash
# Within 500 m of a town lies a place 582 km away.
#
# Software: gpsbabel 1.8.0+ds-5 (Debian).
# Seen: the filter radius with distance=500m keeps a place that is 582 km away, and so it does with 500meters and 500; 500k
#   leaves it out. The filter position of the same tool takes 5000m for 5 km: of two places 4.4 km apart one is kept.
# Surprises: m is miles in one filter and meters in another, and a unit that is written out is not looked at behind its first
#   letter. A filter that keeps all is not noticed.
# Right: 500 meters.
# Source: gpsbabel, radius: distance in miles, or kilometers with a K behind it; position: f for feet or m for meters.
# Frontline: has four units of distance, m, km, mi and nmi, in all commands.
source "$(dirname "$0")/lib.sh"
debian gpsbabel 1.8.0+ds-5

cat > places.gpx <<'EOF'
<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
  <wpt lat="39.76" lon="46.75"><name>A</name></wpt>
  <wpt lat="39.80" lon="46.75"><name>B</name></wpt>
  <wpt lat="45.00" lon="46.75"><name>C</name></wpt>
</gpx>
EOF
kept() { gpsbabel -i gpx -f places.gpx -x "$1" -o csv -F - | awk -F ', *' '{ printf "%s", $3 } END { print "" }'; }
for distance in 500m 500meters 500 500k; do kept "radius,distance=$distance,lat=39.76,lon=46.75"; done >seen
kept position,distance=5000m >>seen
cat seen
[ "$(tr -d '\r' <seen | tr '\n' ' ')" = "ABC ABC ABC AB AC " ] || { echo "no longer so" >&2; exit 1; }
