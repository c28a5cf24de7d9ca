#!/usr/bin/env bash
# A month that is "about" August 1993 becomes a time of more than two years.
#
# Software: edtf 5.0.2 (PyPI).
# Seen: upper_fuzzy and lower_fuzzy of `1993-08~` give July 1992 to September 1994: the padding of a year and the
#   padding of a month are added up. `1993-08-23~` is widened by a year, a month and a day.
# Surprises: the sign stands behind a month, so a reader expects some weeks; `1993~`, which is vaguer, is given one
#   year each way, and so less than a month too many.
# Right: July to September 1993, one unit of the stated precision each way; a year's slip in a month is not "about".
# Source: Library of Congress, EDTF, level 1, "Qualification of a date (complete)"; the padding is the library's own
#   (PADDING_*_PRECISION in its README).
# Frontline: `EDTFDate` widens by one unit of the stated precision.
source "$(dirname "$0")/lib.sh"
pypi edtf==5.0.2

python <<'EOF'
from edtf import parse_edtf

def days(text):
    date = parse_edtf(text)
    return [f"{d.tm_year}-{d.tm_mon:02}-{d.tm_mday:02}" for d in (date.lower_fuzzy(), date.upper_fuzzy())]

for text in ("1993~", "1993-08~", "1993-08-23~"):
    print(text, "is", *days(text))
assert days("1993-08~") == ["1992-07-01", "1994-09-30"], "no longer so"
assert days("1993-08-23~") == ["1992-07-22", "1994-09-24"], "no longer so"
EOF
