#!/usr/bin/env bash
# A box from 39 to 40 N leaves out a place at 39.5 N and keeps one at 43.5 N, and the box around the world has no area.
#
# Software: r-cran-sf 1.0-9+dfsg-1+b1 with r-cran-s2 (Debian).
# Seen: st_crop to xmin 0, ymin 39, xmax 60, ymax 40 keeps the place 30 E 43.5 N and drops 30 E 39.5 N. In a box from 46 to 49 E a place 700 m
#   north of the southern edge is dropped. The area of the box around the world is 0.01 square meters. With sf_use_s2(FALSE) the place
#   at 39.5 N is kept, and the other is not.
# Surprises: the edges of a box of limits become the shortest lines between its corners, which lie up to 4 degrees north of the parallel.
#   xmin, ymin, xmax and ymax have no such edges, and all who give a box mean the parallels.
# Right: the place at 39.5 N; 510 million square kilometers.
# Source: sf, st_crop: an object is cropped to a specific rectangle; RFC 7946, 5: the northernmost and southernmost values of a box are
#   edges that follow lines of constant latitude.
# Frontline: a box is two latitudes and two longitudes.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-sf 1.0-9+dfsg-1+b1

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
suppressMessages(library(sf))
box <- function(...) st_bbox(c(...), crs = st_crs(4326))
places <- st_sf(name = c("39.5", "43.5", "39.006"),
  geometry = st_sfc(st_point(c(30, 39.5)), st_point(c(30, 43.5)), st_point(c(47.5, 39.006)), crs = 4326))
wide <- box(xmin = 0, ymin = 39, xmax = 60, ymax = 40)
cat(st_crop(places[1:2, ], wide)$name, "|", nrow(st_crop(places[3, ], box(xmin = 46, ymin = 39, xmax = 49, ymax = 40))), "|",
  round(as.numeric(st_area(st_as_sfc(box(xmin = -180, ymin = -90, xmax = 180, ymax = 90)))), 2), "")
suppressMessages(sf_use_s2(FALSE))
cat("|", suppressMessages(st_crop(places[1:2, ], wide))$name)
EOF
cat seen; echo
[ "$(cat seen)" = "43.5 | 0 | 0.01 | 39.5" ] || { echo "no longer so" >&2; exit 1; }
