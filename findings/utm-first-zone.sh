#!/usr/bin/env bash
# The easting of a place hangs on which place stands first in the list.
#
# Software: utm 0.9.0, numpy 2.4.6 (PyPI).
# Seen: from_latlon of an array puts all points into the zone of the first: 39.76 N 48.2 E, in zone 39, gets an
#   easting of zone 38 after a western neighbor, and one of zone 39 before it. One zone number is returned for all.
# Surprises: the same function, called point by point, gives each its own zone.
# Right: each its own zone, or a refusal; at least the same answer in any order.
# Source: NGA.SIG.0012: a UTM zone is six degrees wide.
# Frontline: a UTM coordinate is of one position and carries its zone.
source "$(dirname "$0")/lib.sh"
pypi utm==0.9.0 numpy==2.4.6

python <<'EOF'
import numpy, utm

def eastings(*longitudes):
    longitudes = numpy.array(longitudes)
    east, _, zone, _ = utm.from_latlon(numpy.full(len(longitudes), 39.76), longitudes)
    return dict(zip(longitudes.tolist(), east.round(1).tolist())), zone

(west_first, zone_a), (east_first, zone_b) = eastings(46.75, 48.2), eastings(48.2, 46.75)
print("zone", zone_a, west_first, "| zone", zone_b, east_first)
assert (zone_a, zone_b) == (38, 39) and west_first[48.2] != east_first[48.2], "no longer so"
EOF
