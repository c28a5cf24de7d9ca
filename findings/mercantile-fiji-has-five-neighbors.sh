#!/usr/bin/env bash
# A tile of Fiji has five neighbors, and a strip of 20 km lies in no tile but the world.
#
# Software: mercantile 1.2.1, morecantile 7.1.0 (PyPI).
# Seen: neighbors of the tile at 179.9 E, 18.14 S are five in both libraries, and the one at 179.9 W, which touches it, is none of them.
#   bounding_tile of a box from 179.9 E to 179.9 W is 0/0/0. tiles() of the same box has both tiles.
# Surprises: what lies at the edge of the numbers is left out as if it were off the map, by the function that is there to load what
#   lies around; the same library knows a box over the antimeridian one call later.
# Right: eight; at the edge in the north or the south there are five.
# Source: mercantile, neighbors: up to eight, without those that are not valid, as Tile(-1, -1, z); tiles: a
#   box whose west is greater than its east is taken in two parts.
# Frontline: a box may cross the antimeridian, and the index asks on both sides.
source "$(dirname "$0")/lib.sh"
pypi mercantile==1.2.1 morecantile==7.1.0

python <<'EOF'
import mercantile, morecantile

tile, beside = mercantile.tile(179.9, -18.14, 8), mercantile.tile(-179.9, -18.14, 8)
both = [mercantile.neighbors(tile), morecantile.tms.get("WebMercatorQuad").neighbors(morecantile.Tile(*tile))]
whole = mercantile.bounding_tile(179.9, -18.2, -179.9, -18.1)
covered = list(mercantile.tiles(179.9, -18.2, -179.9, -18.1, 8))
print(tile, beside, [len(tiles) for tiles in both], whole, len(covered))
assert [len(tiles) for tiles in both] == [5, 5] and all(tuple(beside) not in map(tuple, tiles) for tiles in both), "no longer so"
assert tuple(whole) == (0, 0, 0) and beside in covered and tile in covered, "no longer so"
EOF
