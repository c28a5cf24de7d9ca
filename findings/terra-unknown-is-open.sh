#!/usr/bin/env bash
# A road of which nobody knows whether it is open is open, and shut as well, and 8 May 1992 is 705283200.
#
# Software: r-cran-terra 1.7-3-1 (Debian).
# Seen: of a table with the columns open (TRUE, NA), shut (FALSE, NA) and day (8 May 1992, NA), writeVector() makes a
#   GeoPackage with open (1, 1), shut (0, 1) and day ("705283200", null), a text; vect() reads that back. A shapefile too.
# Surprises: what is not known is true in either sense, although the format has a null; a day becomes the text of a count of
#   seconds. There is no warning.
# Right: null, and 1992-05-08: OGC GeoPackage 1.3, table 1, has BOOLEAN and DATE; GDAL writes both.
# Source: terra, writeVector: "write a SpatVector to a file".
# Frontline: an unknown value is an empty cell, and a day is written as a date.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-terra 1.7-3-1

Rscript -e '
suppressMessages(library(terra))
roads <- vect(c("LINESTRING (46 39,47 39)", "LINESTRING (47 39,48 39)"), crs="EPSG:4326")
roads$open <- c(TRUE, NA)
roads$shut <- c(FALSE, NA)
roads$day <- as.Date(c("1992-05-08", NA))
for (file in c("roads.gpkg", "roads.shp")) {
  writeVector(roads, file)
  read <- as.data.frame(vect(file))
  cat(as.logical(read$open), as.logical(read$shut), read$day, class(read$day), "")
}' >seen
cat seen; echo
[ "$(cat seen)" = "TRUE TRUE FALSE TRUE 705283200 NA character TRUE TRUE FALSE TRUE 705283200 NA character " ] ||
  { echo "no longer so" >&2; exit 1; }
