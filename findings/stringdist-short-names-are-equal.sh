#!/usr/bin/env bash
# Zod is Ter: two short names have no distance, and the first in the list is the match.
#
# Software: r-cran-stringdist 0.9.10-1 (Debian).
# Seen: with q-grams of four letters the distance of Zod and Ter is 0, by qgram, cosine and jaccard; amatch("Zod", c("Ter",
#   "Zod")) is 1, which is Ter. From Zod to Lacin it is 2 by qgram, NaN by cosine, and 1 by jaccard.
# Surprises: what has no group of letters has none that differs, so that all names below a length are one. A list of places
#   has some such, and the others are matched well.
# Right: Inf, and no match, as it is documented.
# Source: stringdist, stringdist-metrics: where q "is larger than the length of any of the strings", Inf is returned.
# Frontline: compares names by the letters that are changed.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-stringdist 0.9.10-1

Rscript -e '
suppressMessages(library(stringdist))
for (method in c("qgram", "cosine", "jaccard"))
  cat(stringdist("Zod", c("Ter", "Lacin"), method=method, q=4), amatch("Zod", c("Ter", "Zod"), method=method, q=4), "")' >seen
cat seen; echo
[ "$(cat seen)" = "0 2 1 0 NaN 1 0 1 1 " ] || { echo "no longer so" >&2; exit 1; }
