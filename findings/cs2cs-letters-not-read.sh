#!/usr/bin/env bash
# 46°42' east, 39°48' north is read as 46°42' north, 39°48' east.
#
# Software: proj-bin 9.1.1-1+b1 (Debian).
# Seen: cs2cs EPSG:4326 EPSG:32638 gives 102492 5184972 for "46d42'E 39d48'N", which is the place at 46.7 N 39.8 E. For
#   "39d48'N 46d42'E" it is 645538 4406942. `geod -I` takes the letters the same way.
# Surprises: the letters are part of the notation, which the tools write themselves, and N stands on what is then taken
#   for a longitude; they decide the sign alone. The place is 949 km away, in Russia.
# Right: the place, by its letters, or an error.
# Source: PROJ, dms notation: a direction, one of N, S, E, W, ends an angle.
# Frontline: the letters decide, in either order.
source "$(dirname "$0")/lib.sh"
debian proj-bin 9.1.1-1+b1

east_first=$(echo "46d42'E 39d48'N" | cs2cs EPSG:4326 EPSG:32638)
north_first=$(echo "39d48'N 46d42'E" | cs2cs EPSG:4326 EPSG:32638)
as_latitude=$(echo "46d42'N 39d48'E" | cs2cs EPSG:4326 EPSG:32638)
printf 'east first %s\nnorth first %s\n' "$east_first" "$north_first"
[[ "$east_first" = "$as_latitude" && "$north_first" = 645537.86* ]] || { echo "no longer so" >&2; exit 1; }
