#!/usr/bin/env bash
# An eighth, 0.125, is 125, and 39.755 is a thousand times as much as 39.75.
#
# Software: price-parser 0.5.1 (PyPI).
# Seen: of "0.125" the number is 125, of "0,500" 500 and of "0.1250" 0.1250; "39.755" is 39755 and "39.75" 39.75. "25 thousand" is
#   25, "1e3" is 1 and "-5" is 5; "10-20" is 10.
# Surprises: a point before three digits is taken for one of thousands, also where 0 stands before it, which no grouped number begins with.
#   The digits after the point say how large the number is, and a column of one to four decimals is mixed.
# Right: 0.125 and 0.5; for 39.755 an error, or the point that other values of the column show.
# Source: ISO 80000-1, 7.3.1: digits are grouped by spaces, and never by a comma or a point; its documentation: decimal_separator is guessed.
# Frontline: 0.125 is an eighth, and a number whose point has two readings is refused.
source "$(dirname "$0")/lib.sh"
pypi price-parser==0.5.1

python <<'EOF'
from price_parser import Price

texts = ("0.125", "0,500", "0.1250", "39.755", "39.75", "25 thousand", "1e3", "-5", "10-20")
seen = {text: str(Price.fromstring(text).amount) for text in texts}
print(seen)
assert list(seen.values()) == ["125", "500", "0.1250", "39755", "39.75", "25", "1", "5", "10"], "no longer so"
EOF
