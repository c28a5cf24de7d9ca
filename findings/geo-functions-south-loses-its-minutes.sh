#!/usr/bin/env bash
# 39°45'36" south is 38.24, and not 39.76, if the degrees have the sign.
#
# Software: libgeo-functions-perl 0.08-1 (Debian).
# Seen: deg_dms(-39, 45, 36) is -38.24, which is 169 km away; deg_dms(-39, 45, 36, "S") is 38.24, in the north. deg_dms(39, 45, 36,
#   "S") and deg_dms(39, 45, 36, -1) are -39.76, and dms_deg(-39.76) is 39 45 36 with a sign of its own.
# Surprises: the minutes are added to degrees that are below zero, so that they lead back to the equator. Everything north and east
#   is right.
# Right: -39.76: ISO 6709: the sign holds for the whole value.
# Source: Geo::Functions, deg_dms: "degrees given degrees minutes seconds", with a sign or a letter behind them if wanted.
# Frontline: -39°45'36" is -39.76.
source "$(dirname "$0")/lib.sh"
debian libgeo-functions-perl 0.08-1

perl -MGeo::Functions=deg_dms -e '
print join(" ", deg_dms(-39, 45, 36), deg_dms(-39, 45, 36, "S"), deg_dms(39, 45, 36, "S"), deg_dms(39, 45, 36, -1), deg_dms(39, 45, 36));' >seen
cat seen; echo
[ "$(cat seen)" = "-38.24 38.24 -39.76 -39.76 39.76" ] || { echo "no longer so" >&2; exit 1; }
