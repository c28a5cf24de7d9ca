#!/usr/bin/env bash
# District 1D5 is district 100000.
#
# Software: r-cran-readr 2.1.4-1 (Debian), which also has r-cran-vroom.
# Seen: read_csv takes the codes 1D5 and 2D3 for the numbers 100000 and 2000, and 1D5 and 2C3 for texts. as.numeric and
#   read.csv of the same R do not take them for numbers.
# Surprises: D is the exponent of FORTRAN's double precision. A column of codes, all of which have a D between digits, is one
#   of numbers, and two codes such as 1D5 and 10D4 are one.
# Right: texts; an exponent in a CSV is an E, and 1E5 is doubtful enough.
# Source: readr, column types: a double is guessed where a number is; nothing there tells of a D.
# Frontline: a code is the text that it is.
source "$(dirname "$0")/lib.sh"
debian r-cran-readr 2.1.4-1

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
codes <- function(...) cat(format(suppressMessages(readr::read_csv(I(paste(c("code", ...), collapse = "\n"))))$code,
  scientific = FALSE, trim = TRUE), "| ")
codes("1D5", "2D3")
codes("1D5", "2C3")
codes("1D5", "10D4")
EOF
cat seen; echo
[ "$(cat seen)" = "100000 2000 | 1D5 2C3 | 100000 100000 | " ] || { echo "no longer so" >&2; exit 1; }
