#!/usr/bin/env bash
# A village 85 km behind the start of a road lies 85 km along it.
#
# Software: r-cran-geosphere 1.5-18-1 (Debian).
# Seen: the along-track distance on a way from 46 to 47 E on 40 N is 85,270 m for a village at 45 E, and 85,275 m for one
#   at 47 E: both are an end of the way.
# Surprises: the distance is an arc cosine, which has no sign, so that a place behind is taken for one ahead. The distance
#   across, which the same package gives, has a sign.
# Right: about -85,270 m.
# Source: geosphere, alongTrackDistance: "the distance from the start point (p1) to the closest point on the path"; the
#   closest point to a village at 45 E lies west of 46 E.
# Frontline: a place along a line is on the line, between its ends.
source "$(dirname "$0")/lib.sh"
debian r-cran-geosphere 1.5-18-1

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
along <- function(longitude) round(geosphere::alongTrackDistance(c(46, 40), c(47, 40), c(longitude, 40)))
cat(along(45), along(47))
EOF
cat seen; echo
[ "$(cat seen)" = "85270 85275" ] || { echo "no longer so" >&2; exit 1; }
