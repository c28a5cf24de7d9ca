#!/usr/bin/env bash
# From 9 November 2019 to 9 November 2020 is "Nov 9".
#
# Software: Babel 2.19.0 (PyPI).
# Seen: format_interval of these two days, with the skeleton MMMd, is "Nov 9"; to 10 November 2020 it is "Nov 9 – 10". With
#   the skeleton d, 10 September to 10 November is "10".
# Surprises: of a span of a year and a day two days are left, in a function whose work is to say two days briefly. The
#   patterns of a language leave out what is equal, and what is not in the skeleton is not looked at.
# Right: "Nov 9, 2019 – Nov 9, 2020", as ICU 72.1 writes it: where a larger field differs, it is added.
# Source: ICU, DateIntervalFormat: what is written follows the largest field in which the two days differ.
# Frontline: writes both days of a span with their years.
source "$(dirname "$0")/lib.sh"
pypi Babel==2.19.0

python <<'EOF'
from datetime import date

from babel.dates import format_interval

spans = [(date(2019, 11, 9), date(2020, 11, 9), "MMMd"), (date(2019, 11, 9), date(2020, 11, 10), "MMMd"),
         (date(2020, 9, 10), date(2020, 11, 10), "d"), (date(2020, 9, 27), date(2020, 11, 10), "MMMd")]
seen = []
for first, last, skeleton in spans:
    seen.append(format_interval(first, last, skeleton, locale="en").replace("\u2009", " "))
    print(first, last, skeleton, "->", seen[-1])
assert seen == ["Nov 9", "Nov 9 – 10", "10", "Sep 27 – Nov 10"], "no longer so"
EOF
