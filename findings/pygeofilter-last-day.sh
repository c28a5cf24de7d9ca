#!/usr/bin/env bash
# "During" a period leaves out its first moment, and takes in its last.
#
# Software: pygeofilter 0.4.0 (PyPI).
# Seen: of 27 September, 10 October and 10 November, day DURING 2020-09-27T00:00:00Z / 2020-11-10T00:00:00Z finds the
#   last two, where features are filtered in memory.
# Surprises: one end is open and the other closed, the other way around than in a half-open range; two periods that
#   follow one another have a day in common, and the first day of all is in none.
# Right: both ends are left out.
# Source: OGC 21-065r2 (CQL2), T_DURING: after the start of the interval, and before its end.
# Frontline: T_DURING of its CQL2 leaves out both ends.
source "$(dirname "$0")/lib.sh"
pypi pygeofilter==0.4.0 pygml==0.3.2 lark==1.3.1 shapely==2.2.0

python <<'EOF'
from datetime import datetime, timezone
from types import SimpleNamespace

from pygeofilter.backends.native.evaluate import NativeEvaluator
from pygeofilter.parsers.ecql import parse

during = NativeEvaluator({}, use_getattr=True).evaluate(
    parse("day DURING 2020-09-27T00:00:00Z / 2020-11-10T00:00:00Z")
)
days = [datetime(2020, *day, tzinfo=timezone.utc) for day in ((9, 27), (10, 10), (11, 10))]
found = [bool(during(SimpleNamespace(day=day))) for day in days]
for day, answer in zip(days, found):
    print(day.date(), answer)
assert found == [False, True, True], "no longer so"
EOF
