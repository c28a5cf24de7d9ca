#!/usr/bin/env bash
# Two libraries put Bergen into two UTM zones, and one of them puts Fiji on the other side of the Earth.
#
# Software: geopandas 1.2.0, pyproj 3.7.2 (PROJ 9.5.1), utm 0.9.0 (PyPI).
# Seen: estimate_utm_crs gives zone 31 for Bergen and 32 for 78 N 10 E; utm gives 32 and 33. For two points 20 km
#   apart on both sides of the antimeridian estimate_utm_crs gives zone 30 south, on the other side of the Earth.
# Surprises: it asks for areas of use in the database of EPSG, and these come without the exceptions of the grid; the
#   two eastings of Bergen are 330 km apart, and both look like UTM.
# Right: 32 (band V), 33 (band X); for Fiji 60 or 1.
# Source: NGA.SIG.0012 (The Universal Grids and the Transverse Mercator and Polar Stereographic Map Projections), and
#   NGA.STND.0037: zones 31V/32V and 31X to 37X.
# Frontline: its zones have the exceptions and are found for one position, never for a box over the antimeridian.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyproj==3.7.2 utm==0.9.0

python <<'EOF'
import geopandas, utm
from shapely import Point

def estimated(*places):
    points = [Point(longitude, latitude) for latitude, longitude in places]
    return geopandas.GeoSeries(points, crs="OGC:CRS84").estimate_utm_crs().utm_zone

bergen, svalbard, fiji = (60.4, 5.3), (78, 10), [(-17, 179.9), (-17, -179.9)]
for name, place in (("Bergen", bergen), ("Svalbard", svalbard)):
    print(name, "GeoPandas", estimated(place), "utm", utm.latlon_to_zone_number(*place))
print("Fiji GeoPandas", estimated(*fiji), "utm", [utm.latlon_to_zone_number(*place) for place in fiji])
assert (estimated(bergen), estimated(svalbard), estimated(*fiji)) == ("31N", "32N", "30S"), "no longer so"
assert (utm.latlon_to_zone_number(*bergen), utm.latlon_to_zone_number(*svalbard)) == (32, 33), "no longer so"
EOF
