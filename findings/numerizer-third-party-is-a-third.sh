#!/usr/bin/env bash
# A third party is a third of a party, a day and a half is "1 day and half2", and a few hundred are "1 few100".
#
# Software: numerizer 0.2.4 (PyPI).
# Seen: numerize makes "1/3 party" of "a third party", "1 2nd later" of "a second later", "1/2 1 kilometer" of "half a kilometer", "1 day and half2" of
#   "a day and a half", "1 few100" of "a few hundred", "19 90 2" of "nineteen ninety two" and "0 point 5" of "zero point five". "forty four days" and
#   "twenty-five thousand" are right.
# Surprises: a word for a place in an order is a fraction, or the other way round, and some answers are no words of any language: two pieces are
#   put together out of order and without a space.
# Right: the words as they were, where they are no number; 1 1/2 days, half a kilometer.
# Source: numerizer: turns numbers in natural language into digits, in any text.
# Frontline: half a kilometer is 500 m; what is not read is refused.
source "$(dirname "$0")/lib.sh"
pypi numerizer==0.2.4

cat > words.py <<'PY'
from numerizer import numerize
for text in ("a third party", "a second later", "half a kilometer", "a day and a half", "a few hundred", "nineteen ninety two", "zero point five",
             "forty four days", "twenty-five thousand"):
    print(numerize(text), end=" | ")
PY
python words.py >seen
cat seen; echo
[ "$(cat seen)" = "1/3 party | 1 2nd later | 1/2 1 kilometer | 1 day and half2 | 1 few100 | 19 90 2 | 0 point 5 | 44 days | 25000 | " ] || { echo "no longer so" >&2; exit 1; }
