#!/usr/bin/env bash
# "9-10 November 2020" is 9 October.
#
# Software: r-cran-lubridate 1.9.2+dfsg-1 (Debian).
# Seen: dmy reads "9-10 November 2020" as 9 October 2020, "27 September - 10 November 2020" as 27 October, and mdy reads
#   "November 9-10, 2020" as 10 September; without a warning. "10 November 2020" is right.
# Surprises: words between the numbers are passed over as signs between them, and month names are among the words: the
#   month that is written out is dropped for a number that is a day.
# Right: two days, or NA with a warning, as for "9 and 10 and 11 November 2020".
# Source: lubridate, ymd: "recognizes arbitrary non-digit separators as well as no separator".
# Frontline: reads "9-10 November 2020" as both days, and refuses what it leaves over.
source "$(dirname "$0")/lib.sh"
debian r-cran-lubridate 1.9.2+dfsg-1

TZ=UTC Rscript --vanilla - >seen 2>/dev/null <<'EOF'
options(warn = 2)
suppressMessages(library(lubridate))
cat(format(c(dmy("9-10 November 2020"), dmy("27 September - 10 November 2020"), mdy("November 9-10, 2020"),
  dmy("10 November 2020"))))
EOF
cat seen; echo
[ "$(cat seen)" = "2020-10-09 2020-10-27 2020-09-10 2020-11-10" ] || { echo "no longer so" >&2; exit 1; }
