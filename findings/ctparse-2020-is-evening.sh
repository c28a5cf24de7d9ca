#!/usr/bin/env bash
# "10 November 2020", asked in 2023, is 10 November 2023 at 20:20.
#
# Software: ctparse 0.3.6 (PyPI).
# Seen: the year 2020 is taken for a time of day, and the year comes from the clock. Asked in 2020 the same text is
#   right, and 10 November 2018 and 1993 are right in any year.
# Surprises: a whole date in the plainest order; it worked on the day it was tried, and went wrong on New Year's Day.
# Right: 10 November 2020.
# Source: a date that says its year needs no reference time (the parameter ts is documented for what is relative).
# Frontline: four digits behind a month are a year, and no date is filled up from the clock.
source "$(dirname "$0")/lib.sh"
pypi ctparse==0.3.6

python <<'EOF'
from datetime import datetime
from ctparse import ctparse

def read(text, asked):
    return ctparse(text, ts=datetime(asked, 1, 20), timeout=0).resolution

then, later = read("10 November 2020", 2020), read("10 November 2020", 2023)
print("asked in 2020:", then, "| asked in 2023:", later, "| of 2018:", read("10 November 2018", 2023))
assert (then.year, later.year, later.hour) == (2020, 2023, 20), "no longer so"
assert read("10 November 2018", 2023).year == 2018, "no longer so"
EOF
