#!/usr/bin/env bash
# 2020-05-06 is 6 May and 2020-5-6 is 5 June; 10 Nov 20 is 20 November 2010.
#
# Software: delorean 2.0.0, with python-dateutil 4.0.0 (PyPI).
# Seen: parse takes 2020-05-06 and 20200506 for 6 May, and 2020-5-6, 2020/05/06 and 2020.05.06 for 5 June 2020; "10 Nov 20" is 20
#   November 2010, "Nov 10 20" 10 November 2020, and 27.09.20 is 20 September 2027.
# Surprises: a zero less, or a slash for a hyphen, exchanges day and month of a date that begins with its year: dayfirst is on, and
#   holds for the numbers behind a year as well. Where a month is written out nothing is ambiguous but by the other default, yearfirst.
# Right: 6 May five times; 10 November 2020; 27 September 2020.
# Source: delorean, parse: with both defaults a date is year, day and month.
# Frontline: a date that begins with a year has its month next; a year has four digits, and two are refused.
source "$(dirname "$0")/lib.sh"
pypi delorean==2.0.0 python-dateutil==4.0.0

python <<'EOF'
import delorean

def day(text):
    return str(delorean.parse(text).date)

texts = ("2020-05-06", "20200506", "2020-5-6", "2020/05/06", "2020.05.06", "10 Nov 20", "Nov 10 20", "27.09.20")
seen = [day(text) for text in texts]
print(*seen)
assert seen == ["2020-05-06"] * 2 + ["2020-06-05"] * 3 + ["2010-11-20", "2020-11-10", "2027-09-20"], "no longer so"
EOF
