#!/usr/bin/env bash
# Half of ten villages have 100 people or more: six of them have one.
#
# Software: dask 2026.8.0, pandas 3.1.1 (PyPI).
# Seen: of 1, 1, 1, 1, 100, 1, 1, 100, 100, 100 in two parts, quantile(0.5) is 100 and "50%" of describe is 1; with the ones first, both are 1. Of 1, 2, none, 4, quantile is
#   1.5, and describe has 1.75. In one part, all are as in pandas: 1, 1, 2.
# Surprises: that quantiles of many parts are approximate is said, and one expects an error that gets small where there is little to count. Ten
#   numbers in two parts give the greatest of them; the order of the rows decides, and one library has two medians of one column.
# Right: 1, 1, 2.
# Source: dask, Series.quantile: approximate quantiles; describe has pandas' text.
# Frontline: a figure of many rows is made of all of them.
source "$(dirname "$0")/lib.sh"
pypi dask==2026.8.0 pandas==3.1.1 pyarrow==26.0.1

cat > people.py <<'PY'
import dask.dataframe
import pandas
for people in ([1, 1, 1, 1, 100, 1, 1, 100, 100, 100], [1, 1, 1, 1, 1, 1, 100, 100, 100, 100], [1, 2, None, 4]):
    whole = pandas.Series(people, dtype=float)
    for parts in (1, 2):
        series = dask.dataframe.from_pandas(whole, npartitions=parts, sort=False)
        print(series.quantile(0.5).compute(), series.describe().compute()["50%"], end=" ")
    print(whole.quantile(0.5), end=" | ")
PY
python people.py >seen
cat seen; echo
[ "$(cat seen)" = "1.0 1.0 100.0 1.0 1.0 | 1.0 1.0 1.0 1.0 1.0 | 2.0 2.0 1.5 1.75 2.0 | " ] || { echo "no longer so" >&2; exit 1; }
