#!/usr/bin/env bash
# A library for uncertain dates reads `1993~` and writes `1993`.
#
# Software: undate 0.8.0 (PyPI).
# Seen: the qualifiers `~` and `?` are taken by the reader of EDTF and gone from the value: it equals the date without
#   doubt, has the same earliest and latest day, and is written without the sign.
# Surprises: the library is made for dates that are uncertain or partly unknown, and neither refuses nor warns.
# Right: to keep the qualifier through a round trip, or to refuse what cannot be held.
# Source: Library of Congress, EDTF, level 1, "Qualification of a date (complete)".
# Frontline: `EDTFDate` keeps the text letter for letter, widens the days, and says that the date is not exact.
source "$(dirname "$0")/lib.sh"
pypi undate==0.8.0

python <<'EOF'
from undate import Undate

for text, plain in (("1993~", "1993"), ("1993?", "1993"), ("1993-08~", "1993-08")):
    date = Undate.parse(text, "EDTF")
    print(f"{text} is written {date.format('EDTF')}, from {date.earliest} to {date.latest}")
    assert date.format("EDTF") == plain and date == Undate.parse(plain, "EDTF"), "no longer so"
EOF
