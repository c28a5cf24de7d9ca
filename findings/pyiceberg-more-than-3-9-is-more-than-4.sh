#!/usr/bin/env bash
# A village of four houses has not more than 3.9, has exactly 3.9, and is like none that is written with a _.
#
# Software: pyiceberg 0.12.0 (PyPI).
# Seen: of the villages of 3, 4 and 5 houses, the filter "houses > 3.9" finds that of 5, "houses = 3.9" that of 4, "houses >= 4.4" those of 4 and 5, and "houses = '4.9'" that of 4.
#   "name LIKE 'S_sha'" finds one whose name is S_sha, and not Susha; "name LIKE '%sha'" is an error.
# Surprises: the number of the filter is rounded to the type of the column before they are compared, so that rows are lost beside the border and
#   found that are not there; as a text it is cut. Of LIKE, one wildcard is refused where it can't be done, and the other is a letter.
# Right: 4 and 5; none; 5; none; Susha, or an error.
# Source: SQL: an integer and a decimal are compared as numbers; in LIKE, _ is any one character. PyIceberg, row filter syntax: LIKE, with % at the end.
# Frontline: numbers are compared as they are written, and there are no patterns.
source "$(dirname "$0")/lib.sh"
pypi pyiceberg==0.12.0

cat > houses.py <<'PY'
from pyiceberg.expressions import parser
from pyiceberg.expressions.visitors import bind, expression_evaluator
from pyiceberg.schema import Schema
from pyiceberg.typedef import Record
from pyiceberg.types import IntegerType, NestedField, StringType
schema = Schema(NestedField(1, "name", StringType()), NestedField(2, "houses", IntegerType()))
villages = [Record("Susha", 3), Record("S_sha", 4), Record("Kel", 5)]
for text in ("houses > 3.9", "houses = 3.9", "houses >= 4.4", "houses = '4.9'", "name LIKE 'S_sha'"):
    holds = expression_evaluator(schema, parser.parse(text), case_sensitive=True)
    print(*(village[1] for village in villages if holds(village)), end=" | ")
PY
python houses.py >seen
cat seen; echo
[ "$(cat seen)" = "5 | 4 | 4 5 | 4 | 4 | " ] || { echo "no longer so" >&2; exit 1; }
