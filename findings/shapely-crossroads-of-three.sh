#!/usr/bin/env bash
# Where two roads meet is on the network, where three meet is not, and where four meet is again.
#
# Software: shapely 2.2.0 (GEOS 3.14.1), duckdb 1.5.5 with duckdb-extension-spatial 1.5.5 (PyPI).
# Seen: a MultiLineString contains its node of two or four lines, and does not contain one of one or three; to touch it is
#   the other way around. covers and intersects hold for all of them. ST_Contains of DuckDB is the same.
# Surprises: one more road takes a town off the network. A node is counted as an end where an odd number of lines ends, and
#   an end is not inside; joins of towns with roads by "within" lose some towns and not others.
# Right: covers, which knows no such rule; it is the standard that is odd here.
# Source: OGC Simple Features, 06-103r4, 6.1.8: the boundary of a MultiCurve is the points in an odd number of its curves.
# Frontline: a road goes from node to node of a graph, and a place is asked for its distance to a line.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0 duckdb==1.5.5 duckdb-extension-spatial==1.5.5

python <<'EOF'
import os

import duckdb
import duckdb_extension_spatial
from shapely import MultiLineString, Point

ends = [(10, 0), (0, 10), (-10, 0), (0, -10)]
town = Point(0, 0)
database = duckdb.connect()
folder = os.path.dirname(duckdb_extension_spatial.__file__)
database.load_extension(f"{folder}/extensions/v1.5.5/spatial.duckdb_extension")
seen = {}
for count in range(1, 5):
    roads = MultiLineString([[(0, 0), end] for end in ends[:count]])
    sql = "SELECT ST_Contains(ST_GeomFromText($1), ST_GeomFromText($2))"
    other = database.execute(sql, [roads.wkt, town.wkt]).fetchone()[0]
    seen[count] = roads.contains(town), other, roads.touches(town), roads.covers(town)
    print(count, "roads: contains %s, in DuckDB %s, touches %s, covers %s" % seen[count])
assert [row[0] for row in seen.values()] == [row[1] for row in seen.values()] == [False, True, False, True], "no longer so"
assert [row[2] for row in seen.values()] == [True, False, True, False], "no longer so"
assert all(row[3] for row in seen.values()), "no longer so"
EOF
