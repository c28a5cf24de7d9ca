#!/usr/bin/env bash
# In 100 minutes there are two whole hours, and what is left of them is 20 minutes less than nothing.
#
# Software: r-cran-units 0.8-1+dfsg-1 (Debian).
# Seen: 100 min %/% 1 h is 2, and 100 min %% 1 h is -20 min; 5 km %% 3000 m is -1 km, and 5 km %% 3 km too. 44 d %/% 1 week is 6, and 2 d
#   are left. Of numbers without units 100 %/% 60 is 1 and 100 %% 60 is 40. 5000 m == 5 km, and 5000 m %in% 5 km is false.
# Surprises: the quotient is rounded and not cut, so that every second result is one too many, and the rest has the wrong sign. It does
#   not hang on the units: two lengths in kilometers are divided so as well.
# Right: 1 and 40 min; 2 km.
# Source: R, Arithmetic: %% is x mod y and %/% is integer division, x == (x %% y) + y * (x %/% y), with the sign of y; units: the
#   operators of numbers work with units.
# Frontline: has a quantity for lengths, and no remainder of one.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-units 0.8-1+dfsg-1

Rscript --vanilla - >seen 2>/dev/null <<'EOF'
suppressMessages(library(units))
of <- function(value, unit) set_units(value, unit, mode = "standard")
cat(of(100, "min") %/% of(1, "h"), of(100, "min") %% of(1, "h"), of(5, "km") %% of(3000, "m"), of(5, "km") %% of(3, "km"),
  of(44, "d") %/% of(1, "week"), 100 %/% 60, 100 %% 60, of(5000, "m") == of(5, "km"), of(5000, "m") %in% of(5, "km"))
EOF
cat seen; echo
[ "$(cat seen)" = "2 -20 -1 -1 6 1 40 TRUE FALSE" ] || { echo "no longer so" >&2; exit 1; }
