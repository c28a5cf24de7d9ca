#!/usr/bin/env bash
# 10 November comes before 9 November, Agdam-10 before Agdam-2, and district 38E01 after district 39.
#
# Software: r-cran-gtools 3.9.4-1 (Debian).
# Seen: mixedsort puts 2020-11-10 before 2020-11-09 and both before 2020-09-27, Agdam-10 before Agdam-9 and Agdam-2, and 5-20 km before 5-10 km. Of
#   the codes 38E01, 39 and 381 the first is 39, for 38E01 is 380; Agdam10 comes after Agdam2, as it should.
# Surprises: a hyphen before digits is a minus, so that what is numbered, spanned or dated is put in order from its end. Plain sorting has
#   all of these dates right, and the function is there to do better than it.
# Right: the order of the days, of the numbers; a hyphen between letters or digits is no sign.
# Source: gtools, mixedsort: orders texts that hold numbers so that the numbers are in the right order.
# Frontline: days are in the order of time.
source "$(dirname "$0")/lib.sh"
debian r-cran-gtools 3.9.4-1

cat > order.R <<'R'
library(gtools)
for (names in list(c("2020-09-27", "2020-11-09", "2020-11-10"), c("Agdam-2", "Agdam-9", "Agdam-10"), c("5-10 km", "5-20 km"),
                   c("38E01", "39", "381"), c("Agdam10", "Agdam2")))
  cat(mixedsort(names), "| ")
R
Rscript order.R >seen
cat seen; echo
[ "$(cat seen)" = "2020-11-10 2020-11-09 2020-09-27 | Agdam-10 Agdam-9 Agdam-2 | 5-20 km 5-10 km | 39 38E01 381 | Agdam2 Agdam10 | " ] || { echo "no longer so" >&2; exit 1; }
