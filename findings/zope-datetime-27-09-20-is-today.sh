#!/usr/bin/env bash
# 27.09.20 is today, 10.11.20 is in October although days come first, and 2020, 11 is 11 January.
#
# Software: DateTime 6.0 (PyPI), the dates of Zope and Plone.
# Seen: with datefmt="international", where the day comes first, 10.11.2020 is 10 November and 10.11.20 is 11 October of the same
#   year; 27.09.20 is midnight of the day on which it is read, and 31.12.92 is the last day of 1992. DateTime(2020, 11) is 11 January
#   2020, and DateTime(2020) is 33 minutes past midnight of 1 January 1970.
# Surprises: the order was said, and is kept for a year of four digits only. A text of which 27 and 20 may both be the day is no error and
#   becomes a day that is not in it. Of two numbers the second is a day of the year, and of three it is a month.
# Right: 10 November and 27 September 2020; an error for a year alone, or its first day.
# Source: its documentation: with the format international the day stands before the month; two numbers are a year and a day of it.
# Frontline: refuses 10.11.20, and asks for a year of four digits.
source "$(dirname "$0")/lib.sh"
pypi DateTime==6.0

python <<'EOF'
from DateTime import DateTime

def read(text):
    return DateTime(text, datefmt="international").strftime("%Y-%m-%d")

today = DateTime().strftime("%Y-%m-%d")
days = [read(text) for text in ("10.11.2020", "10.11.20", "31.12.92")]
lost = read("27.09.20")
numbers = [DateTime(*year).toZone("UTC").strftime("%Y-%m-%d") for year in ((2020, 11), (2020, 11, 1), (2020,))]
print(days, lost, today, numbers)
assert days == ["2020-11-10", "2020-10-11", "1992-12-31"], "no longer so"
assert today <= lost <= DateTime().strftime("%Y-%m-%d"), "no longer so"
assert numbers == ["2020-01-11", "2020-11-01", "1970-01-01"], "no longer so"
EOF
