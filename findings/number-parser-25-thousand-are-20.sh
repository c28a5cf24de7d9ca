#!/usr/bin/env bash
# Twenty-five thousand are 20 and 1000 in Ukrainian, a second later is 2 later, and 3 million are two numbers.
#
# Software: number-parser 0.3.2 (PyPI).
# Seen: parse makes "20 п'ять 1000" of "двадцять п'ять тисяч", and "сорок дев’ять" is "40 дев’ять", with both of the
#   apostrophes that are usual; with the letter U+02BC it is 25000. "3 million people" is "3 1000000 people", "1.5 million" is
#   "1.5 1000000", "a second later" is "a 2 later", and "half a million" is "half a 1000000".
# Surprises: five and nine have an apostrophe in Ukrainian, and no other digits have; every tenth number loses them, and what stands
#   before and after is still a number. A number in digits before its thousand or million is not multiplied.
# Right: 25000, 49, 3000000 and 1500000; a second that stands before "later" is no number.
# Source: its documentation: parse replaces numbers in words by digits, Ukrainian is a supported language; Ukrainian Orthography of 2019:
#   the apostrophe after labials, as in п'ять.
# Frontline: reads "forty-four km", and refuses words that it does not know.
source "$(dirname "$0")/lib.sh"
pypi number-parser==0.3.2

python <<'EOF'
import number_parser

def ukrainian(text):
    return number_parser.parse(text, language="uk")

five = "двадцять п{}ять тисяч"
seen = [ukrainian(five.format(mark)) for mark in "'\u2019\u02bc"], ukrainian("сорок дев\u2019ять"), ukrainian("двадцять тисяч")
english = [number_parser.parse(text) for text in ("3 million people", "1.5 million", "a second later", "half a million")]
print(seen, english)
assert seen == (["20 п'ять 1000", "20 п\u2019ять 1000", "25000"], "40 дев\u2019ять", "20000"), "no longer so"
assert english == ["3 1000000 people", "1.5 1000000", "a 2 later", "half a 1000000"], "no longer so"
EOF
