#!/usr/bin/env bash
# 46°45' is 46°, and the place lies 105 km away.
#
# Software: proj-bin 9.1.1-1+b1 (Debian).
# Seen: cct +proj=utm +zone=38 takes "46d45 39d45 0 0" for 46 E 39 N. proj, with the same words, takes the minutes, and so
#   does cs2cs.
# Surprises: three programs of one package read the same numbers, and one of them reads them as far as it likes, and
#   goes on with what it has.
# Right: 649927 4401475, or an error: a number is read to its end.
# Source: PROJ, dms notation: "46d45" is an angle; cct, its input is four coordinates.
# Frontline: a written position is read to its last sign, or refused with what was left over.
source "$(dirname "$0")/lib.sh"
debian proj-bin 9.1.1-1+b1

by_cct=$(echo "46d45 39d45 0 0" | cct -d 0 +proj=utm +zone=38 | awk '{print $1, $2}')
by_proj=$(echo "46d45 39d45" | proj -f %.0f +proj=utm +zone=38 | awk '{print $1, $2}')
degrees=$(echo "46 39 0 0" | cct -d 0 +proj=utm +zone=38 | awk '{print $1, $2}')
away=$(echo "39 46 39.75 46.75" | geod +ellps=WGS84 +units=km -I -f %.4f -F %.0f | awk '{print $3}')
printf 'cct: %s, as for 46 E 39 N: %s | proj: %s | %s km apart\n' "$by_cct" "$degrees" "$by_proj" "$away"
[[ "$by_cct" = "$degrees" && "$by_proj" = "649927 4401475" && "$away" -gt 100 ]] || { echo "no longer so" >&2; exit 1; }
