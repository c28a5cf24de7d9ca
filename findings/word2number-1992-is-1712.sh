#!/usr/bin/env bash
# Nineteen ninety two is 1712.
#
# Software: word2number 1.1, text2digits 0.1.0 (PyPI).
# Seen: w2n.word_to_num of "nineteen ninety two" is 1712, of "twenty twenty" 40, of "twenty five hundred" 200, of "half a
#   million" 1000000, of "five villages and three towns" 8. text2digits has 1992 and 2020.
# Surprises: two numbers side by side are added, after the second was multiplied; words that are no numbers are passed
#   over, also those that stand between two numbers or halve them. Each of the results is a plausible figure.
# Right: 1992 and 2020, or an error as for "five thousand thousand"; two numbers are not one.
# Source: its documentation: convert number words (eg. twenty one) to numeric digits (21).
# Frontline: reads "forty-four km", and refuses "twenty twenty km": the second number is no unit of the first.
source "$(dirname "$0")/lib.sh"
pypi word2number==1.1 text2digits==0.1.0

python <<'EOF'
from text2digits import text2digits
from word2number import w2n

texts = ("nineteen ninety two", "twenty twenty", "twenty five hundred", "half a million", "five villages and three towns")
seen = [w2n.word_to_num(text) for text in texts]
for text, number in zip(texts, seen):
    print(text, "->", number, "| text2digits:", text2digits.Text2Digits().convert(text))
assert seen == [1712, 40, 200, 1_000_000, 8], "no longer so"
assert text2digits.Text2Digits().convert(texts[0]) == "1992", "no longer so"
EOF
