#!/usr/bin/env bash
# 31 February is 2 March, and nobody is told.
#
# Software: pyarrow 26.0.1, duckdb 1.5.5 (PyPI).
# Seen: strptime of "31.02.2020" is 2 March 2020, and of "31.11.2020" 1 December, with error_is_null=True, which gives
#   null for "32.11.2020" and for "10.11.2020 x". DuckDB refuses both days.
# Surprises: errors were asked for, and a day that does not exist, the commonest error in typed dates, is none: it
#   becomes another day, in the next month.
# Right: null.
# Source: Apache Arrow, strptime: on parse errors, null if error_is_null is set.
# Frontline: refuses it: February 2020 has 29 days.
source "$(dirname "$0")/lib.sh"
pypi pyarrow==26.0.1 duckdb==1.5.5

python <<'EOF'
import duckdb
import pyarrow
from pyarrow import compute

texts = ["31.02.2020", "31.11.2020", "32.11.2020", "10.11.2020 x"]
days = compute.strptime(pyarrow.array(texts), "%d.%m.%Y", "s", error_is_null=True).cast("date32").to_pylist()
other = [duckdb.execute("SELECT TRY_STRPTIME(?, '%d.%m.%Y')", [text]).fetchone()[0] for text in texts]
for text, day, strict in zip(texts, days, other):
    print(text, "| pyarrow", day, "| DuckDB", strict)
assert [str(day) for day in days] == ["2020-03-02", "2020-12-01", "None", "None"], "no longer so"
assert other == [None] * 4, "no longer so"
EOF
