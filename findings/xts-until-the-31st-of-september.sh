#!/usr/bin/env bash
# What happened until 31 September is everything that ever happened.
#
# Software: r-cran-xts 0.13.0-1 (Debian).
# Seen: of five days from 27 September to 10 December 2020, "/2020-09-30" finds one and "/2020-09-31" all five; from
#   "2020-10-01/2020-11-30" it finds three and from "2020-10-01/2020-11-31" four, with 10 December; "10/2020" finds all five.
# Surprises: an end that is no day is no end, without a warning, so that a loop that writes 31 for each month counts most
#   months together with all that follows. Where both ends are no days there is a warning.
# Right: an error, as for "2020-11-31/".
# Source: xts, .parseISO8601: spans of time in the form of ISO 8601, from and to.
# Frontline: refuses 31 September: a day that is not there cannot be made.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-xts 0.13.0-1

Rscript -e '
suppressMessages(library(xts))
options(warn=2)
events <- xts(1:5, as.Date(c("2020-09-27", "2020-10-05", "2020-10-31", "2020-11-09", "2020-12-10")))
for (span in c("/2020-09-30", "/2020-09-31", "2020-10-01/2020-11-30", "2020-10-01/2020-11-31", "10/2020"))
  cat(nrow(events[span]), "")' >seen
cat seen; echo
[ "$(cat seen)" = "1 5 3 4 5 " ] || { echo "no longer so" >&2; exit 1; }
