#!/usr/bin/env bash
# Who held it the day before is who holds it the day after, or the day before, by the class of the series.
#
# Software: r-cran-zoo 1.8-11-1, r-cran-xts 0.13.0-1 (Debian).
# Seen: of the values 1, 2, 3 of 9, 10 and 11 November, lag(series, 1) has 3 for the 10th if the series is a zoo, and 1 if it is an xts.
#   diff(series), beside it, has 1, 2 less 1, for the 10th in both.
# Surprises: xts is built on zoo, has all of its functions, and this one has the other sign. A script with library(xts) that gets a
#   zoo from another function looks into the future, and no value looks wrong.
# Right: one of the two, and another word for the other.
# Source: zoo, lag.zoo: the sign of k behaves as in lag of R, which shifts the series back; xts, lag.xts: a value at t is that of t - 1
#   for a positive lag, different from lag.zoo and lag.ts.
# Frontline: asks for the standing on a day, or as known on a day.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-zoo 1.8-11-1
debian r-cran-xts 0.13.0-1

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
suppressMessages(library(xts))
days <- as.Date("2020-11-09") + 0:2
for (series in list(zoo(1:3, days), xts(1:3, days)))
  cat(class(series)[1], coredata(lag(series, 1)[days[2]]), coredata(diff(series)[days[2]]), "| ")
EOF
cat seen; echo
[ "$(cat seen)" = "zoo 3 1 | xts 1 1 | " ] || { echo "no longer so" >&2; exit 1; }
