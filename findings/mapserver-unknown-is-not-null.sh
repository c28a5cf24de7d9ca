#!/usr/bin/env bash
# A district of which nobody knows who holds it is not found by "is null", nor by "is not A", and is found by "not: is A".
#
# Software: mapserver-bin 8.0.0-3+deb12u2 (Debian).
# Seen: of districts W, held by A, and E, whose holder and people are null in GeoJSON, a WFS 2.0 answers PropertyIsNull of holder and of people with
#   nothing, PropertyIsNotEqualTo A with nothing, and Not of PropertyIsEqualTo A with E.
# Surprises: the filter for what is unknown finds nothing in a layer in which something is. Of two forms of one condition one has two
#   values and the other three.
# Right: E for PropertyIsNull; for the other two the same: OGC Filter Encoding 2.0 (09-026r2), PropertyIsNull.
# Source: MapServer, WFS filter encoding: PropertyIsNull is among the operators.
# Frontline: an unknown holder is one that can be asked for.
source "$(dirname "$0")/lib.sh"
debian mapserver-bin 8.0.0-3+deb12u2

cat >districts.geojson <<'JSON'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"W","people":100,"holder":"A"},"geometry":{"type":"Polygon","coordinates":[[[46,39],[47,39],[47,40],[46,40],[46,39]]]}},
{"type":"Feature","properties":{"name":"E","people":null,"holder":null},"geometry":{"type":"Polygon","coordinates":[[[47,39],[48,39],[48,40],[47,40],[47,39]]]}}]}
JSON
cat >districts.map <<'EOF'
MAP
  NAME "districts"
  EXTENT 46 39 48 40
  SIZE 100 100
  PROJECTION
    "init=epsg:4326"
  END
  WEB
    METADATA
      "ows_enable_request" "*"
      "ows_srs" "EPSG:4326"
      "ows_onlineresource" "http://localhost/"
    END
  END
  LAYER
    NAME "districts"
    TYPE POLYGON
    STATUS ON
    CONNECTIONTYPE OGR
    CONNECTION "districts.geojson"
    METADATA
      "wfs_title" "districts"
      "gml_include_items" "all"
      "gml_featureid" "name"
    END
  END
END
EOF
printf 'CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\nEND\n' >mapserver.conf
export MAPSERVER_CONFIG_FILE="$PWD/mapserver.conf" REQUEST_METHOD=GET
names() {
  local filter
  filter=$(python3 -c 'import sys, urllib.parse; print(urllib.parse.quote("<Filter>" + sys.argv[1] + "</Filter>"))' "$1")
  QUERY_STRING="map=$PWD/districts.map&SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=districts&FILTER=$filter" mapserv |
    grep -oE '<ms:name>[^<]*|Exception' | sed 's/.*>//' | tr -d '\n' || true
  printf '|'
}
holder='<PropertyName>holder</PropertyName>'
{
  names "<PropertyIsEqualTo>$holder<Literal>A</Literal></PropertyIsEqualTo>"
  names "<PropertyIsNull>$holder</PropertyIsNull>"
  names "<PropertyIsNull><PropertyName>people</PropertyName></PropertyIsNull>"
  names "<PropertyIsNotEqualTo>$holder<Literal>A</Literal></PropertyIsNotEqualTo>"
  names "<Not><PropertyIsEqualTo>$holder<Literal>A</Literal></PropertyIsEqualTo></Not>"
} >seen
cat seen; echo
[ "$(cat seen)" = "W||||E|" ] || { echo "no longer so" >&2; exit 1; }
