#!/usr/bin/env bash
# On the second of eleven days half of the way is gone.
#
# Software: pandas 3.1.1, polars 2.1.0 (PyPI).
# Seen: of a share that is 0 on 1 January and 10 on 11 January, interpolate gives 5 for a row of 2 January; polars does too.
#   With times at six in the morning, resample("D").interpolate() gives 0.909 for the start of 2 January, and not 0.75.
# Surprises: the index is made of days, which the same table is joined, sliced and resampled by, and between rows it is not
#   looked at; what is even are the rows. With a row for each day it is right, and wrong once one of them is missing.
# Right: 1 on 2 January, as with method="time" and interpolate_by, and 0.75.
# Source: pandas, interpolate, method: "linear" ignores the index and treats the values as equally spaced.
# Frontline: gives no value between two days; a claim holds until the next one.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 polars==2.1.0

python <<'EOF'
import pandas
import polars

days = pandas.to_datetime(["2020-01-01", "2020-01-02", "2020-01-11"])
share = pandas.Series([0, None, 10], index=days, dtype=float)
table = polars.DataFrame({"day": days.to_list(), "share": [0.0, None, 10.0]})
by_rows = share.interpolate().iloc[1], table["share"].interpolate()[1]
by_days = share.interpolate("time").iloc[1], table.select(polars.col("share").interpolate_by("day"))["share"][1]
mornings = pandas.Series([0.0, 10.0], index=pandas.to_datetime(["2020-01-01 06:00", "2020-01-11 06:00"]))
resampled = mornings.resample("D").interpolate().loc["2020-01-02"]
print("2 January, pandas and polars:", by_rows, "| by days:", by_days, "| resampled: %.3f of %.2f" % (resampled, 18 / 24))
assert by_rows == (5, 5) and by_days == (1, 1), "no longer so"
assert round(float(resampled), 3) == 0.909, "no longer so"
EOF
