#!/usr/bin/env bash
# A buffer of 0 m makes a district larger by 171 square kilometers.
#
# Software: r-cran-sf 1.0-9+dfsg-1+b1 with r-cran-s2 (Debian).
# Seen: st_buffer of a square of one degree with a distance of 0 has 9,712 square kilometers; the square has 9,540. A circle of
#   5 km reaches up to 5.1 km, and one with 90 segments to a quarter is the same.
# Surprises: a buffer of longitude and latitude is a cover of up to a thousand cells of S2, all of which may reach out; nothing
#   says so in the words of the call, whose argument for smoothness is not used. On a plane a buffer of 0 is the shape.
# Right: the square; a circle with no point further than its radius.
# Source: sf, st_buffer: nQuadSegs is the number of segments per quadrant; s2, s2_buffer_cells: an approximation by at most
#   max_cells cells, 1000 unless said.
# Frontline: what lies within a distance is measured on the ellipsoid, without a shape for it.
source "$(dirname "$0")/lib.sh"
debian r-cran-sf 1.0-9+dfsg-1+b1

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
suppressMessages(library(sf))
square <- st_sfc(st_polygon(list(rbind(c(46, 39), c(47, 39), c(47, 40), c(46, 40), c(46, 39)))), crs = 4326)
place <- st_sfc(st_point(c(46.75, 39.76)), crs = 4326)
circle <- st_buffer(place, 5000)
area <- function(shape) round(as.numeric(st_area(shape)) / 1e6)
cat(area(square), area(st_buffer(square, 0)), round(max(as.numeric(st_distance(st_cast(circle, "POINT"), place)))),
  identical(circle, st_buffer(place, 5000, nQuadSegs = 90)))
EOF
cat seen; echo
[ "$(cat seen)" = "9540 9712 5106 TRUE" ] || { echo "no longer so" >&2; exit 1; }
