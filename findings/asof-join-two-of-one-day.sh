#!/usr/bin/env bash
# Who held a village on the day when it changed hands? Three libraries, one join, two answers, and two others for the
# nearest day.
#
# Software: pandas 3.1.1, polars 2.1.0, duckdb 1.5.5 (PyPI).
# Seen: of two rows of the day that is asked for, A and then B, the as-of joins of pandas and polars take the last, B,
#   and DuckDB's takes the first, A. Where the nearest of 9 and 11 November is asked for from the 10th, pandas takes the
#   day before, and polars the day after.
# Surprises: the join exists for such tables, and all rows are sorted; a tie is no error and no null, and the answer
#   hangs on the library and on the order of the rows.
# Right: both, or none without a rule: the order of the rows of a day is no time of the day.
# Source: polars, join_asof: the last row, also of the nearest; pandas, merge_asof: the last row, of the nearest the
#   closest; DuckDB, AsOf Join: the nearest match.
# Frontline: claims of one day are weighed by a named rule, and those that disagree are listed.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 polars==2.1.0 duckdb==1.5.5 pyarrow==26.0.1

python <<'EOF'
from datetime import date

import duckdb
import pandas
import polars

asked = polars.DataFrame({"day": [date(2020, 11, 10)]})
same = polars.DataFrame({"day": [date(2020, 11, 10)] * 2, "holder": ["A", "B"]})
around = polars.DataFrame({"day": [date(2020, 11, 9), date(2020, 11, 11)], "holder": ["before", "after"]})

def of_pandas(table, direction):
    left, right = (frame.to_pandas().astype({"day": "datetime64[s]"}) for frame in (asked, table))
    return pandas.merge_asof(left, right, on="day", direction=direction).holder[0]

same_day = {
    "pandas": of_pandas(same, "backward"),
    "polars": asked.join_asof(same, on="day")["holder"][0],
    "DuckDB": duckdb.sql("SELECT holder FROM asked ASOF JOIN same ON asked.day >= same.day").fetchone()[0],
}
nearest = {
    "pandas": of_pandas(around, "nearest"),
    "polars": asked.join_asof(around, on="day", strategy="nearest")["holder"][0],
}
print("two of the day:", same_day, "| nearest:", nearest)
assert same_day == {"pandas": "B", "polars": "B", "DuckDB": "A"}, "no longer so"
assert nearest == {"pandas": "before", "polars": "after"}, "no longer so"
EOF
