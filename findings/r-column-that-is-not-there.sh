#!/usr/bin/env bash
# A column that is not there has the values of another, until a third one is added.
#
# Software: r-base-core 4.2.2.20221110-2 (Debian).
# Seen: towns$people gives the column people_in_1989 of a table that has no column people. With a column people_in_2005
#   beside it, the same words give nothing at all.
# Surprises: a name is completed to the one that begins with it, without a word, and two of them make it no name at all.
#   towns[["people"]] is exact, and to set towns$people makes a new column.
# Right: nothing, or an error, in both: there is no such column.
# Source: R, Extract: $ does partial matching, [[ does not unless exact = FALSE.
# Frontline: a column is found by its whole name.
source "$(dirname "$0")/lib.sh"
debian r-base-core 4.2.2.20221110-2

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
towns <- data.frame(town = "Agdam", people_in_1989 = 28031)
cat(towns$people, is.null(towns[["people"]]), "")
towns$people_in_2005 <- 0
cat(is.null(towns$people))
EOF
cat seen; echo
[ "$(cat seen)" = "28031 TRUE TRUE" ] || { echo "no longer so" >&2; exit 1; }
