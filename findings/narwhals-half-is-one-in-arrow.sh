#!/usr/bin/env bash
# Half a village is one in Arrow and none in pandas and Polars, and a village of an unknown party is not a's in pandas alone.
#
# Software: narwhals 2.29.0, pandas 3.1.1, polars 2.1.0, pyarrow 26.0.1 (PyPI).
# Seen: one expression, col("share").round(0), gives 0, 2 and 2 for 0.5, 1.5 and 2.5 in pandas and Polars and 1, 2 and 3 in a table of Arrow. filter(col("party") != "a") of a, b and
#   unknown has two rows in pandas and one in the others; filter(~(col("people") > 1000)) of 4000, 300 and unknown the same.
# Surprises: a layer over three libraries, made to have one meaning in all. It says that pandas rounds a half to the even number, and Polars and Arrow away
#   from 0; Polars rounds it to the even one. A program that is tested with one of them has other counts with the next.
# Right: one of the two, in all; or what is said.
# Source: Narwhals, Expr.round: in Polars and Arrow, 0.5 is 1 and 2.5 is 3.
# Frontline: unknown is neither a's nor not a's.
source "$(dirname "$0")/lib.sh"
pypi narwhals==2.29.0 pandas==3.1.1 polars==2.1.0 pyarrow==26.0.1

cat > halves.py <<'PY'
import narwhals
import pandas
import polars
import pyarrow
from narwhals import col
columns = {"share": [0.5, 1.5, 2.5], "party": ["a", None, "b"], "people": [4000, None, 300]}
for native in (pandas.DataFrame(columns), polars.DataFrame(columns), pyarrow.table(columns)):
    frame = narwhals.from_native(native)
    print(*frame.select(col("share").round(0))["share"].to_list(), len(frame.filter(col("party") != "a")), len(frame.filter(~(col("people") > 1000))), end=" | ")
PY
python halves.py >seen
cat seen; echo
[ "$(cat seen)" = "0.0 2.0 2.0 2 2 | 0.0 2.0 2.0 1 1 | 1.0 2.0 3.0 1 1 | " ] || { echo "no longer so" >&2; exit 1; }
