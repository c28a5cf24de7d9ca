#!/usr/bin/env bash
# Two districts of 100 that both claim 50 of it are dissolved into 100, without the 50.
#
# Software: saga 8.5.0+dfsg-2 (Debian).
# Seen: Polygon Dissolve of two squares of 100 that share 50 is two parts of 50, and what both had is in neither; the sum of the people is 300. As
#   GeoJSON the second part is a hole of the first, and no ring ends where it begins. With the inner boundaries kept, both squares are there whole.
# Surprises: to dissolve takes the edges together, and where the districts lie above each other, the odd number of them counts as outside. The
#   ground that two claims are about is the ground that is gone. The numbers of the table are right, so that nothing shows it but the map.
# Right: one polygon of 150; RFC 7946, 3.1.6: a ring begins and ends with one position.
# Source: SAGA, Polygon Dissolve: merges polygons and dissolves the borders between those that are adjacent.
# Frontline: a union is what lies in any of its parts.
source "$(dirname "$0")/lib.sh"
debian saga 8.5.0+dfsg-2

cat > districts.geojson <<'JSON'
{"type": "FeatureCollection", "features": [
  {"type": "Feature", "properties": {"people": 100}, "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]]}},
  {"type": "Feature", "properties": {"people": 200}, "geometry": {"type": "Polygon", "coordinates": [[[5, 0], [15, 0], [15, 10], [5, 10], [5, 0]]]}}]}
JSON
saga_cmd shapes_polygons 5 -POLYGONS=districts.geojson -DISSOLVED=one.geojson -STATISTICS=people -STAT_SUM=1 -STAT_AVG=0 >log 2>&1 || { cat log >&2; exit 1; }
cat > told.py <<'PY'
import json
(feature,) = json.load(open("one.geojson"))["features"]
print(*feature["properties"].values(), end=" ")
for ring in [ring for polygon in feature["geometry"]["coordinates"] for ring in polygon]:
    area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2
    print(min(x for x, _, _ in ring), max(x for x, _, _ in ring), area, ring[0] == ring[-1], end=" ")
PY
python3 told.py >seen
cat seen; echo
[ "$(cat seen)" = "300.0 0.0 5.0 50.0 False 10.0 15.0 50.0 False " ] || { echo "no longer so" >&2; exit 1; }
