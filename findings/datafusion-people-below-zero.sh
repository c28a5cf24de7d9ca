#!/usr/bin/env bash
# 100 and 100 people are 56 fewer than none, and 2^3 is 1.
#
# Software: datafusion 55.0.0, pyarrow 26.0.1, duckdb 1.5.5 (PyPI).
# Seen: of a table with an int8 column, 100 + 100 is -56; in int32 60,000 times 60,000 is -694,967,296, and the sum of 9223372036854775807
#   and 1 is below zero. A cast of 300 to a small type is an error. 2^3 is 1, the bits that differ. DuckDB refuses the first three, and
#   has 8.
# Surprises: what does not fit is an error in a cast, and is another number one sign later. Columns of a Parquet file have the type
#   that fits their values, and a product of two has not.
# Right: an error, as in PostgreSQL, whose words the language has; 8.
# Source: ISO/IEC 9075-2, numeric value expressions: a value out of range is an exception; PostgreSQL, mathematical operators: ^ is exponentiation.
# Frontline: a number that does not fit is an error.
source "$(dirname "$0")/lib.sh"
pypi datafusion==55.0.0 pyarrow==26.0.1 duckdb==1.5.5

python <<'EOF'
import datafusion, duckdb, pyarrow

villages = pyarrow.table({"a": pyarrow.array([100], pyarrow.int8()), "m": pyarrow.array([60000], pyarrow.int32()),
                          "n": pyarrow.array([2 ** 63 - 1], pyarrow.int64())})
context = datafusion.SessionContext()
context.from_arrow(villages, "villages")

def both(expression, source="villages"):
    sql = f"SELECT {expression} AS answer FROM {source}"
    first = context.sql(sql).to_pylist()[0]["answer"]
    try:
        return first, duckdb.sql(sql).fetchone()[0]
    except duckdb.Error:
        return first, "refused"

seen = [both("a + a"), both("m * m"), both("n + 1"), both("2 ^ 3")]
try:
    cast = both("CAST(a * CAST(3 AS INT) AS TINYINT)")
except Exception:
    cast = "refused"
print(*seen, cast)
assert seen == [(-56, "refused"), (-694967296, "refused"), (-2 ** 63, "refused"), (1, 8)] and cast == "refused", "no longer so"
EOF
