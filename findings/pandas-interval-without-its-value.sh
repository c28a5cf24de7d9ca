#!/usr/bin/env bash
# A longitude of 46.75002 is put into an interval that ends at 46.75.
#
# Software: pandas 3.1.1 (PyPI).
# Seen: cut with bounds at 46, 46.75004 and 47 gives the interval (46.0, 46.75] for 46.75002, and `in` says that the value
#   is not in it. The bound of that interval is 46.75 as a number, not only in print.
# Surprises: the groups are right and their bounds are not: they are rounded to three digits, which is 85 m of longitude
#   here. Who looks up a second table in the intervals of the first gets other groups.
# Right: the bounds that were given; digits belong to what is printed.
# Source: pandas, cut, precision: at which to store and display the labels, 3 unless said.
# Frontline: bounds are kept as they were given, and a place on a border is told as one.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1

python <<'EOF'
import pandas

bounds = [46, 46.75004, 47]
column = 46.75002
interval = pandas.cut([column], bounds)[0]
again = pandas.cut([column], pandas.cut([column], bounds).categories)[0]
print(column, "is put into", interval, "| which holds it:", column in interval, "| cut again by the intervals:", again)
assert interval.right == 46.75 and column not in interval and again.left == 46.75, "no longer so"
EOF
