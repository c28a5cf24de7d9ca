#!/usr/bin/env bash
# A village 129 km from a district is one meter from it.
#
# Software: r-cran-terra 1.7-3-1 (Debian).
# Seen: distance() of a point at 48 E to a district that ends at 47 E, both in longitude and latitude, is 1; to another point
#   it is 129,018.6, in meters; projected to UTM first it is 86,033. nearest() to the same district gives 129,019, which is
#   the distance to its middle.
# Surprises: one function has meters between points and degrees between a point and a polygon, without a word; whoever asks
#   what lies within 50 km of a district is given all that is there.
# Right: 86,012 m, to the border.
# Source: terra, distance: unit="m" by default, and "always expressed in meter", of which lines and polygons in degrees are the
#   exception, "not very useful".
# Frontline: measures to the border on the ellipsoid, in meters.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-terra 1.7-3-1

Rscript -e '
suppressMessages(library(terra))
district <- vect("POLYGON ((46 39,47 39,47 40,46 40,46 39))", crs="EPSG:4326")
village <- vect(cbind(48, 39.5), crs="EPSG:4326")
middle <- vect(cbind(46.5, 39.5), crs="EPSG:4326")
projected <- distance(project(village, "EPSG:32638"), project(district, "EPSG:32638"))
cat(distance(village, district), round(distance(village, middle)), round(nearest(village, district)$distance), round(projected))' >seen
cat seen; echo
[ "$(cat seen)" = "1 129019 129019 86033" ] || { echo "no longer so" >&2; exit 1; }
