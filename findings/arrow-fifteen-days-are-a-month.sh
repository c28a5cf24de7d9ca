#!/usr/bin/env bash
# Fifteen days are a month, and so are 44.
#
# Software: arrow 1.4.0, Babel 2.19.0 (PyPI).
# Seen: humanize says "2 weeks" for 14 days, "a month" from 15 to 44, "2 months" for 45, "a year" from 365 to 729.
#   Babel's format_timedelta has "2 weeks" for 15 days, "1 month" for 44, "1 year" for 330 and "2 years" for 729.
# Surprises: two weeks and a day are no third week but a month; a month may be half or one and a half of itself, and
#   nothing says that it was rounded. One library rounds years down, the other up.
# Right: "2 weeks" for 15 days; 44 days for the war of 27 September to 10 November 2020.
# Source: a month has 28 days at least.
# Frontline: a length of time is said in days.
source "$(dirname "$0")/lib.sh"
pypi arrow==1.4.0 Babel==2.19.0

python <<'EOF'
from datetime import timedelta

import arrow
from babel.dates import format_timedelta

first = arrow.get("2020-09-27")
seen = {}
for days in (14, 15, 44, 330, 729):
    words = first.shift(days=days).humanize(first, only_distance=True)
    seen[days] = words, format_timedelta(timedelta(days), locale="en")
    print(days, "days | arrow:", seen[days][0], "| Babel:", seen[days][1])
assert seen == {
    14: ("2 weeks", "2 weeks"), 15: ("a month", "2 weeks"), 44: ("a month", "1 month"),
    330: ("11 months", "1 year"), 729: ("a year", "2 years"),
}, "no longer so"
EOF
