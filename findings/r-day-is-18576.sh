#!/usr/bin/env bash
# A day that is looked at is a number, and the last of no days is minus infinity.
#
# Software: r-base-core 4.2.2.20221110-2 (Debian).
# Seen: ifelse(TRUE, day, NA) of 10 November 2020 is 18576, and so is the day in for (day in days), in unlist(list(day)) and in
#   sapply(days, identity). 02:00 of that day in Baku, as a date, is the 9th. max of no days is -Inf, with a warning.
# Surprises: the class is an attribute, which the words that are used most drop, and a count of days since 1970 is a number
#   that sorts, adds and is written to a file. c(), lapply and subsets keep it.
# Right: 2020-11-10; the day that the time is on.
# Source: R, ifelse: the mode of the result may depend on the test, and attributes are of the test; for: the class is dropped;
#   as.Date: tz is "UTC" for POSIXct, in R 4.2.
# Frontline: a day is a type of its own; the day of a time is the one that is written.
source "$(dirname "$0")/lib.sh"
debian r-base-core 4.2.2.20221110-2

TZ=UTC Rscript --vanilla - >seen 2>/dev/null <<'EOF'
days <- as.Date("2020-11-10")
cat(ifelse(TRUE, days, NA), "")
for (day in days) cat(day, "")
cat(unlist(list(days)), sapply(days, identity), format(as.Date(as.POSIXct("2020-11-10 02:00", tz = "Asia/Baku"))),
  suppressWarnings(as.numeric(max(days[FALSE]))))
EOF
cat seen; echo
[ "$(cat seen)" = "18576 18576 18576 18576 2020-11-09 -Inf" ] || { echo "no longer so" >&2; exit 1; }
