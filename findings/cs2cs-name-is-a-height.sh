#!/usr/bin/env bash
# The village of 7 Martyrs lies 7 meters high and is called Martyrs.
#
# Software: proj-bin 9.1.1-1+b1 (Debian).
# Seen: of "39.8 46.7 Shusha" cs2cs gives easting, northing, 0 and Shusha; of "39.8 46.7 7 Martyrs" a height of 7 and
#   Martyrs; of "39.8 46.7 2020-11-10" a height of 2020 and the name -11-10, in two dimensions as in three.
# Surprises: what follows the coordinates is passed on as it is, except where it begins like a number; then it is cut in
#   two, and the first half is a height that takes part in the transformation. Both systems have no heights here.
# Right: two coordinates, as the two systems have, and the rest of the line.
# Source: its manual: all trailing portions of the input line are appended to the output line.
# Frontline: reads positions and names from columns of their own.
source "$(dirname "$0")/lib.sh"
debian proj-bin 9.1.1-1+b1

seen=$(printf '39.8 46.7 %s\n' Shusha "7 Martyrs" 2020-11-10 | cs2cs EPSG:4326 EPSG:32638 | cut -f 2)
printf '%s\n' "$seen"
[ "$seen" = $'4406941.84 0.00 Shusha\n4406941.84 7.00 Martyrs\n4406941.84 2020.00-11-10' ] || {
  echo "no longer so" >&2
  exit 1
}
