#!/usr/bin/env bash
# A war is 44 long, or 1,056, or 3,801,600, by what else is in the table.
#
# Software: r-base-core 4.2.2.20221110-2 (Debian).
# Seen: the times between two moments, made numbers, are 44 for a war alone; beside a truce of five hours they are 1056 and
#   5; beside one of 30 seconds they are 3801600 and 30.
# Surprises: the unit is chosen for all rows by the shortest of them, and a number has none. A filter or one more row changes
#   what the others are, and all sums stay plausible.
# Right: a unit that is the same for all data, as for two days without times, which are always counted in days.
# Source: R, difftime: units = "auto" takes the largest unit in which all differences are more than one.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
debian r-base-core 4.2.2.20221110-2

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
start <- as.POSIXct("2020-09-27", tz = "UTC")
war <- as.POSIXct("2020-11-10", tz = "UTC")
long <- function(...) cat(as.numeric(c(...) - start), "| ")
options(scipen = 99)
long(war)
long(war, start + 5 * 3600)
long(war, start + 30)
EOF
cat seen; echo
[ "$(cat seen)" = "44 | 1056 5 | 3801600 30 | " ] || { echo "no longer so" >&2; exit 1; }
