#!/usr/bin/env bash
# A decimal comma puts a town of the Caucasus on the equator.
#
# Software: proj-bin 9.1.1-1+b1 (Debian).
# Seen: cs2cs OGC:CRS84 EPSG:32638 takes "46,7 39,8" for 46 E on the equator, 611281 0, and prints ",7 39,8" behind it
#   as the name of the place. "39.8 46.7 7 Martyrs" has a height of 7 m and the name Martyrs.
# Surprises: what cannot be read is a zero where a coordinate must stand, and a comment where it need not; a line that
#   is no position gives numbers, and no error.
# Right: an error with the line.
# Source: its manual: trailing portions of an input line are appended to the output line; an error prints *\t*.
# Frontline: a number with a comma is refused, and says to write a point.
source "$(dirname "$0")/lib.sh"
debian proj-bin 9.1.1-1+b1

comma=$(echo "46,7 39,8" | cs2cs OGC:CRS84 EPSG:32638)
equator=$(echo "46 0" | cs2cs OGC:CRS84 EPSG:32638)
named=$(echo "39.8 46.7 7 Martyrs" | cs2cs EPSG:4326 EPSG:32638)
printf '46,7 39,8: %s\n7 Martyrs: %s\n' "$comma" "$named"
[[ "$comma" = "$equator",* && "$named" = *" 7.00 Martyrs" ]] || { echo "no longer so" >&2; exit 1; }
