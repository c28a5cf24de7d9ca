#!/usr/bin/env bash
# Two neighbors 29 m apart are 20,000 km apart.
#
# Software: pygeohash 3.5.1 (PyPI).
# Seen: geohash_approximate_distance of two cells on both sides of 45 E at 39.76 N is 20,000,000 m;
#   geohash_haversine_distance is 29 m. The first counts the leading characters that are alike.
# Surprises: it is called approximate, not a bound; 45 E runs through Armenia, and lines like it are all over a map.
# Right: some 30 m. Alike characters bound a distance from above only; unlike ones say nothing.
# Source: Z-order curves are not continuous (Morton, 1966).
# Frontline: has no geohashes.
source "$(dirname "$0")/lib.sh"
pypi pygeohash==3.5.1

python <<'EOF'
import pygeohash

west, east = pygeohash.encode(39.76, 44.99999, 8), pygeohash.encode(39.76, 45.00001, 8)
rough, real = pygeohash.geohash_approximate_distance(west, east), pygeohash.geohash_haversine_distance(west, east)
print(west, east, f"approximately {rough} m, by their centers {real:.0f} m")
assert rough == 20_000_000 and real < 40, "no longer so"
EOF
