#!/usr/bin/env bash
# Three places written as vector tiles are five when they are read, and a road and a district are seven.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), geopandas 1.2.0 (PyPI).
# Seen: of places at 44.9999, 45.0001 and 46 degrees east the first two are read twice from an MBTiles file, for the
#   meridian of 45 is the edge of tiles; of a line and a square over such edges seven features are read, from MBTiles and
#   from PMTiles.
# Surprises: what was written by the driver is not what the same driver reads. Features are cut at the edges of tiles,
#   and those in the margin of a tile are in the next one too; a count, or the sum of a column, is that of the pieces.
# Right: three, and two: a tile set is for drawing, and its reader could say so.
# Source: Mapbox Vector Tile Specification 2.1: geometry may go beyond the extent of a tile, so that edges can be drawn.
# Frontline: writes tiles, and reads none.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0

python <<'EOF'
import geopandas
import pyogrio
from shapely import LineString, Point, box

def round_trip(shapes, ending, driver):
    frame = geopandas.GeoDataFrame({"name": list(shapes)}, geometry=list(shapes.values()), crs="OGC:CRS84")
    pyogrio.write_dataframe(frame, "tiles" + ending, driver=driver, layer="places", MINZOOM="0", MAXZOOM="8")
    names = pyogrio.read_dataframe("tiles" + ending).name.value_counts().to_dict()
    print(ending, names)
    return names

places = {"west": Point(44.9999, 39), "east": Point(45.0001, 39), "far": Point(46, 39.5)}
districts = {"road": LineString([(44, 39), (47, 39.5)]), "square": box(44.5, 39, 46, 40)}
assert round_trip(places, ".mbtiles", "MBTiles") == {"west": 2, "east": 2, "far": 1}, "no longer so"
assert round_trip(districts, "2.mbtiles", "MBTiles") == {"square": 4, "road": 3}, "no longer so"
assert round_trip(districts, ".pmtiles", "PMTiles") == {"square": 4, "road": 3}, "no longer so"
EOF
