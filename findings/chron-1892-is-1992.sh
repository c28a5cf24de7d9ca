#!/usr/bin/env bash
# 8 May 1892 is saved as 8 May 92, and is 1992 when it is read.
#
# Software: r-cran-chron 2.3-59-1 (Debian).
# Seen: dates(c("05/08/1892", "05/08/1992")) are two days, the first a hundred years before the second. format(), paste() and write.csv()
#   write both as 05/08/92, and the file that is read again has 1992 twice.
# Surprises: four digits are read and known, and two are written, to a file as well. as.Date of the same column writes four.
# Right: 1892-05-08 and 1992-05-08, or 05/08/1892.
# Source: chron, dates: chron.year.abb, TRUE unless said, is whether to abbreviate years; the expansion is to 1970 to 2069, or so.
# Frontline: writes days in ISO 8601, with four digits.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-chron 2.3-59-1

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
library(chron)
days <- dates(c("05/08/1892", "05/08/1992"))
write.csv(data.frame(day = days), "days.csv", row.names = FALSE)
cat(as.numeric(diff(days)), paste(days), readLines("days.csv")[2:3], format(as.Date(dates(read.csv("days.csv")$day))), "|",
  format(as.Date(days)))
EOF
cat seen; echo
[ "$(cat seen)" = "36524 05/08/92 05/08/92 05/08/92 05/08/92 1992-05-08 1992-05-08 | 1892-05-08 1992-05-08" ] ||
  { echo "no longer so" >&2; exit 1; }
