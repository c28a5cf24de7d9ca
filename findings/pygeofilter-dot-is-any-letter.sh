#!/usr/bin/env bash
# In a pattern of names the dot is any letter, and the underscore is one in a database alone.
#
# Software: pygeofilter 0.4.0, cql2 0.6.0 (PyPI).
# Seen: name LIKE 'A.dam' finds Agdam and name LIKE 'A_dam' does not, where features are filtered in memory. As SQL both
#   patterns become 'A_dam', which finds it.
# Surprises: the sign of the standard is a letter or any letter by where the condition is carried out, and a dot, common
#   in abbreviated names, is any letter everywhere.
# Right: _ stands for one character, as cql2 has it.
# Source: OGC 21-065r2 (CQL2), LIKE: % for zero or more characters, _ for exactly one.
# Frontline: _ is one character, a dot is a dot.
source "$(dirname "$0")/lib.sh"
pypi pygeofilter==0.4.0 pygml==0.3.2 lark==1.3.1 shapely==2.2.0 cql2==0.6.0

python <<'EOF'
from types import SimpleNamespace

import cql2
from pygeofilter.backends.native.evaluate import NativeEvaluator
from pygeofilter.backends.sql import to_sql_where
from pygeofilter.parsers import cql2_text

place = SimpleNamespace(name="Agdam")
feature = {"type": "Feature", "geometry": None, "properties": {"name": "Agdam"}}
seen = []
for words in ("name LIKE 'A.dam'", "name LIKE 'A_dam'"):
    filter = cql2_text.parse(words)
    found = bool(NativeEvaluator({}, use_getattr=True).evaluate(filter)(place))
    other = cql2.parse_text(words).matches(feature)
    seen.append((found, other))
    print(words, "| in memory:", found, "| as SQL:", to_sql_where(filter, {"name": "name"}), "| cql2:", other)
    assert to_sql_where(filter, {"name": "name"}).startswith("\"name\" LIKE 'A_dam'"), "no longer so"
assert seen == [(True, False), (False, True)], "no longer so"
EOF
