#!/usr/bin/env bash
# A village whose people are unknown is neither large nor small, and it is not everything else either.
#
# Software: daft 0.7.26, duckdb 1.5.5, pyarrow 25.0.1 (PyPI).
# Seen: CASE WHEN people > 1000 THEN 'large' WHEN people <= 1000 THEN 'small' ELSE 'unknown' END is null for a village without people in Daft, and "unknown" in
#   duckdb. With WHEN people IS NULL as first case it is that case's. when(...).otherwise(...) is the same. COUNT(CASE WHEN people > 1000 THEN 1 ELSE 0 END) counts
#   two of three villages.
# Surprises: a condition that is not known to hold ends the search for another, and the ELSE, which is there for what no condition holds for, is
#   passed over. A table has one class less than its expression names.
# Right: "unknown"; three.
# Source: SQL: a case whose condition is not true, false or unknown, is passed over; ELSE is for those of which none is true.
# Frontline: unknown is an answer of its own, beside held, not held and contested.
source "$(dirname "$0")/lib.sh"
pypi daft==0.7.26 duckdb==1.5.5 pyarrow==25.0.1

cat > people.py <<'PY'
import daft
import duckdb
from daft import col
from daft.functions import when
villages = daft.from_pydict({"name": ["Shusha", "Lachin", "Agdam"], "people": [4000, None, 300]})
arrow = villages.to_arrow()
classes = "SELECT CASE WHEN people > 1000 THEN 'large' WHEN people <= 1000 THEN 'small' ELSE 'unknown' END AS class FROM "
known = "SELECT CASE WHEN people IS NULL THEN 'none' WHEN people > 1000 THEN 'large' ELSE 'small' END AS class FROM villages"
count = "SELECT COUNT(CASE WHEN people > 1000 THEN 1 ELSE 0 END) AS n FROM "
print(*daft.sql(classes + "villages", villages=villages).to_pydict()["class"], *(row[0] for row in duckdb.sql(classes + "arrow").fetchall()),
      *daft.sql(known, villages=villages).to_pydict()["class"], sep=" | ")
print(*villages.select(when(col("people") > 1000, "large").otherwise("else").alias("class")).to_pydict()["class"],
      *daft.sql(count + "villages", villages=villages).to_pydict()["n"], duckdb.sql(count + "arrow").fetchone()[0])
PY
python people.py >seen
cat seen
[ "$(cat seen)" = "large | None | small | large | unknown | small | large | none | small
large None else 2 3" ] || { echo "no longer so" >&2; exit 1; }
