#!/usr/bin/env bash
# One more place in another country moves all borders.
#
# Software: topojson 2.2, geopandas 1.2.0 (PyPI).
# Seen: two districts, put into a Topology and taken out again unchanged, have their common border 0.4 m off. With one
#   point on another continent in the same table the border is 45 m off.
# Surprises: nothing was to be simplified; coordinates are put on a grid of 100,000 steps over the box of all that is
#   in the table, unless prequantize=False is said.
# Right: unchanged.
# Source: TopoJSON, section 2.1.2, makes a transform optional; the library documents prequantize=True.
# Frontline: has no TopoJSON.
source "$(dirname "$0")/lib.sh"
pypi topojson==2.2 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyproj==3.7.2

python <<'EOF'
import geopandas, topojson
from pyproj import Geod
from shapely import Point, box

border = 46.123456
districts = [box(46, 39, border, 40), box(border, 39, 47.5, 40)]
def off(*shapes):
    back = topojson.Topology(geopandas.GeoDataFrame(geometry=list(shapes), crs="OGC:CRS84")).to_gdf()
    return Geod(ellps="WGS84").inv(border, 39, back.geometry[0].bounds[2], 39)[2]
alone, far = off(*districts), off(*districts, Point(-70.6, -33.4))
print(f"border off by {alone:.2f} m, with a far place {far:.1f} m")
assert 0.1 < alone < 1 and far > 40, "no longer so"
EOF
