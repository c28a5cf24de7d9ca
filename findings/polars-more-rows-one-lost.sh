#!/usr/bin/env bash
# A table is given more rows, and loses one that it had.
#
# Software: polars 2.1.0 (PyPI).
# Seen: of three counts on 1 and 10 November and 1 December 2020, upsample("day", every="9d") has four rows, and none of
#   1 December; with every="1mo", the count of 10 November is gone.
# Surprises: its name says that rows are added, and the sum of a column becomes smaller. What does not lie on the grid
#   that begins with the first row is dropped without a word.
# Right: the rows that are there and those of the grid, or an error, or the loss said in the documentation.
# Source: polars, upsample: upsample a DataFrame at a regular frequency; the examples are frames that fit it.
# Frontline: series step by days, and a claim has the day that it has.
source "$(dirname "$0")/lib.sh"
pypi polars==2.1.0

python <<'EOF'
from datetime import date

import polars

counts = polars.DataFrame({"day": [date(2020, 11, 1), date(2020, 11, 10), date(2020, 12, 1)], "taken": [1, 20, 300]})
sums = {}
for every in ("9d", "1mo", "1d"):
    more = counts.upsample("day", every=every)
    sums[every] = more["taken"].sum()
    print(every, more.height, "rows, sum", sums[every], "of", counts["taken"].sum())
assert sums == {"9d": 21, "1mo": 301, "1d": 321}, "no longer so"
EOF
