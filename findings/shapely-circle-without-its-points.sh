#!/usr/bin/env bash
# The smallest circle around three places leaves all three out.
#
# Software: shapely 2.2.0 (GEOS 3.14.1), geopandas 1.2.0 (PyPI).
# Seen: minimum_bounding_circle of three places 100 km around a point does not cover any of them: they lie up to 480 m
#   outside. minimum_bounding_radius is 100 km.
# Surprises: what is called bounding does not bound, and on the places that settle it by construction. A polygon of 32
#   corners is drawn into the circle, and there is no parameter for more.
# Right: a shape that covers what it bounds: drawn around the circle, not into it.
# Source: shapely, minimum_bounding_circle: computes the minimum bounding circle that encloses an input geometry.
# Frontline: a circle that must cover is not drawn as a polygon: distances to its center are measured.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0 geopandas==1.2.0 pandas==3.1.1

python <<'EOF'
from math import cos, radians, sin

import geopandas
from shapely import MultiPoint, minimum_bounding_circle, minimum_bounding_radius

places = MultiPoint([(100_000 * cos(radians(angle)), 100_000 * sin(radians(angle))) for angle in (5.6, 125, 243)])
circle = minimum_bounding_circle(places)
outside = [round(circle.distance(place)) for place in places.geoms]
covered = geopandas.GeoSeries([places]).minimum_bounding_circle().covers(geopandas.GeoSeries([places]))[0]
print("m outside:", outside, "| radius", round(minimum_bounding_radius(places)))
assert min(outside) > 150 and max(outside) > 450 and not covered and not circle.covers(places), "no longer so"
EOF
