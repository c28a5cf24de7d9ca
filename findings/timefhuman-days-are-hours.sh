#!/usr/bin/env bash
# "9-10 November 2020" is 1 November, from nine to ten in the morning.
#
# Software: timefhuman 0.1.5 (PyPI).
# Seen: two days before the month become hours, and the month, now without a day, its first day. "Nov 9-10, 2020" is
#   right.
# Surprises: the library is made for spans, and reads the same two days in the other order.
# Right: 9 to 10 November 2020.
# Source: its README: spans of dates are read.
# Frontline: `DayReader` reads two days before or after the month as the same span.
source "$(dirname "$0")/lib.sh"
pypi timefhuman==0.1.5

python <<'EOF'
from datetime import datetime
from timefhuman import timefhuman, tfhConfig

today = tfhConfig(now=datetime(2023, 1, 20))
after, before = timefhuman("Nov 9-10, 2020", config=today)[0], timefhuman("9-10 November 2020", config=today)[0]
print("Nov 9-10, 2020:", *after, "| 9-10 November 2020:", *before)
assert after == (datetime(2020, 11, 9), datetime(2020, 11, 10)), "no longer so"
assert before == (datetime(2020, 11, 1, 9), datetime(2020, 11, 1, 10)), "no longer so"
EOF
