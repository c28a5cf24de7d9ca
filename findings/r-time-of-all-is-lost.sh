#!/usr/bin/env bash
# One row without a time takes the time of all others, and 25:00 is midnight.
#
# Software: r-base-core 4.2.2.20221110-2 (Debian).
# Seen: as.POSIXct(c("2020-11-10 12:30", "2020-11-11")) are two midnights; with "2020-11-10 12:30:15" and "2020-11-11 13:00" the seconds of
#   the first are gone. "2020-11-10T12:30:15", the form of ISO 8601, is midnight, and so is "2020-11-10 25:00". "12:30:15+04:00" keeps
#   12:30:15 in UTC. No warning.
# Surprises: the first of six forms that all rows begin with is taken, and what is left over in a row is not looked at. One row that a
#   clerk shortened changes every row of the column.
# Right: the times that are written, and an error or NA for 25:00.
# Source: R, as.POSIXlt: character input is tried with a list of formats, and the first that fits all non-missing values is used.
# Frontline: reads each row by itself, to its end, and refuses what it cannot read.
source "$(dirname "$0")/lib.sh"
debian r-base-core 4.2.2.20221110-2

Rscript --vanilla - >seen <<'EOF'
options(warn = 2)
clock <- function(...) format(as.POSIXct(c(...), tz = "UTC"), "%H:%M:%S")
cat(clock("2020-11-10 12:30"), "|", clock("2020-11-10 12:30", "2020-11-11"), "|", clock("2020-11-10 12:30:15", "2020-11-11 13:00"), "|",
  clock("2020-11-10T12:30:15"), clock("2020-11-10 25:00"), clock("2020-11-10 12:30:15+04:00"))
EOF
cat seen; echo
[ "$(cat seen)" = "12:30:00 | 00:00:00 00:00:00 | 12:30:00 13:00:00 | 00:00:00 00:00:00 12:30:15" ] || { echo "no longer so" >&2; exit 1; }
