#!/usr/bin/env bash
# The week begins on Thursday.
#
# Software: numpy 2.4.6, polars 2.1.0, pyarrow 26.0.1 (PyPI).
# Seen: 10 November 2020, a Tuesday, is in the week of Thursday, 5 November, by numpy's datetime64[W], by polars'
#   truncate("7d") and by pyarrow's floor_temporal of 7 days; truncate("1w") and floor_temporal of a week say Monday,
#   9 November.
# Surprises: a unit that is called a week is not a week of any calendar, and 7 days are not a week. Weeks are counted
#   from 1 January 1970, which was a Thursday. A table by weeks of one tool and of another cannot be joined.
# Right: Monday, 9 November.
# Source: ISO 8601: a week begins on Monday.
# Frontline: groups nothing by weeks; a series has the days that it is asked for.
source "$(dirname "$0")/lib.sh"
pypi numpy==2.4.6 polars==2.1.0 pyarrow==26.0.1

python <<'EOF'
from datetime import date

import numpy
import polars
import pyarrow
from pyarrow import compute

day = date(2020, 11, 10)
seen = {
    "numpy W": numpy.datetime64(day).astype("datetime64[W]").astype("datetime64[D]").item(),
    "polars 7d": polars.Series([day]).dt.truncate("7d")[0],
    "pyarrow 7 days": compute.floor_temporal(pyarrow.scalar(day), 7, "day").as_py(),
    "polars 1w": polars.Series([day]).dt.truncate("1w")[0],
    "pyarrow week": compute.floor_temporal(pyarrow.scalar(day), 1, "week").as_py(),
}
for name, first in seen.items():
    print(f"{name}: {first:%A %Y-%m-%d}")
assert [first.weekday() for first in seen.values()] == [3, 3, 3, 0, 0], "no longer so"
EOF
