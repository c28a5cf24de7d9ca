#!/usr/bin/env bash
# "A or B and C" is taken as "(A or B) and C".
#
# Software: pygeofilter 0.4.0, cql2 0.6.0 (PyPI).
# Seen: holder = 'AZ' OR kind = 'town' AND open = 'yes' becomes (("holder" = 'AZ') OR ("kind" = 'town')) AND ("open" =
#   'yes'), by its parsers of ECQL and of CQL2 both. A place that AZ holds and that is not open is lost.
# Surprises: in SQL, whose conditions both languages copy, AND binds tighter; the SQL that comes out has parentheses,
#   so the database does as it is told.
# Right: holder = 'AZ' OR (kind = 'town' AND open = 'yes'), as cql2 has it.
# Source: OGC 21-065r2 (CQL2), BNF: a booleanExpression is of booleanTerms with OR between them, and a booleanTerm is of
#   booleanFactors with AND between them.
# Frontline: AND binds tighter than OR in its CQL2.
source "$(dirname "$0")/lib.sh"
pypi pygeofilter==0.4.0 pygml==0.3.2 lark==1.3.1 shapely==2.2.0 cql2==0.6.0

python <<'EOF'
import cql2
from pygeofilter.backends.sql import to_sql_where
from pygeofilter.parsers import cql2_text, ecql

words = "holder = 'AZ' OR kind = 'town' AND open = 'yes'"
columns = {name: name for name in ("holder", "kind", "open")}
sql = [to_sql_where(parser.parse(words), columns) for parser in (ecql, cql2_text)]
print("pygeofilter:", *sql, sep="\n  ")
place = {"holder": "AZ", "kind": "village", "open": "no"}
other = cql2.parse_text(words).matches({"type": "Feature", "geometry": None, "properties": place})
print("a closed village of AZ by cql2:", other)
assert sql == ["(((\"holder\" = 'AZ') OR (\"kind\" = 'town')) AND (\"open\" = 'yes'))"] * 2, "no longer so"
assert other, "no longer so"
EOF
