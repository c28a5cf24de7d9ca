#!/usr/bin/env bash
# Every town of an unknown district lies in every unknown district.
#
# Software: pandas 3.1.1, polars 2.1.0, duckdb 1.5.5, pyarrow 26.0.1 (PyPI).
# Seen: three towns, two of them without a district, joined by district with a table of three holders, two of them
#   without a district: merge gives five rows; the joins of polars, DuckDB and Arrow give one.
# Surprises: NaN is not equal to NaN in pandas, nor None to None in SQL, and in a join both are. What is not known is
#   joined with all that is not known, and gets a holder; the number of rows grows by the product.
# Right: one row.
# Source: pandas, merge: if both key columns contain rows where the key is a null value, those rows will be matched
#   against each other; this is different from usual SQL join behaviour.
# Frontline: an unknown district is none that anything is joined by.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 polars==2.1.0 duckdb==1.5.5 pyarrow==26.0.1

python <<'EOF'
import duckdb
import pandas
import polars
import pyarrow

towns = pandas.DataFrame({"district": ["Shusha", None, None], "town": ["A", "B", "C"]})
holders = pandas.DataFrame({"district": ["Shusha", None, None], "holder": ["p", "q", "r"]})
arrow = [pyarrow.Table.from_pandas(table) for table in (towns, holders)]
rows = {
    "pandas": len(towns.merge(holders, on="district")),
    "polars": polars.from_pandas(towns).join(polars.from_pandas(holders), on="district").height,
    "DuckDB": duckdb.sql("SELECT count(*) FROM towns JOIN holders USING (district)").fetchone()[0],
    "Arrow": arrow[0].join(arrow[1], "district", join_type="inner").num_rows,
}
print(rows)
assert rows == {"pandas": 5, "polars": 1, "DuckDB": 1, "Arrow": 1}, "no longer so"
EOF
