#!/usr/bin/env bash
# A Soviet map of Karabakh is saved as one of Somalia, and one from a receiver as one of Kuwait.
#
# Software: pyproj 3.7.2 (PROJ 9.5.1), geopandas 1.2.0, pyogrio 0.13.0 (GDAL 3.12.4) (PyPI).
# Seen: +proj=utm +zone=38 on the ellipsoid of Krassovsky is EPSG:20538, Afgooye (Somalia), by to_epsg, and on that of WGS 84
#   EPSG:31838, NGN (Kuwait). A GeoPackage of them has these systems; read again and brought to WGS 84, the places are 155
#   and 6 m from where they were. In zones 37 and 40 WGS 84 is WGS 84.
# Surprises: the text names no datum, and the only system of that zone in the registry that has this ellipsoid is taken for
#   it, anywhere on Earth, with a confidence of 70 that suffices. A zone or an ellipsoid beside it, it is right or none.
# Right: none, for a datum that is not named; or one that is used where the places are.
# Source: pyproj, to_epsg, min_confidence: 70 by default. EPSG registry: 20538 is for Somalia east of 42 E, 31838 for Kuwait.
# Frontline: a CRS without a known way to WGS 84 is refused.
source "$(dirname "$0")/lib.sh"
pypi pyproj==3.7.2 geopandas==1.2.0 pyogrio==0.13.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import geopandas
from pyproj import CRS, Geod

places = geopandas.points_from_xy([46.75], [39.75])
seen = {}
for ellipsoid in ("krass", "WGS84"):
    text = f"+proj=utm +zone=38 +ellps={ellipsoid}"
    before = geopandas.GeoDataFrame({"name": ["place"]}, geometry=places, crs=4326).to_crs(text)
    before.to_file("map.gpkg")
    after = geopandas.read_file("map.gpkg")
    back = after.to_crs(4326).geometry[0]
    moved = round(Geod(ellps="WGS84").inv(46.75, 39.75, back.x, back.y)[2])
    seen[ellipsoid] = CRS(text).to_epsg(), after.crs.name, moved
    print(text, "->", *seen[ellipsoid], "m moved")
others = [CRS(f"+proj=utm +zone={zone} +ellps=WGS84").to_epsg() for zone in (37, 40)]
print("zones 37 and 40 on WGS84:", others)
assert seen["krass"][:2] == (20538, "Afgooye / UTM zone 38N") and seen["krass"][2] > 100, "no longer so"
assert seen["WGS84"][:2] == (31838, "NGN / UTM zone 38N") and seen["WGS84"][2] > 3, "no longer so"
assert others == [32637, 32640], "no longer so"
EOF
