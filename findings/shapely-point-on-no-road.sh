#!/usr/bin/env bash
# The point that is promised to lie within a road does not.
#
# Software: shapely 2.2.0 (GEOS 3.14.1), geopandas 1.2.0 (PyPI).
# Seen: representative_point of a straight road from (0, 0) to (10, 0) is (0, 0), its start; road.contains of it is false,
#   and a spatial join of such points with the roads, "within", has no rows. With one more corner at 1 it is that corner.
# Surprises: the point of a polygon is well inside of it; that of a line is a corner next to the middle, wherever that
#   corner is, and where there are none it is an end, which is not within the line.
# Right: the middle of the road, as line_interpolate_point has it, which is within.
# Source: shapely, representative_point: a point that is guaranteed to be within the geometric object.
# Frontline: has no representative points; a point of a road is at a distance along it.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0 geopandas==1.2.0 pandas==3.1.1

python <<'EOF'
import geopandas
from shapely import LineString, box

road = LineString([(0, 0), (10, 0)])
bent = LineString([(0, 0), (1, 0), (10, 0)])
point, of_bent, middle = road.representative_point(), bent.representative_point(), road.interpolate(0.5, normalized=True)
roads = geopandas.GeoDataFrame({"road": ["A"]}, geometry=[road])
joined = roads.set_geometry(roads.representative_point()).sjoin(roads, predicate="within")
print(point, "within the road:", point.within(road), "| rows of the join:", len(joined), "| with a corner:", of_bent)
assert point.coords[0] == (0, 0) and of_bent.coords[0] == (1, 0), "no longer so"
assert not point.within(road) and joined.empty and middle.within(road), "no longer so"
assert box(0, 0, 9, 9).representative_point().within(box(0, 0, 9, 9)), "no longer so"
EOF
