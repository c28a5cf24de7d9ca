#!/usr/bin/env bash
# Two districts with 100 and 200 people have 600 people where both are claimed by somebody, and 300 in the table.
#
# Software: grass-core 8.2.1-1 (Debian).
# Seen: of two polygons that overlap, v.in.ogr makes three areas; v.univar of their people has n=4 and sum=600, v.db.univar
#   n=2 and sum=300, and v.rast.stats gives the second district no cell at all in their common part, which is the first one's.
# Surprises: the part that both have is an area of its own, which counts once more for each of them. Of two modules for the
#   statistics of one column, one counts pieces and the other rows.
# Right: 2 and 300.
# Source: GRASS, v.univar: "univariate statistics of vector map features"; v.in.ogr warns that areas overlap.
# Frontline: regions that overlap are claims of their own, and none is cut into pieces.
source "$(dirname "$0")/lib.sh"
debian grass-core 8.2.1-1

python3 - <<'EOF'
import json

def district(west, people):
    ring = [[west, 39], [west + 1, 39], [west + 1, 40], [west, 40], [west, 39]]
    return {"type": "Feature", "properties": {"people": people}, "geometry": {"type": "Polygon", "coordinates": [ring]}}

with open("districts.geojson", "w") as file:
    json.dump({"type": "FeatureCollection", "features": [district(46, 100), district(46.5, 200)]}, file)
EOF
cat > steps <<'EOF'
v.in.ogr input=districts.geojson output=districts
v.univar -g map=districts column=people
v.db.univar -g map=districts column=people
g.region n=40 s=39 w=46.5 e=47 res=0.25
r.mapcalc "one = 1"
v.rast.stats map=districts raster=one column_prefix=cells method=number
v.db.select -c map=districts columns=people,cells_number separator="="
EOF
grass --tmp-location EPSG:4326 --exec bash steps 2>/dev/null | grep -E '^(n|sum|[0-9]+)=' | tr '\n' ' ' >seen || true
cat seen; echo
[ "$(cat seen)" = "n=4 sum=600 n=2 sum=300 100=8 200= " ] || { echo "no longer so" >&2; exit 1; }
