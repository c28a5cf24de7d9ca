#!/usr/bin/env bash
# A place without coordinates lies in the Gulf of Guinea, and 39,99 is 39, by one way to a table; the other has no such place.
#
# Software: gdal-bin 3.6.2+dfsg-1+b2 (Debian).
# Seen: of one CSV file, a virtual layer with PointFromColumns puts a row without coordinates at 0 0, one that has a
#   latitude alone at 0 39.5, "46,93" "39,99" at 46 39, and 46°33' 39°38' there too. Read with X_POSSIBLE_NAMES and
#   Y_POSSIBLE_NAMES the first two have no geometry, the third is at 46.93 39.99, and the fourth has none.
# Surprises: two ways of one library give one file other places, and what is unknown is a place in the sea, 100 km off in the
#   third row, without a warning.
# Right: no geometry for what is not known or not read; the decimal comma, if it is read, in both.
# Source: GDAL, VRT, GeometryField: PointFromColumns takes the columns for x and y; CSV, X_POSSIBLE_NAMES and Y_POSSIBLE_NAMES.
# Frontline: refuses the row, and says that 39,99 has a decimal comma.
source "$(dirname "$0")/lib.sh"
debian gdal-bin 3.6.2+dfsg-1+b2

cat > places.csv <<'EOF'
name,lat,lon
Susa,39.76,46.75
Agdam,"39,99","46,93"
Lacin,39°38',46°33'
Unknown,,
Half,39.5,
EOF
cat > places.vrt <<'EOF'
<OGRVRTDataSource><OGRVRTLayer name="places"><SrcDataSource>places.csv</SrcDataSource><GeometryType>wkbPoint</GeometryType>
<GeometryField encoding="PointFromColumns" x="lon" y="lat"/></OGRVRTLayer></OGRVRTDataSource>
EOF
points() {
  ogr2ogr -f CSV /vsistdout/ "$@" -select name -lco GEOMETRY=AS_WKT 2>/dev/null | tail -n +2 | sed 's/"//g' | tr '\n' ';'
}
points places.vrt >seen
points places.csv -oo X_POSSIBLE_NAMES=lon -oo Y_POSSIBLE_NAMES=lat >other
cat seen; echo; cat other; echo
[ "$(cat seen)" = "POINT (46.75 39.76),Susa;POINT (46 39),Agdam;POINT (46 39),Lacin;POINT (0 0),Unknown;POINT (0.0 39.5),Half;" ] &&
  [ "$(cat other)" = "POINT (46.75 39.76),Susa;POINT (46.93 39.99),Agdam;,Lacin;,Unknown;,Half;" ] || { echo "no longer so" >&2; exit 1; }
