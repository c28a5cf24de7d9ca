#!/usr/bin/env bash
# Half of a year is no time at all, and half of three years is one.
#
# Software: python-dateutil 4.0.0 (PyPI).
# Seen: relativedelta(years=1) / 2 is empty, and so is half of a month and half of a day; times 1.5 a year is a year. Of 27
#   years and 5 months the half is 13 years and 2 months.
# Surprises: each unit is cut by itself, and nothing is carried to the next, although a year and a half was refused when it
#   was asked for at the beginning. The middle between New Year of 1993 and of 1994 is New Year of 1993.
# Right: six months, for twelve of them are a year in the same class; or an error, as relativedelta(years=1.5) is one.
# Source: dateutil, relativedelta: non-integer years and months are ambiguous and an error.
# Frontline: a length of time is a count of days, with no months in it to be halved.
source "$(dirname "$0")/lib.sh"
pypi python-dateutil==4.0.0

python <<'EOF'
from datetime import date

from dateutil.relativedelta import relativedelta

start, end = date(1993, 1, 1), date(1994, 1, 1)
halves = [relativedelta(years=1) / 2, relativedelta(months=1) / 2, relativedelta(days=1) / 2, relativedelta(years=3) / 2]
long = relativedelta(years=27, months=5) / 2
middle = start + relativedelta(end, start) / 2
print("halves of a year, a month, a day, three years:", *halves, "| of 27 years and 5 months:", long)
print("the middle of 1993:", middle, "| by days:", start + (end - start) / 2)
try:
    relativedelta(years=1.5)
    refused = False
except ValueError as error:
    print("a year and a half:", error)
    refused = True
assert not any(halves[:3]) and halves[3] == relativedelta(years=1) and middle == start, "no longer so"
assert long == relativedelta(years=13, months=2) and refused, "no longer so"
EOF
