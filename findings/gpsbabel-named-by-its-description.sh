#!/usr/bin/env bash
# Shusha, a town, is called "atown".
#
# Software: gpsbabel 1.8.0+ds-5 (Debian).
# Seen: of a GPX waypoint with the name Shusha and the description "a town" the format csv has "atown" for its name; one
#   without a description keeps its name, less the blanks: MetsTagher. The format unicsv has Shusha and "a town".
# Surprises: the column is one of names, and the name of the place is in no column; which of the two texts stands there
#   hangs on the row. A table joined by name finds the places of which least is known.
# Right: Shusha; Mets Tagher.
# Source: GPX 1.1: name is the name of the waypoint, desc a text about it.
# Frontline: reads no GPX; a name is a name.
source "$(dirname "$0")/lib.sh"
debian gpsbabel 1.8.0+ds-5

cat > places.gpx <<'EOF'
<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
  <wpt lat="39.76" lon="46.75"><name>Shusha</name><desc>a town</desc></wpt>
  <wpt lat="39.53" lon="46.85"><name>Mets Tagher</name></wpt>
</gpx>
EOF
gpsbabel -i gpx -f places.gpx -o csv -F seen
cat seen
diff --ignore-trailing-space seen - <<'EOF' || { echo "no longer so" >&2; exit 1; }
39.76000, 46.75000, atown
39.53000, 46.85000, MetsTagher
EOF
