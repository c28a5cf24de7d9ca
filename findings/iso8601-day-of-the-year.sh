#!/usr/bin/env bash
# Day 315 of 2020, 10 November, is 15 March.
#
# Software: iso8601 2.1.0, aniso8601 10.0.1 (PyPI).
# Seen: parse_date("2020-315") is 2020-03-15 by iso8601, and 2020-11-10 by aniso8601; "2020-112" is 12 January and 21
#   April. "2020-366", which exists, and "2020-001" are refused by the first.
# Surprises: the library is named for the standard, of which this is one of three ways to write a day; the first digit
#   is taken for a month with one digit, which the standard does not have.
# Right: 10 November.
# Source: ISO 8601-1:2019, 5.2.3: an ordinal date is the year and three digits for the day of it.
# Frontline: refuses 2020-315.
source "$(dirname "$0")/lib.sh"
pypi iso8601==2.1.0 aniso8601==10.0.1

python <<'EOF'
import aniso8601
import iso8601

seen = {}
for text in ("2020-315", "2020-112", "2020-366", "2020-001"):
    try:
        one = str(iso8601.parse_date(text).date())
    except iso8601.ParseError:
        one = "refused"
    seen[text] = one, str(aniso8601.parse_date(text))
    print(text, "| iso8601", seen[text][0], "| aniso8601", seen[text][1])
assert seen == {
    "2020-315": ("2020-03-15", "2020-11-10"), "2020-112": ("2020-01-12", "2020-04-21"),
    "2020-366": ("refused", "2020-12-31"), "2020-001": ("refused", "2020-01-01"),
}, "no longer so"
EOF
