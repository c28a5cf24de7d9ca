#!/usr/bin/env bash
# A district with a border of 394 km has one of 344 m, and on the other side of the equator too.
#
# Software: r-cran-geosphere 1.5-18-1 (Debian), pyproj 3.7.2 (PyPI) for the right value.
# Seen: perimeter of the square from 46 to 47 E and from 39 to 40 N is 344, which is 46 + 47 + 47 + 46 + 39 + 39 + 40 + 40.
#   A square a hundred times as small with the same corner is 340.04.
# Surprises: the edges are measured, and then the coordinates are added up instead. The answer is a number of the right kind,
#   and grows with the distance to Greenwich.
# Right: 394,069 m (pyproj).
# Source: geosphere, perimeter: "Compute the perimeter of a polygon (or the length of a line) with longitude/latitude
#   coordinates, on an ellipsoid (WGS84 by default)".
# Frontline: the border of a region is the sum of the geodesics of its edges.
source "$(dirname "$0")/lib.sh"
debian r-cran-geosphere 1.5-18-1
pypi pyproj==3.7.2

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
square <- function(size) geosphere::perimeter(rbind(c(46, 39), c(46 + size, 39), c(46 + size, 39 + size), c(46, 39 + size)))
cat(square(1), square(0.01))
EOF
right=$(python -c 'import pyproj
print(round(pyproj.Geod(ellps="WGS84").line_length([46, 47, 47, 46, 46], [39, 39, 40, 40, 39])))')
printf '%s | %s m\n' "$(cat seen)" "$right"
[ "$(cat seen) $right" = "344 340.04 394069" ] || { echo "no longer so" >&2; exit 1; }
