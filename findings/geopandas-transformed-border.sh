#!/usr/bin/env bash
# A place changes its side of a border by a change of the reference system alone.
#
# Software: geopandas 1.2.0, shapely 2.2.0 (PyPI).
# Seen: 670 m beyond a border that runs along 40 N from 45 E to 47.5 E lies a place; after to_crs to UTM, border and
#   place both transformed, it lies inside, 83 m from the border.
# Surprises: both are exact at their vertices; an edge is straight in the system it is in, and nothing adds vertices.
# Right: the same side. Edges have to be divided first (`segmentize`) until they agree within a tolerance.
# Source: OGC 06-103r4, 6.1.7: a line is linear between points, in its own reference system; RFC 7946, section 3.1.1.
# Frontline: the edge rule is named at each measurement; `densified(tolerance:edges:)` divides edges before they go
#   elsewhere.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyproj==3.7.2

python <<'EOF'
import geopandas
from shapely import Point, box

border, place = box(45, 39, 47.5, 40), Point(46.25, 40.006)
degrees = geopandas.GeoSeries([border, place], crs="OGC:CRS84")
meters = degrees.to_crs("EPSG:32638")
divided = geopandas.GeoSeries([border.segmentize(0.01), place], crs="OGC:CRS84").to_crs("EPSG:32638")
print("inside in degrees:", degrees[0].contains(degrees[1]), "| in UTM:", meters[0].contains(meters[1]),
      f"| from the border {meters[0].boundary.distance(meters[1]):.0f} m, divided first",
      f"{divided[0].boundary.distance(divided[1]):.0f} m, inside:", divided[0].contains(divided[1]))
sides = [series[0].contains(series[1]) for series in (degrees, divided, meters)]
assert sides == [False, False, True], "no longer so"
EOF
