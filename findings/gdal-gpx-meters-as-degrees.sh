#!/usr/bin/env bash
# A waypoint is written at 4,402,584 degrees north.
#
# Software: geopandas 1.2.0 with pyogrio 0.13.0 (GDAL 3.12.4) (PyPI).
# Seen: a layer in UTM is written as GPX with its eastings and northings for lon and lat, without an error. Written as
#   KML, by the same call, it is transformed.
# Surprises: the format has one reference system, as KML has, and the writer knows that of the layer; devices that
#   read it clamp, refuse or go elsewhere.
# Right: 39.76 N 46.75 E, or a refusal.
# Source: GPX 1.1 schema, latitudeType: decimal degrees, -90 to 90, WGS 84.
# Frontline: writes positions, never plane points, into formats of latitude and longitude: they are two types.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0 pyproj==3.7.2

python <<'EOF'
import re, geopandas
from shapely import Point

place = geopandas.GeoDataFrame(geometry=[Point(649905, 4402584)], crs="EPSG:32638")
place.to_file("place.gpx", driver="GPX")
place.to_file("place.kml", driver="KML")
gpx = re.search(r'<wpt lat="(.*?)" lon="(.*?)"', open("place.gpx").read()).groups()
kml = re.search(r"<coordinates>(.*?),(.*?)<", open("place.kml").read()).groups()
print("GPX latitude", gpx[0], "longitude", gpx[1], "| KML", *kml)
assert float(gpx[0]) == 4402584 and round(float(kml[0]), 2) == 46.75, "no longer so"
EOF
