#!/usr/bin/env bash
# Is a village held on a day if nobody knows until when it was held? Yes, no and unknown, in two libraries with one word.
#
# Software: r-cran-data.table 1.14.8+dfsg-1, r-cran-dplyr 1.0.10-1 (Debian).
# Seen: between(5, 1, NA) of data.table is TRUE, its inrange(5, 1, NA) is FALSE, and between(5, 1, NA) of dplyr is NA. Which of
#   the two functions with one name is called hangs on which library was loaded last.
# Surprises: for data.table a limit that is unknown is no limit; for the function beside it, it is one that nothing keeps.
#   The same line finds other rows once a line at the top of the file has moved.
# Right: unknown: ISO/IEC 9075-2, between predicate: x >= low AND x <= high.
# Source: data.table, between: "a missing bound is interpreted as unlimited"; inrange "checks whether each value in x
#   is in between any of the intervals".
# Frontline: an end that nobody knows is told apart from one that has not come.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-data.table 1.14.8+dfsg-1
debian r-cran-dplyr 1.0.10-1

Rscript -e '
ask <- function(...) {
  for (library in c(...)) suppressMessages(library(library, character.only=TRUE))
  seen <- between(5, 1, NA)
  for (library in c(...)) detach(paste0("package:", library), character.only=TRUE)
  seen
}
cat(ask("dplyr", "data.table"), ask("data.table", "dplyr"), data.table::inrange(5, 1, NA))' >seen
cat seen; echo
[ "$(cat seen)" = "TRUE NA FALSE" ] || { echo "no longer so" >&2; exit 1; }
